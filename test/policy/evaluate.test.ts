import { expect, test } from 'vitest';
import { evaluateRules } from '../../src/policy/evaluate.ts';
import { loadPolicy } from './support/build.ts';

const text = `id: ours
rules:
  - id: exponential
    when:
      some:
        - { var: terms.statements }
        - { some: [{ var: terms.statements }, { some: [{ var: terms.statements }, { '==': [{ var: section }, none] }] }] }
`;

test('a rule that takes too many steps is refused by name, whatever it would say', async () => {
  const policy = await loadPolicy('./ours.yaml', { './ours.yaml': text });
  const statements = Array.from({ length: 80 }, (_, index) => ({ term: 'badge', state: 'value', license: 'x', via: ['a/b'], section: String(index) }));
  const judge = (count: number) => evaluateRules(policy, { document: { terms: { statements: statements.slice(0, count) } }, unknowns: {}, provenance: {} });
  expect(judge(10)).toMatchObject([{ outcome: 'pass' }]);
  expect(() => judge(80)).toThrow('the rule "exponential" of ours cannot be judged: the condition takes more than 200000 steps');
});

test('a condition that is neither true nor false is refused by name', async () => {
  const policy = await loadPolicy('./ours.yaml', { './ours.yaml': 'id: ours\nrules:\n  - id: odd\n    when: { var: use.commercial }\n' });
  expect(() => evaluateRules(policy, { document: { use: { commercial: 'yes' } }, unknowns: {}, provenance: {} })).toThrow('the condition of the rule "odd" gives "yes", which is neither true nor false');
});
