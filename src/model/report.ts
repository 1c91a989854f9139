import * as z from 'zod';
import { Evidence } from './evidence.ts';
import { Finding } from './finding.ts';
import { licenseBases, textVerdicts } from './license.ts';
import { levels } from './policy.ts';
import { Gap, LineageEdge, nodeStatuses, origins } from './lineage.ts';

/** Verdict on one model, and status of a run. */
export const verdicts = ['pass', 'violation', 'undecided'] as const;
export type Verdict = (typeof verdicts)[number];

const Detected = z.strictObject({
  path: z.string(),
  verdict: z.enum(textVerdicts),
  id: z.string().nullable(),
  closest: z.string().nullable(),
  sha256: z.string().nullable(),
  added: z.array(z.string()),
  missing: z.array(z.string()),
  unknownTerms: z.array(z.string()),
});

const LicenseView = z.strictObject({
  declared: z.array(z.string()),
  detected: z.array(Detected),
  concluded: z.string().nullable(),
});

const Node = z.strictObject({
  id: z.string(),
  revision: z.string().nullable(),
  /** Concluded licence of this model alone. */
  license: z.string().nullable(),
  status: z.enum(nodeStatuses),
  declared: z.array(z.string()),
  detected: z.array(Detected),
  origin: z.enum(origins),
  originEvidence: Evidence.nullable(),
  renamedFrom: z.string().nullable(),
  /** Digest of the card's front matter; null where there is none. */
  cardDigest: z.string().nullable(),
  /** Where the model was read, and on which day; absent for a model that was not. */
  source: z.strictObject({ kind: z.enum(['hub', 'folder', 'snapshot', 'curation']), location: z.string(), retrievedOn: z.string().nullable() }).optional(),
});
export type ReportNode = Readonly<z.infer<typeof Node>>;

const Governing = z.strictObject({
  id: z.string(),
  via: z.array(z.string()),
  basis: z.enum(licenseBases),
  /** Where `id` is a name of several texts and nothing singles one out: the ids of those that may be meant; the terms of each count. */
  editions: z.array(z.string()).optional(),
});

const ReportTerm = z.strictObject({
  term: z.string(),
  state: z.enum(['value', 'unknown']),
  /** The statement as the catalog types it; null where the term is unknown. */
  value: z.unknown(),
  license: z.string(),
  via: z.array(z.string()),
  section: z.string().nullable(),
  /** The curation by which it is known; absent for a term of the text as the catalog reads it. */
  evidence: z.array(Evidence).optional(),
});

/** A threshold judged against the profile, today and at the horizon. */
const ThresholdJudgement = z.strictObject({
  term: z.enum(['userThreshold', 'revenueThreshold']),
  license: z.string(),
  via: z.array(z.string()),
  section: z.string(),
  quantity: z.string(),
  amount: z.number(),
  currency: z.string().nullable(),
  measured: z.enum(['at-release', 'continuing']),
  /** null: the profile does not tell. */
  exceeded: z.boolean().nullable(),
  exceededAtHorizon: z.boolean().nullable(),
  /** Month in which the stated growth crosses the threshold, `YYYY-MM`; null when it does not, or is not known. */
  crossesOn: z.string().nullable(),
  explanation: z.string(),
  /** The profile's figure that the threshold was judged by, and how it grows; absent where the profile states none. */
  figure: z.strictObject({ value: z.number(), asOf: z.string(), /** A fraction: 0.06 is 6 % a month. */ monthlyGrowth: z.number().nullable() }).optional(),
  /** Months that the profile looks ahead. */
  horizonMonths: z.number().optional(),
  /** Facts of the profile that would decide `exceeded` or `exceededAtHorizon` where they are null. */
  unknownFacts: z.array(z.string()).optional(),
});
export type ThresholdJudgement = Readonly<z.infer<typeof ThresholdJudgement>>;

/** What a user must do, in words that can be ticked off. */
const Obligation = z.strictObject({
  term: z.string(),
  /** The duty in one sentence. */
  text: z.string(),
  /** Exact string to show or ship, where the licence fixes one. */
  exact: z.string().nullable(),
  trigger: z.string(),
  license: z.string(),
  via: z.array(z.string()),
  section: z.string().nullable(),
});
export type Obligation = Readonly<z.infer<typeof Obligation>>;

/**
 * A licence text as it stands in the repository of a model of the lineage, so that clauses are quoted from what was shipped.
 * `license` is the catalog id that the text was identified as or is closest to. `text` is null where the same text (by sha256)
 * stands in an earlier entry, or where it is too long to carry.
 */
