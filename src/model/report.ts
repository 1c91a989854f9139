import { z } from 'zod';
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
});

const Governing = z.strictObject({ id: z.string(), via: z.array(z.string()), basis: z.enum(licenseBases) });

const ReportTerm = z.strictObject({
  term: z.string(),
  state: z.enum(['value', 'unknown']),
  /** The statement as the catalog types it; null where the term is unknown. */
  value: z.unknown(),
  license: z.string(),
  via: z.array(z.string()),
  section: z.string().nullable(),
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
  /** Columns of a candidate list that are carried through. */
  columns: z.record(z.string(), z.string()).optional(),
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
  /** Every rule that could have spoken, sorted by id. */
  rules: z.array(ReportRule),
  subjects: z.array(Subject),
  /** Findings about the run itself: unused waivers, dead rules. */
  findings: z.array(Finding),
});
export type Report = Readonly<z.infer<typeof Report>>;
