import { expect, test } from 'vitest';
import { assertAuditable } from '../../src/audit/auditable-policy.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { loadPolicy } from '../../src/load-policy.ts';
import type { Policy } from '../../src/model/policy.ts';

const { policy } = await loadPolicy('commercial-saas', createNodeIo());

/** The default policy with one more rule. */
function withRule(when: Policy['rules'][number]['when']): Policy {
  const [first] = policy.rules;
  return first ? { ...policy, rules: [...policy.rules, { ...first, id: 'one-more', when }] } : policy;
}

test.each(['model.id', 'model.tags', 'lineage.nodes', 'lineage.edges', 'lineage.undeclaredEdges', 'lineage.gaps', 'lineage.suspicions', 'license.declared'])('a rule that reads %s is refused, as models judged together differ in it', (fact) => {
  expect(() => assertAuditable(withRule({ '!!': [{ var: fact }] }))).toThrow(`one-more of commercial-saas reads ${fact}`);
});

test.each(['lineage.complete', 'lineage.rootsStated', 'model.multimodal', 'license.declaredIds', 'org.monthlyActiveUsers'])('a rule that reads %s is judged', (fact) => {
  expect(() => assertAuditable(withRule({ '!!': [{ var: fact }] }))).not.toThrow();
});
