import * as z from 'zod';

/** Levels of a rule and of a finding, gravest first (SARIF `level`). */
export const levels = ['error', 'warning', 'note'] as const;
export type Level = (typeof levels)[number];

/** Any JSON value: a JSON Logic expression as written. Validated by `policy/validate`. */
export type Logic = null | boolean | number | string | readonly Logic[] | { readonly [operator: string]: Logic };

const LogicShape: z.ZodType<Logic> = z.lazy(() => z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(LogicShape), z.record(z.string(), LogicShape)]));

const ruleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a rule id in kebab-case');

/** What happens to a rule that an unknown fact leaves undecided. `pass` needs a reason. */
const OnUnknown = z.enum(['fail', 'warn', 'pass']);

/** A rule as a policy file writes it. Without `when` it changes a rule of the extended policy or a built-in one. */
export const RuleFile = z.strictObject({
  id: ruleId,
  level: z.enum([...levels, 'off']).optional(),
  description: z.string().optional(),
  /** JSON Logic; true means violated. */
  when: LogicShape.optional(),
  /** Placeholders in braces name facts or the deciding term: `{model}`, `{license}`, `{path}`, `{section}`. */
  message: z.string().optional(),
  howToFix: z.string().optional(),
  onUnknown: OnUnknown.optional(),
  onUnknownReason: z.string().optional(),
  /** With `onUnknown: pass` or `warn`: what facts of the profile are taken to be where it does not state them. Only a rule that is then met is let go. */
  assume: z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).optional(),
  waivable: z.boolean().optional(),
});
export type RuleFile = Readonly<z.infer<typeof RuleFile>>;

/** A policy file. */
export const PolicyFile = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'write a policy id in kebab-case'),
  title: z.string().optional(),
  description: z.string().optional(),
  /** Id of a built-in policy or path of a file; several are applied in order. With `sha256:…` after `#` the file is pinned. */
  extends: z.union([z.string(), z.array(z.string())]).optional(),
  rules: z.array(RuleFile),
});
export type PolicyFile = Readonly<z.infer<typeof PolicyFile>>;

/** A rule ready to be evaluated. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly description: string;
  readonly when: Logic;
  readonly message: string;
  readonly howToFix: string;
  readonly onUnknown: z.infer<typeof OnUnknown>;
  readonly onUnknownReason: string | null;
  /** By fact of the profile; absent where an unknown of any kind is let go. */
  readonly assume?: Readonly<Record<string, boolean | number | string>>;
  readonly waivable: boolean;
  /** Id of the policy file that the condition comes from. */
  readonly from: string;
}

/** A change that a policy makes to a built-in finding code. `off` is allowed for notes and warnings only. */
export interface BuiltInOverride {
  readonly level: Level | 'off';
  readonly waivable: boolean;
}

/** A policy with everything it extends applied. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  /** sha256 over the resolved policy, `sha256:…`. */
  readonly digest: string;
  readonly rules: readonly Rule[];
  readonly builtIn: ReadonlyMap<string, BuiltInOverride>;
}
