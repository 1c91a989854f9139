import * as z from 'zod';

/** Fields that every statement of a term carries: where the text says it, and a remark in our own words. */
const cited = {
  /** Clause of the licence text, e.g. `2`, `1.b.i`, `Attachment A (g)`; of a companion document: `AUP 2`. */
  section: z.string().min(1),
  note: z.string().optional(),
};

const statement = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, ...cited });

/** When a condition bites. `any-use` includes private use. */
const trigger = z.enum(['any-use', 'commercial-use', 'distribution', 'distribution-or-hosting', 'modification', 'publication']);

/** A number above (or from) which other terms hold. Units are never folded into one another. */
export const Threshold = statement({
  quantity: z.enum([
    'monthly-active-users',
    'daily-active-users',
    'daily-active-devices',
    'deployed-devices',
    'monthly-visits',
    'annual-revenue',
    'monthly-revenue',
    'any-12-months-revenue',
  ]),
  amount: z.number().positive(),
  /** ISO 4217 code for revenue. */
  currency: z.string().length(3).optional(),
  /** `unclear`: the text contradicts itself at the exact amount. */
  comparison: z.enum(['greater-than', 'at-least', 'unclear']),
  /** `at-release`: once, for the period before the release of the model. `continuing`: at any time. */
  measured: z.enum(['at-release', 'continuing']),
  /** The date that `at-release` means, ISO 8601, where the text or the release fixes it. */
  measuredOn: z.string().optional(),
  /** e.g. `preceding calendar month`. */
  period: z.string().optional(),
  counts: z.enum(['licensee', 'licensee-and-affiliates', 'product']),
  appliesTo: z.enum(['any-use', 'commercial-use', 'distribution', 'model-as-a-service']),
  /** `ask-license`: no rights above it until the licensor grants them. */
  consequence: z.enum(['ask-license', 'no-commercial-use', 'register', 'display', 'review', 'pay']),
  detail: z.string().optional(),
});
export type Threshold = Readonly<z.infer<typeof Threshold>>;

const OutputTraining = statement({
  /** `banned`: outputs may not train. `naming` / `notice`: allowed, the student's name or documentation must say so. `derivative`: the student carries the licence. `limited`: allowed only within the licence's purpose. */
  kind: z.enum(['banned', 'naming', 'notice', 'derivative', 'limited']),
  /** Which students are meant. */
  scope: z.enum(['any-model', 'other-models', 'other-llms', 'foundation-models', 'competing-models', 'distributed-models']),
  when: trigger.optional(),
  /** The exact string that a name must begin with or a document must show. */
  text: z.string().optional(),
});

const Territory = statement({
  /** ISO 3166-1 alpha-2 codes, or `EU` / `EEA`. */
  excluded: z.array(z.string()).min(1),
  appliesTo: z.enum(['all-models', 'multimodal-models']),
  /** What places someone inside the excluded territory. */
  basis: z.enum(['use', 'domicile']),
  includesOutputs: z.boolean(),
  /** True where end users of a product are spared. */
  endUsersSpared: z.boolean(),
});

const Notice = statement({
  /** The exact words to show or ship. */
  text: z.string().min(1),
  /** Other exact words that meet the duty just as well. */
  alternatives: z.array(z.string().min(1)).min(1).optional(),
  trigger,
  where: z.string().optional(),
  exception: z.string().optional(),
});

const Duty = statement({ trigger, detail: z.string().optional() });
const grades = ['allowed', 'conditional', 'prohibited'] as const;
const Grant = statement({
  value: z.enum(grades),
  conditions: z.string().optional(),
  /** Purposes for which it is withheld although it is granted otherwise; none where left out. */
  notFor: z.array(z.enum(['commercial-use'])).min(1).optional(),
});

/**
 * What a licence can say, term by term: the shape of one statement. Terms in `manyStatements` may be a list.
 * Every licence file must state every term as statement(s), `none` (the text has no such clause) or `unknown` (not established).
 */
