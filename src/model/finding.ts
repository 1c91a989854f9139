import * as z from 'zod';
import { Evidence } from './evidence.ts';
import { levels } from './policy.ts';

/** `violation`: the rule's condition holds. `undecided`: a fact that decides it is not known. `waived`: accepted by a waiver or known in the baseline. */
export const outcomes = ['violation', 'undecided', 'waived'] as const;

/** One thing that is wrong or not known about a model, by a built-in code or a policy rule. */
export const Finding = z.strictObject({
  ruleId: z.string(),
  level: z.enum(levels),
  outcome: z.enum(outcomes),
  message: z.string(),
  license: z.string().nullable(),
  /** From the subject to the model that brings what the finding is about. */
  via: z.array(z.string()),
  evidence: z.array(Evidence),
  howToFix: z.string(),
  /** Clause that decides, e.g. `2` of the licence above. */
  section: z.string().nullable().optional(),
  /** Facts whose value would decide an undecided rule. */
  unknownFacts: z.array(z.string()).optional(),
  waiver: z
    .strictObject({ reason: z.string(), approver: z.string(), expires: z.string(), ticket: z.string().optional() })
    .optional(),
  /** The baseline that knows this finding, by the time of its run; the outcome is then `waived`. */
  baseline: z.strictObject({ checkedAt: z.string() }).optional(),
});
export type Finding = Readonly<z.infer<typeof Finding>>;
