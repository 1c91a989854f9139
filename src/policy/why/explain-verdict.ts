import type { Finding } from '../../model/finding.ts';
import type { Level } from '../../model/policy.ts';
import type { Verdict } from '../../model/report.ts';
import { evaluateRules, type RuleOutcome, type RuleResult } from '../evaluate.ts';
import { letPassReason, levelOfResult } from '../evaluate-policy.ts';
import { explainResult, renderClause } from '../explanation.ts';
import { compileLogic } from '../logic/compile.ts';
import { renderLogic } from '../logic/render-logic.ts';
import { verdictOf } from '../verdict.ts';
import { factChanges, type FactChange } from './fact-changes.ts';
import { singleChanges } from './single-changes.ts';
import type { SingleChange, Situation } from './situation.ts';

/** Why a rule of the policy came out as it did. */
export interface RuleExplanation {
  readonly ruleId: string;
  readonly description: string;
  readonly outcome: RuleOutcome;
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

/** Explains a verdict by the rules that are violated or undecided, or one rule that is asked for, whatever its outcome. */
export function explainVerdict(situation: Situation, ruleId?: string): VerdictExplanation {
  const { policy, facts, findings, failOn } = situation;
  const results = evaluateRules(policy, facts).filter(({ rule, outcome }) => (ruleId === undefined ? outcome !== 'pass' : rule.id === ruleId));
  const own = new Set(policy.rules.map(({ id }) => id));
  const changes = singleChanges(situation).filter(({ rules }) => ruleId === undefined || rules.some((rule) => rule.ruleId === ruleId));
  return {
    verdict: verdictOf(findings, failOn),
    rules: results.map((result) => explainRule(result, situation)),
    builtIn: findings.filter((finding) => !own.has(finding.ruleId) && (finding.ruleId === 'curation-applied' || (ruleId === undefined ? verdictOf([finding], failOn) !== 'pass' : finding.ruleId === ruleId))),
    changes,
  };
}

function explainRule(result: RuleResult, situation: Situation): RuleExplanation {
  const { rule, outcome } = result;
  const explanation = explainResult(result, situation.facts);
  const level = levelOfResult(result);
  const finding = situation.findings.find(({ ruleId }) => ruleId === rule.id);
  return {
    ruleId: rule.id,
    description: rule.description,
    outcome,
    level,
    counts: outcome !== 'pass' && verdictOf([{ level, outcome: finding?.outcome ?? outcome }], situation.failOn) !== 'pass',
    letPass: letPassReason(result),
    isWaived: finding?.outcome === 'waived',
    message: finding?.message ?? null,
    howToFix: finding?.howToFix ?? null,
    condition: renderLogic(compileLogic(rule.when)),
    clauses: [...new Set(explanation.clauses.map(renderClause))],
    license: explanation.provenance?.license ?? null,
    section: explanation.provenance?.section ?? null,
    via: explanation.provenance?.via ?? [],
    unknownFacts: explanation.unknownFacts,
    whyUnknown: explanation.whyUnknown,
    factChanges: factChanges(result, situation),
  };
}
