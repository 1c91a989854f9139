import { expect, test } from 'vitest';
import { statementsOf, unknownIn, unknownTerms, withUnknown } from '../../src/license/term-states.ts';
import { termIds } from '../../src/model/terms.ts';
import { stated, terms } from '../support/licenses.ts';

const own = terms({ copyleft: stated<'copyleft'>({ value: 'weak', section: '3' }), badge: { state: 'unknown' } });

test.each<[string, readonly string[], readonly string[]]>([
  ['nothing', [], ['badge']],
  ['a stated term', ['copyleft'], ['copyleft', 'badge']],
  ['a term that the text does not have, as a change may have brought it in', ['hosting'], ['hosting', 'badge']],
  ['a word that is no term', ['constructor', 'Copyleft'], ['badge']],
  ['every term', termIds, termIds],
])('a variant that touches %s leaves those unknown, in report order', (_, touched, unknown) => {
  expect(unknownIn(withUnknown(own, touched))).toEqual(unknown);
});

test('what a variant does not touch it keeps', () => {
  expect(withUnknown(own, ['hosting']).copyleft).toEqual(own.copyleft);
  expect(own.hosting).toEqual({ state: 'none' });
});

test('only stated terms have statements: silence and ignorance have none', () => {
  expect([statementsOf(own, 'copyleft').length, statementsOf(own, 'badge').length, statementsOf(own, 'hosting').length]).toEqual([1, 0, 0]);
  expect(unknownIn(unknownTerms)).toEqual(termIds);
});
