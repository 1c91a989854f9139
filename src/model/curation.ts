import * as z from 'zod';
import { isoDay } from './iso-day.ts';
import { relations } from './relation.ts';
import type { TermId } from './term-values.ts';
import { termIds } from './terms.ts';

const text = z.string().min(1);

/** Reasons for which a model may be curated without being read. An outage is none: the next run may read it. */
const unreadable = ['missing', 'private', 'gated'] as const;

/** What a model descends from, by a curation. */
const CuratedParent = z.strictObject({ model: text, relation: z.enum(relations) });

/** What a clause says that a changed or partial text left unknown, as somebody has read it. */
const CuratedTerm = z.strictObject({
  /** The licence whose text was read, by its catalog id. */
  license: text,
  term: z.enum(termIds as readonly [TermId, ...TermId[]]),
  /** `none`: the text has no such clause. Else the statement, or several, as a licence file writes it; the section may be left out of it. */
  value: z.union([z.literal('none'), z.record(z.string(), z.unknown()), z.array(z.record(z.string(), z.unknown())).min(1)]),
  /** Clause that was read, e.g. `5`; for `none`, the part of the text in which it would stand. */
  section: text,
});
export type CuratedTerm = Readonly<z.infer<typeof CuratedTerm>>;

/**
 * A correction of the record of one model, pinned to what was looked at: the commit, the sha256 of the card or of a licence text,
 * or that the model could not be read. It says who decided it, when and why.
 */
export const Curation = z.strictObject({
  /** Id of the model, or the id under which it was asked for. */
  model: text,
  /** Commit that was looked at, or its first seven or more digits. */
  revision: text.optional(),
  /** sha256 of README.md as it is stored. */
  cardSha256: text.optional(),
  /** sha256 of a licence text of the repository. */
  licenseTextSha256: text.optional(),
  /** For an ancestor that cannot be read: what the source answers. The curation is stale as soon as it can be read. */
  unread: z.enum(unreadable).optional(),
  license: z
    .strictObject({
      /** What the card should declare; read as the card's own value is, so that licence texts still bind beside it. */
      declared: text.optional(),
      /** The licence that applies, decided: catalog ids, joined by AND. It takes the place of all that the model says of itself. */
      concluded: text.optional(),
    })
    .optional(),
  /** Single terms that the text leaves unknown; the curation is then pinned to the text, and to the revision or the card. */
  terms: z.array(CuratedTerm).min(1).optional(),
  /** Models that it descends from, beside those of the record. */
  baseModels: z.array(CuratedParent).optional(),
  /** Models that the record names, and from which it does not descend. */
  notBaseModels: z.array(text).optional(),
  /** Where a model without parents comes from. */
  origin: z.enum(['stated-root', 'own-training']).optional(),
  reason: text,
  author: text,
  date: isoDay,
});
export type Curation = Readonly<z.infer<typeof Curation>>;

/** A curation file. */
export const CurationFile = z.strictObject({ $schema: z.string().optional(), curations: z.array(Curation) });
export type CurationFile = Readonly<z.infer<typeof CurationFile>>;

/** A curation and the line at which it stands, `curations.yaml:12`. */
export interface PlacedCuration extends Curation {
  readonly where: string;
}

/** A curation whose pins no longer fit, and what has changed, one sentence a pin. */
export interface StaleCuration {
  readonly model: string;
  readonly curation: PlacedCuration;
  readonly changes: readonly string[];
}

/** What became of the curations of the models of one lineage. */
export interface CurationUse {
  readonly applied: readonly { readonly model: string; readonly curation: PlacedCuration }[];
  readonly stale: readonly StaleCuration[];
  /** Every curation that is about a model of the lineage, whether it was applied or not. */
  readonly called: readonly PlacedCuration[];
}

/** What became of one curated term. */
export interface TermAnswer {
  readonly model: string;
  readonly curation: PlacedCuration;
  readonly answer: CuratedTerm;
  /** Why it was not taken; null where it was. */
  readonly problem: string | null;
}
