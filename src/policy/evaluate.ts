import { DataError } from '../errors.ts';
import type { Policy, Rule } from '../model/policy.ts';
import type { Facts } from './facts/facts.ts';
import { factAt, replaceFact } from './facts/replace-fact.ts';
import { compileLogic, type LogicNode } from './logic/compile.ts';
import { evaluateLogic } from './logic/evaluate-logic.ts';
import type { Trace } from './logic/trace.ts';

/** What became of one rule on one model, with the trace of its condition. */
export interface RuleResult {
  readonly rule: Rule;
  readonly outcome: RuleOutcome;
  readonly trace: Trace;
  /** What an undecided rule would be under what it assumes of the profile; absent where it assumes nothing. */
  readonly assumed?: RuleOutcome;
}

/** `violation`: the condition holds. `undecided`: a fact that decides it is not known. */
export type RuleOutcome = 'pass' | 'violation' | 'undecided';

/** Judges a model by every rule of a policy, in the order of the policy. Throws `DataError` when a condition is no condition. */
export function evaluateRules(policy: Policy, facts: Facts): readonly RuleResult[] {
  return policy.rules.map((rule) => evaluateRule(rule, facts));
}

function evaluateRule(rule: Rule, facts: Facts): RuleResult {
  const trace = traceOf(rule, facts.document);
  const outcome = outcomeOf(rule, trace);
  return { rule, outcome, trace, ...(outcome === 'undecided' && rule.assume !== undefined ? { assumed: outcomeOf(rule, traceOf(rule, withAssumed(rule.assume, facts.document))) } : {}) };
}

/** Evaluates the condition of a rule. Throws `DataError`, which names the rule, when the step budget runs out. */
function traceOf(rule: Rule, document: Facts['document']): Trace {
  try {
    return evaluateLogic(compiled(rule), document);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    throw new DataError(error.mistakes.map((mistake) => ({ ...mistake, message: `the rule "${rule.id}" of ${rule.from} cannot be judged: ${mistake.message}` })));
  }
}

/** Facts of the profile that are not stated, taken as the rule assumes them; those that are stated stay. */
function withAssumed(assume: NonNullable<Rule['assume']>, document: Facts['document']): Facts['document'] {
  return Object.entries(assume).reduce((current, [fact, value]) => (factAt(current, fact) === null ? replaceFact(current, fact, value) : current), document);
}

function outcomeOf(rule: Rule, { value }: Trace): RuleOutcome {
  if (value === null) return 'undecided';
  if (typeof value === 'boolean') return value ? 'violation' : 'pass';
  throw new DataError([{ message: `the condition of the rule "${rule.id}" gives ${JSON.stringify(value)}, which is neither true nor false`, place: null, hint: 'compare it with something' }]);
}

/** Conditions are compiled once, however many models are judged. */
const cache = new WeakMap<Rule, LogicNode>();

function compiled(rule: Rule): LogicNode {
  const known = cache.get(rule);
  if (known) return known;
  const node = compileLogic(rule.when);
  cache.set(rule, node);
  return node;
}
