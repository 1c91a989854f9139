import type { FactChange } from '../../model/explanation.ts';
import type { FactType, FactValue } from '../../model/fact-type.ts';
import { factDocumentType } from '../../model/facts.ts';
import type { Rule } from '../../model/policy.ts';
import { evaluateRules, type RuleOutcome, type RuleResult } from '../evaluate.ts';
import type { Facts } from '../facts/facts.ts';
import { replaceFact } from '../facts/replace-fact.ts';
import { explainTrace } from '../logic/explain-trace.ts';
import { typeAt } from '../logic/logic-type.ts';
import { renderValue } from '../logic/render-logic.ts';
import type { Situation } from './situation.ts';

/** Of the facts of the model that decide a rule (not of the profile): what other values would change its outcome. */
export function factChanges(result: RuleResult, { policy, facts }: Pick<Situation, 'policy' | 'facts'>): readonly FactChange[] {
  const reads = explainTrace(result.trace).flatMap((clause) => clause.reads).filter(({ at }) => !/^(org|use)\./.test(at));
  const paths = [...new Map(reads.map(({ at, value }) => [at, value]))];
  return paths.flatMap(([at, value]) => {
    const type = typeAt(factDocumentType, at.split('.'));
    const others = type ? closedValues(type).filter((other) => other !== value) : [];
    const outcomes = others.map((other) => ({ other, outcome: outcomeWith(result.rule, { ...facts, document: replaceFact(facts.document, at, other) }, policy) }));
    return (['pass', 'violation', 'undecided'] as const).flatMap((outcome) => {
      const to = outcomes.filter((one) => one.outcome === outcome).map(({ other }) => renderValue(other));
      return outcome === result.outcome || to.length === 0 ? [] : [{ ruleId: result.rule.id, fact: at, from: renderValue(value), to, outcome }];
    });
  });
}

function closedValues(type: FactType): readonly FactValue[] {
  if (type.kind === 'boolean') return [true, false];
  return type.kind === 'enum' ? type.values : [];
}

function outcomeWith(rule: Rule, facts: Facts, policy: Situation['policy']): RuleOutcome | null {
  return evaluateRules({ ...policy, rules: [rule] }, facts)[0]?.outcome ?? null;
}
