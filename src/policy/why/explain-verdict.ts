import type { RuleExplanation, VerdictExplanation } from '../../model/explanation.ts';
import { evaluateRules, type RuleResult } from '../evaluate.ts';
import { letPassReason, levelOfResult } from '../evaluate-policy.ts';
import { explainResult, renderClause } from '../explanation.ts';
import { compileLogic } from '../logic/compile.ts';
import { renderLogic } from '../logic/render-logic.ts';
import { verdictOf } from '../verdict.ts';
import { factChanges } from './fact-changes.ts';
import { singleChanges } from './single-changes.ts';
import type { Situation } from './situation.ts';

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