const LicenseText = z.strictObject({
  model: z.string(),
  path: z.string(),
  revision: z.string().nullable(),
  sha256: z.string(),
  verdict: z.enum(textVerdicts),
  license: z.string().nullable(),
  text: z.string().nullable(),
});
export type LicenseText = Readonly<z.infer<typeof LicenseText>>;

/** What the card and the configuration say of a model itself, for bills of materials. Null or empty where nothing is said. */
const AboutModel = z.strictObject({
  /** The card's `pipeline_tag`, e.g. `text-generation`. */
  task: z.string().nullable(),
  library: z.string().nullable(),
  /** `model_type` of the configuration, e.g. `llama`. */
  family: z.string().nullable(),
  architectures: z.array(z.string()),
  parameters: z.number().nullable(),
  datasets: z.array(z.string()),
  languages: z.array(z.string()),
});
export type AboutModel = Readonly<z.infer<typeof AboutModel>>;

/** One model that was asked about. */
export const Subject = z.strictObject({
  ref: z.string(),
  id: z.string(),
  revision: z.string().nullable(),
  verdict: z.enum(verdicts),
  license: LicenseView,
  lineage: z.strictObject({
    complete: z.boolean(),
    nodes: z.array(Node),
    edges: z.array(LineageEdge),
    gaps: z.array(Gap),
  }),
  governingLicenses: z.array(Governing),
  terms: z.array(ReportTerm),
  obligations: z.array(Obligation),
  thresholds: z.array(ThresholdJudgement),
  findings: z.array(Finding),
  /** Digest of the effective terms, for waivers and locks. */
  termsDigest: z.string(),
  /** What the model says of itself; absent in reports of tools that do not read it. */
  about: AboutModel.optional(),
  /** Licence texts that were read, of all models of the lineage; absent in reports of tools that do not carry them. */
  licenseTexts: z.array(LicenseText).optional(),
  /** Columns of a candidate list that are carried through. */
  columns: z.record(z.string(), z.string()).optional(),
  /** Facts of the profile that the row of the list states for this model alone, by path; null: stated as not known. */
  rowFacts: z.record(z.string(), z.unknown()).optional(),
  /** Digest of the profile that this model was judged for, where it is not that of the report. */
  profile: z.strictObject({ digest: z.string() }).optional(),
  /** Where the model was named: lines of a candidate list or of source code. */
  locations: z.array(z.strictObject({ file: z.string(), line: z.number().int().positive() })).optional(),
});
export type Subject = Readonly<z.infer<typeof Subject>>;

/** A rule that could have spoken in this run: built in, or of the policy. */
const ReportRule = z.strictObject({
  id: z.string(),
  level: z.enum(levels),
  title: z.string(),
  description: z.string(),
  howToFix: z.string(),
});
export type ReportRule = Readonly<z.infer<typeof ReportRule>>;

/** How a licence that this report speaks of is known elsewhere. */
const ReportLicense = z.strictObject({
  name: z.string(),
  /** Identifier of the SPDX licence list; null where the list has none. */
  spdxId: z.string().nullable(),
  /** Key of scancode-licensedb, of which `LicenseRef-scancode-…` is made; null where it has none. */
  scancodeKey: z.string().nullable(),
  url: z.string().nullable(),
  osiApproved: z.boolean(),
});
export type ReportLicense = Readonly<z.infer<typeof ReportLicense>>;

/** The report of `check --format json`; keys of `schemaVersion` "1" never change their meaning. */
export const Report = z.strictObject({
  schemaVersion: z.literal('1'),
  status: z.enum(verdicts),
  policy: z.strictObject({ id: z.string(), digest: z.string() }),
  catalog: z.strictObject({ digest: z.string(), licenses: z.number() }),
  tool: z.strictObject({ name: z.literal('modelcheck'), version: z.string() }),
  /** ISO 8601 time of the run, from the injected clock. */
  checkedAt: z.string(),
  source: z.string(),
  /** Lowest level that fails the run; `error` where it is not said. */
  failOn: z.enum(['error', 'warning']).optional(),
  /** Digest of the profile that was judged for, `sha256:…`, and what it states, by path (`use.deployment`); never the name of the organisation. */
  profile: z.strictObject({ digest: z.string(), facts: z.record(z.string(), z.unknown()).optional() }).optional(),
  /** The licences that this report speaks of, by catalog id. */
  licenses: z.record(z.string(), ReportLicense).optional(),
  /** The earlier report whose findings are known; present when a baseline was applied. */
  baseline: z.strictObject({ checkedAt: z.string(), known: z.number().int(), stale: z.number().int() }).optional(),
  /** Every rule that could have spoken, sorted by id. */
  rules: z.array(ReportRule),
  subjects: z.array(Subject),
  /** Findings about the run itself: unused waivers, dead rules. */
  findings: z.array(Finding),
});
export type Report = Readonly<z.infer<typeof Report>>;
