import * as z from 'zod';
import type { Evidence } from './evidence.ts';
import { manyStatements, termSchemas, type LicenseTerms, type TermId } from './term-values.ts';

/** A term as a licence file writes it. */
function termEntry(id: TermId): z.ZodType {
  const single = termSchemas[id];
  const stated = manyStatements.has(id) ? z.union([single, z.array(single).min(1)]) : single;
  return z.union([z.literal('none'), z.literal('unknown'), stated]);
}

const statedTerms = z.strictObject(Object.fromEntries((Object.keys(termSchemas) as TermId[]).map((id) => [id, termEntry(id)])));

/** A fact about a licence beside its text, with the public document it comes from. */
const Sourced = z.strictObject({ text: z.string(), source: z.string() });

/**
 * One file of `licenses/`: one edition of one licence text, or an honest entry for a name that fixes no text.
 * `terms: unknown` stands for "every term is unknown".
 */
export const LicenseFile = z.strictObject({
  $schema: z.string().optional(),
  /** Catalog id and file name: the Hub's `license:` identifier, else the common `license_name`, plus `@edition` where one name covers several texts. */
  id: z.string().regex(/^[a-z0-9][a-z0-9.+@_-]*$/),
  name: z.string().min(1),
  edition: z.string().nullable(),
  /** Groups editions and siblings, e.g. `llama`, `gemma`, `cc`. */
  family: z.string(),
  /** `family`: a name for several texts (`openrail`). `placeholder`: says nothing (`other`). `ambiguous`: one name, several known editions. */
  kind: z.enum(['model', 'software', 'content', 'data', 'family', 'placeholder', 'ambiguous']),
  licensor: z.string().nullable(),
  /** Hub organisations that can license this text's models themselves; `any` where the author of any work can. */
  licensorOwners: z.union([z.literal('any'), z.array(z.string())]),
  /** Date of the text, ISO 8601 (a year or year-month where no day is known). */
  date: z.string().nullable(),
  url: z.string().nullable(),
  /** Identifier of the SPDX licence list; null where the list has none. */
  spdxId: z.string().nullable(),
  /** `LicenseRef-scancode-…` key of scancode-licensedb, where one exists. */
  scancodeKey: z.string().nullable(),
  /** The Hub's `license:` identifiers that mean exactly this text. */
  hubTags: z.array(z.string()),
  /** Values of `license_name` and other spellings that mean exactly this text; matched without case, spaces and punctuation. */
  aliases: z.array(z.string()),
  /** Approved by the OSI as an open source licence; https://opensource.org/licenses */
  osiApproved: z.boolean(),
  /** Text at hand when the terms were read. */
  text: z.enum(['complete', 'partial', 'not-read', 'none']),
  /** For `ambiguous`: ids of the editions. For an edition: ids of its siblings under the same name. */
  editions: z.array(z.string()),
  /** For `ambiguous`: the edition that a model family carries, by family id of `models/`. */
  byFamily: z.record(z.string(), z.string()).optional(),
  notes: z.array(Sourced),
  terms: z.union([z.literal('unknown'), statedTerms]),
});
export type LicenseFile = Readonly<z.infer<typeof LicenseFile>>;

/** A licence of the catalog: the file with its terms in typed form. */
export type License = Omit<LicenseFile, 'terms' | '$schema'> & { readonly terms: LicenseTerms };

/** All licences, and the ids that names resolve to. */
export interface Catalog {
  readonly licenses: ReadonlyMap<string, License>;
  /** Normalised tag, alias or SPDX id → catalog id. */
  readonly names: ReadonlyMap<string, string>;
  /** sha256 over the compiled catalog, `sha256:…`. */
  readonly digest: string;
}

/** Verdicts of text identification; see {@link TextIdentification}. */
export const textVerdicts = ['identified', 'variant', 'embeds', 'unrecognised'] as const;

/**
 * What a text is. `identified`: nothing of substance differs from the known text of `license`.
 * `variant`: close to `closest`, but words were added, changed or left out. `embeds`: `license` stands whole inside a longer text.
 */
export const TextIdentification = z.strictObject({
  verdict: z.enum(textVerdicts),
  license: z.string().nullable(),
  closest: z.string().nullable(),
  /** Runs of words that the known text does not have. */
  added: z.array(z.string()),
  /** Section, or place, of words of the known text that are missing. */
  missing: z.array(z.string()),
  /** Terms whose clause the change touches. */
  unknownTerms: z.array(z.string()),
  /** `embeds`: all known texts that stand whole in it, in order; each of them binds. */
  embedded: z.array(z.string()).optional(),
  /** Why a file could not be read as a text; then the verdict is `unrecognised`. */
  problem: z.enum(['empty', 'binary', 'too-large']).optional(),
});
export type TextIdentification = Readonly<z.infer<typeof TextIdentification>>;

/** A licence text of a repository and what it is. */
export interface DetectedLicense extends TextIdentification {
  readonly path: string;
  readonly sha256: string | null;
  /** Why the text is not at hand: it is served to those whom the publisher lets in, or reading it failed. */
  readonly unread?: 'gated' | 'failed';
}

/**
 * A licence that the prose of a card names. `self`: this model's own. `base`: the licence of what it descends from.
 * `part`: of a part, a file or the code, which does not bind the weights as a whole.
 */
export interface StatedLicense {
  /** As written, e.g. "Llama3.1 license". */
  readonly license: string;
  readonly about: 'self' | 'base' | 'part';
  readonly evidence: Evidence;
}

/** What the card of a model forbids (`commercialUse`) or makes depend on a condition of its own (`terms`), whatever licence it names. */
export interface StatedLimit {
  readonly withholds: 'commercialUse' | 'terms';
  readonly evidence: Evidence;
}

/** How a licence came to bind a model. */
export const licenseBases = ['declared', 'detected', 'stated', 'family', 'curated'] as const;
export type LicenseBasis = (typeof licenseBases)[number];

/** One licence that binds at one model, and how we know. `terms` are the licence's own, less what a variant text made unknown. */
export interface BindingLicense {
  readonly id: string;
  readonly basis: LicenseBasis;
  readonly where: string;
  readonly terms: LicenseTerms;
  /** The name of several texts under which this is one of those that may be meant; absent where the text is settled. */
  readonly name?: string;
}

/** What modelcheck holds about the licensing of one model. */
export interface NodeLicense {
  readonly model: string;
  /** Raw card values. */
  readonly declared: readonly string[];
  readonly declaredIds: readonly string[];
  /** Card values that no catalog entry explains. */
  readonly unexplained: readonly string[];
  /** Names that stand for several texts, none of which could be singled out. */
  readonly ambiguous: readonly string[];
  /** True when the declared expression offers a choice (`OR`) and no curation records one. */
  readonly choice: boolean;
  /** True when the card states a licence twice: a `license_name` beside another `license`. A list is one statement. */
  readonly isTwofold?: boolean;
  readonly detected: readonly DetectedLicense[];
  /** Catalog id, or an SPDX-style expression of catalog ids; null when nothing could be concluded. */
  readonly concluded: string | null;
  readonly binding: readonly BindingLicense[];
  /** Uses that the card forbids although a licence that binds grants them. */
  readonly withheld?: readonly StatedLimit[];
}

/** Licensing of all models of a lineage, by model id. */
export type NodeLicenses = ReadonlyMap<string, NodeLicense>;