export const termSchemas = {
  commercialUse: Grant,
  fieldOfUse: statement({ limitedTo: z.array(z.enum(['research', 'non-commercial', 'personal', 'evaluation', 'education', 'non-production', 'own-use', 'computational-use'])).min(1) }),
  userThreshold: Threshold,
  revenueThreshold: Threshold,
  competitorRestriction: statement({ who: z.string() }),
  outputTraining: OutputTraining,
  outputUse: statement({ value: z.enum(['unrestricted', 'conditional', 'non-commercial', 'purpose-limited', 'licensor-owned']) }),
  territory: Territory,
  redistribution: Grant,
  derivatives: Grant,
  hosting: Grant,
  copyleft: statement({ value: z.enum(['weak', 'strong', 'network']), reach: z.string().optional() }),
  badge: Notice,
  noticeText: Notice,
  /** Naming the author or the source, or keeping the author's own notices, in words that the licence does not fix. */
  attribution: Duty,
  licenseCopy: Duty,
  changeNotice: Duty,
  derivativeNaming: statement({ text: z.string(), position: z.enum(['prefix', 'include', 'forbidden']), trigger, reachesOutputs: z.boolean(), detail: z.string().optional() }),
  acceptableUse: statement({
    where: z.enum(['policy-document', 'attachment', 'license-section']),
    url: z.string().optional(),
    amendable: z.enum(['no', 'by-licensor', 'implied', 'unknown']),
    /** Short labels of what is restricted, in our own words. */
    restrictions: z.array(z.string()),
  }),
  militaryUse: statement({ value: z.literal('prohibited') }),
  passOnRestrictions: Duty,
  registration: Duty,
  useLatest: statement({ value: z.enum(['required', 'reasonable-efforts']) }),
  remoteRestriction: statement({ value: z.literal('reserved') }),
  unilateralUpdate: statement({ value: z.enum(['license', 'policy', 'license-and-policy']) }),
  termination: statement({
    onBreach: z.enum(['automatic', 'by-licensor', 'unstated']),
    /** An express right of the licensor to end it without a breach. */
    atWill: z.boolean(),
    deleteCopies: z.boolean(),
    /** True where the grant calls itself revocable and does not say when. */
    revocable: z.boolean().optional(),
  }),
  litigation: statement({ trigger: z.enum(['patent', 'copyright-or-patent', 'any-ip']), effect: z.enum(['patent-license-ends', 'license-ends']), includesOutputs: z.boolean() }),
  patents: statement({ grant: z.enum(['express', 'excluded']) }),
  indemnity: statement({ value: z.literal('required'), scope: z.string().optional() }),
  governingLaw: statement({ law: z.string(), venue: z.string().optional() }),
  integratedProductException: statement({ effect: z.string() }),
} as const;

/** Id of a term; camelCase, as it stands in licence files, facts and JSON. */
export type TermId = keyof typeof termSchemas;

/** One statement of the term `Id`. */
export type TermStatement<Id extends TermId = TermId> = Readonly<z.infer<(typeof termSchemas)[Id]>>;

/** Terms that one licence may state several times. */
export const manyStatements: ReadonlySet<TermId> = new Set<TermId>(['userThreshold', 'revenueThreshold', 'outputTraining', 'badge', 'noticeText', 'derivativeNaming', 'territory', 'acceptableUse']);

/**
 * What one licence says of one term. `none`: the text has no such clause, which is a fact.
 * `unknown`: not established (text partial, not read, or its clause was changed in a variant).
 */
export type TermState<Id extends TermId = TermId> =
  | { readonly state: 'value'; readonly statements: readonly TermStatement<Id>[] }
  | { readonly state: 'none' }
  | { readonly state: 'unknown' };

/** All terms of one licence. */
export type LicenseTerms = { readonly [Id in TermId]: TermState<Id> };
