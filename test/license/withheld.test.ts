import { expect, test } from 'vitest';
import { withheldBy } from '../../src/license/withheld.ts';
import type { BindingLicense, StatedLimit } from '../../src/model/license.ts';
import { stated, terms } from '../support/licenses.ts';

const limits: readonly StatedLimit[] = [{ withholds: 'commercialUse', evidence: { kind: 'prose', where: 'README.md:3', quote: 'Not for commercial use.' } }];
const granting = terms();
const bound = (own: BindingLicense['terms']): BindingLicense => ({ id: 'x', basis: 'declared', where: 'card license', terms: own });

test.each<[string, readonly BindingLicense[], number]>([
  ['a licence that grants it', [bound(granting)], 1],
  ['a licence that withholds it too', [bound(terms({ commercialUse: stated<'commercialUse'>({ value: 'prohibited', section: '2' }) }))], 0],
  ['a licence whose clause is not known', [bound({ ...granting, commercialUse: { state: 'unknown' } })], 0],
  ['no licence', [], 0],
])('what the card forbids, beside %s', (_, binding, expected) => {
  expect(withheldBy(limits, binding)).toHaveLength(expected);
});

test.each<[string, readonly BindingLicense[], number]>([
  ['a licence without conditions', [bound(granting)], 1],
  ['a licence with a threshold of its own', [bound(terms({ registration: stated<'registration'>({ trigger: 'any-use', section: '3' }) }))], 0],
  ['no licence', [], 0],
])('a condition of the card, beside %s', (_, binding, expected) => {
  expect(withheldBy([{ withholds: 'terms', evidence: { kind: 'prose', where: 'README.md:3', quote: 'Register first.' } }], binding)).toHaveLength(expected);
});
