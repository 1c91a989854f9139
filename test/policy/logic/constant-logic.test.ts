import { expect, test } from 'vitest';
import type { Logic } from '../../../src/model/policy.ts';
import { constantValue, seesAbsence } from '../../../src/policy/logic/constant-logic.ts';

test.each<readonly [Logic, boolean | null]>([
  [true, true],
  [false, false],
  [{ '==': [1, 1] }, true],
  [{ or: [true, { var: 'use.commercial' }] }, true],
  [{ and: [{ var: 'use.commercial' }, false] }, false],
  [{ in: [{ var: 'model.id' }, []] }, false],
  [{ var: 'use.commercial' }, null],
  [{ some: [{ var: 'lineage.nodes' }, true] }, null],
  [{ known: { var: 'org.name' } }, null],
  [{ '!': { missing: ['org.name'] } }, null],
])('%j is constantly %s', (logic, value) => expect(constantValue(logic)).toBe(value));

test('an operator that sees absence is found wherever it stands, and not in data', () => {
  expect(seesAbsence({ and: [true, { or: [[{ isUnknown: { var: 'x' } }]] }] })).toBe(true);
  expect(seesAbsence({ const: { known: 1 } })).toBe(false);
});
