import type { Finding } from './finding.ts';
import type { Level } from './policy.ts';
import type { Verdict } from './report.ts';

/** A fact of the model that, were it another, would change the outcome of a rule. */
export interface FactChange {
  readonly ruleId: string;
  readonly fact: string;
  readonly from: string;
  /** Values with which the rule would come out as `outcome`. */
  readonly to: readonly string[];
  readonly outcome: Verdict;
}

/** One fact of the profile that is changed, and what follows. */
export interface SingleChange {
  readonly fact: string;
  readonly from: string;
  readonly to: string;
  /** Rules whose outcome changes; `pass` where there is no finding. */
  readonly rules: readonly { readonly ruleId: string; readonly before: string; readonly after: string }[];
  readonly verdict: Verdict;
  /** Rules that make this verdict what it then is; empty for a pass. */
  readonly because: readonly string[];
}

/** Why a rule of the policy came out as it did. */
export interface RuleExplanation {
  readonly ruleId: string;
  readonly description: string;
  readonly outcome: Verdict;
  /** The level at which the outcome counts; for a rule that passes, its own. */
  readonly level: Level;
  /** Whether the outcome counts for the verdict: not waived, and of a level that fails the run. */
  readonly counts: boolean;
  /** Why an undecided rule is let pass by the policy; null where it is not. */
  readonly letPass: string | null;
  readonly isWaived: boolean;
  /** What the finding of the rule says, and how it can be met; null for a rule that passes. */
  readonly message: string | null;
  readonly howToFix: string | null;
  /** The whole condition in words. */
  readonly condition: string;
  /** The parts that decide, with the values that they read. */
  readonly clauses: readonly string[];
  /** The licence behind it, its clause, and the path from the model to the one that brings it. */
  readonly license: string | null;
  readonly section: string | null;
  readonly via: readonly string[];
  readonly unknownFacts: readonly string[];
  readonly whyUnknown: readonly string[];
  /** Facts of the model that would change the outcome. */
  readonly factChanges: readonly FactChange[];
}

/** Why a verdict is what it is, and what would change it. */
export interface VerdictExplanation {
  readonly verdict: Verdict;
  readonly rules: readonly RuleExplanation[];
  /** Built-in findings that count for the verdict, and corrections on which it rests. */
  readonly builtIn: readonly Finding[];
  /** Single facts of the profile that would change the verdict, or else the outcome of a rule; those that help most first. */
  readonly changes: readonly SingleChange[];
}
