import * as z from 'zod';
import { Profile } from './profile.ts';

const Outcome = z.enum(['pass', 'violation', 'undecided']);
const Expectations = z.record(z.string(), Outcome);

/** Facts as a test writes them: nested, only those that matter. `null` is unknown. Checked against the table of facts. */
const WrittenFacts = z.record(z.string(), z.unknown());

/** One case: facts, or a model that is scanned, and what each rule is expected to say. */
const PolicyTestCase = z.strictObject({
  name: z.string().min(1),
  /** On top of the shared facts; groups are merged, lists and values replaced. */
  facts: WrittenFacts.optional(),
  /** A model whose facts are scanned instead; `profile` says who asks. */
  model: z.string().optional(),
  profile: Profile.optional(),
  expect: Expectations.optional(),
  /** What is hoped for and does not hold yet: reported as soon as it does. */
  todo: Expectations.optional(),
  /** What all rules say that are not named. */
  others: Outcome.optional(),
});
export type PolicyTestCase = Readonly<z.infer<typeof PolicyTestCase>>;

/** A file of policy tests. */
export const PolicyTestFile = z.strictObject({
  $schema: z.string().optional(),
  /** Id of a built-in policy, or a path relative to this file. */
  policy: z.string(),
  /** `clear`: nothing is restricted and the lineage is known, nothing is said of the organisation. `unknown`: nothing is known at all. */
  base: z.enum(['clear', 'unknown']).optional(),
  /** Facts that all cases share. */
  facts: WrittenFacts.optional(),
  cases: z.array(PolicyTestCase).min(1),
});
export type PolicyTestFile = Readonly<z.infer<typeof PolicyTestFile>>;
