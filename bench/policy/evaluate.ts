import { readFileSync } from 'node:fs';
import type { Policy } from '../../src/model/policy.ts';
import { evaluateRules } from '../../src/policy/evaluate.ts';
import type { Facts } from '../../src/policy/facts/facts.ts';
import { factAt, replaceFact } from '../../src/policy/facts/replace-fact.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { baseFacts } from '../../src/policy/testing/base-facts.ts';

/** How long judging one model takes, in microseconds: the quickest of several rounds, which other work on the machine disturbs least. */
export interface EvaluationSpeed {
  readonly rules: number;
  /** Elements of the longest list that the rules read. */
  readonly elements: number;
  readonly microseconds: number;
}

const root = new URL('../../', import.meta.url);
const rounds = 20;
const models = 100;

/**
 * Measures the evaluation of rules with the trace that is always kept: 8 rules of `commercial-saas` that iterate over statements,
 * and all its rules, on a model with as many statements a term as a lineage of eight licences brings.
 */
export async function measureEvaluation(): Promise<readonly EvaluationSpeed[]> {
  const { policy } = await resolvePolicy('commercial-saas', { builtInIds: ['commercial-saas'], read: async () => ({ text: readFileSync(new URL('policies/commercial-saas.yaml', root), 'utf8'), file: 'policies/commercial-saas.yaml' }) });
  const eight: Policy = { ...policy, rules: policy.rules.filter(({ when }) => JSON.stringify(when).includes('.statements')).slice(0, 8) };
  return [eight, policy].map((one) => ({ rules: one.rules.length, elements: 8, microseconds: Math.min(...Array.from({ length: rounds }, () => round(one, crowdedFacts()))) }));
}

function round(policy: Policy, facts: Facts): number {
  const start = performance.now();
  for (let model = 0; model < models; model += 1) evaluateRules(policy, facts);
  return ((performance.now() - start) / models) * 1000;
}

/** Facts in which nothing decides early: every list has eight statements, and none of them violates a rule. */
function crowdedFacts(): Facts {
  const clear = baseFacts('clear');
  const document = typeof clear === 'object' && clear !== null && !Array.isArray(clear) ? (clear as Facts['document']) : {};
  const statement = { consequence: 'ask-license', exceeded: false, exceededAtHorizon: false, limitedTo: ['own-use', 'research'], trigger: 'distribution', kind: 'naming', scope: 'any-model', atWill: false, appliesTo: 'all-models', basis: 'use', excluded: ['KR', 'GB'], license: 'x', via: ['a/b', 'a/c'], section: '1' };
  const terms = Object.keys((factAt(document, 'terms') ?? {}) as object).filter((term) => Array.isArray(factAt(document, `terms.${term}.statements`)));
  const crowded = terms.reduce((current, term) => replaceFact(current, `terms.${term}.statements`, Array.from({ length: 8 }, () => statement)), document);
  const stated = Object.entries({ 'use.trainsOnOutputs': false, 'use.deployment': 'internal', 'org.markets': ['US', 'CH'], 'org.domicile': 'US' });
  return { document: stated.reduce((current, [path, value]) => replaceFact(current, path, value), crowded), unknowns: {}, provenance: {} };
}
