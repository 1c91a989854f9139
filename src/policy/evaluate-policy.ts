import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Level, Policy } from '../model/policy.ts';
import { evaluateRules, type RuleResult } from './evaluate.ts';
import { explainResult, type Explanation } from './explanation.ts';
import type { Facts } from './facts/facts.ts';
import { renderMessage } from './render-message.ts';
import { fixForUnknown } from './unknown-fix.ts';

/** What findings need beside the facts: the lineage, for the subject and the evidence along a path. */
export interface EvaluationContext {
  readonly lineage: Lineage;
}

/** Judges a model by a policy: one finding a rule that is violated or undecided, in the order of the policy. */
export function evaluatePolicy(policy: Policy, facts: Facts, context: EvaluationContext): readonly Finding[] {
  return findingsOf(evaluateRules(policy, facts), facts, context);
}

/** The findings of rules that were evaluated before. */
export function findingsOf(results: readonly RuleResult[], facts: Facts, context: EvaluationContext): readonly Finding[] {
  const findings = results.flatMap((result) => (result.outcome === 'pass' ? [] : [findingOf(result, facts, context)]));
  const asked = new Set(findings.filter(({ outcome, level }) => outcome === 'undecided' && level === 'error').flatMap(causesOf));
  return findings.filter((finding) => finding.outcome !== 'undecided' || finding.level !== 'note' || causesOf(finding).some((cause) => !asked.has(cause)));
}

/** What is not known, licence by licence: a note that only waits for what an error waits for too would say the same again. */
function causesOf({ unknownFacts = [] }: Finding): readonly string[] {
  return unknownFacts.map((fact) => fact.replace(/^terms\.\w+ of /, 'terms of '));
}

function findingOf(result: RuleResult, facts: Facts, { lineage }: EvaluationContext): Finding {
  const { rule, outcome } = result;
  const explanation = explainResult(result, facts);
  const render = (text: string): string => renderMessage(text, lineage.subject, { explanation, facts });
  const isOpen = outcome === 'undecided';
  const via = explanation.provenance?.via ?? [lineage.subject];
  return {
    ruleId: rule.id,
    level: levelOfResult(result),
    outcome: isOpen ? 'undecided' : 'violation',
    message: isOpen ? render(undecidedMessage(result, explanation)) : render(rule.message),
    license: explanation.provenance?.license ?? null,
    via: [...via],
    evidence: evidenceAlong(via, lineage),
    howToFix: isOpen ? fixForUnknown(explanation.unknownFacts) : render(rule.howToFix),
    section: explanation.provenance?.section ?? null,
    ...(isOpen ? { unknownFacts: [...explanation.unknownFacts] } : {}),
  };
}

/** The level at which a result counts: `warn` is never graver than the rule; `pass` keeps the finding visible and out of the verdict. */
export function levelOfResult(result: Pick<RuleResult, 'rule' | 'outcome' | 'assumed'>): Level {
  const { level, onUnknown } = result.rule;
  if (result.outcome !== 'undecided' || !mayGo(result)) return level;
  if (onUnknown === 'pass') return 'note';
  return onUnknown === 'warn' && level === 'error' ? 'warning' : level;
}

/** Why an undecided rule is let pass by the policy; null where it is not. */
export function letPassReason(result: Pick<RuleResult, 'rule' | 'outcome' | 'assumed'>): string | null {
  const { onUnknown, onUnknownReason } = result.rule;
  return result.outcome === 'undecided' && onUnknown === 'pass' && mayGo(result) ? (onUnknownReason ?? 'no reason given') : null;
}

/** A rule that says what it assumes of the profile is let go where that settles it; what else is not known holds it. */
function mayGo({ rule, assumed }: Pick<RuleResult, 'rule' | 'assumed'>): boolean {
  return rule.assume === undefined || assumed === 'pass';
}

function undecidedMessage(result: RuleResult, { unknownFacts, whyUnknown }: Explanation): string {
  const { id, description } = result.rule;
  const reason = letPassReason(result);
  const what = description === '' ? `the rule ${id}` : `“${description.replace(/\.$/, '')}”`;
  const why = whyUnknown.length === 0 ? '' : ` (${whyUnknown.join('; ')})`;
  const passed = reason === null ? '' : ` Let pass by the policy: ${reason}.`;
  return `${what} cannot be decided for {model}: ${unknownFacts.join(', ')} not known${why}.${passed}`.replace(/\.\.$/, '.');
}

/** What shows the steps of descent on a path. */
function evidenceAlong(via: readonly string[], { edges }: Lineage): Evidence[] {
  return via.slice(1).flatMap((parent, index) => edges.filter((edge) => edge.child === via[index] && edge.parent === parent).flatMap(({ evidence }) => evidence));
}
