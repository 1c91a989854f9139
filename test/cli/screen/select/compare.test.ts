import { expect, test } from 'vitest';
import { compareSubjects } from '../../../../src/cli/screen/select/compare.ts';
import type { ReportTerm } from '../../../../src/report/term-words.ts';
import { subjectWith } from '../../../support/report.ts';

const commercial = (license: string, value: string): ReportTerm => ({ term: 'commercialUse', state: 'value', value: { value, section: '2' }, license, via: ['org/model'], section: '2' });
const unknown: ReportTerm = { term: 'territory', state: 'unknown', value: null, license: 'other', via: ['org/model'], section: null };

/** Labels of what differs, with `=` before what does not. */
function compared(...terms: readonly (readonly ReportTerm[])[]): readonly string[] {
  return compareSubjects(terms.map((own) => subjectWith({ terms: [...own] }))).map(({ label, differs }) => `${differs ? '' : '='}${label}`);
}

const head = ['=Verdict', '=Decided by', '=Licences'];

test.each([
  { name: 'the same terms', terms: [[commercial('a', 'allowed')], [commercial('a', 'allowed')]], expected: [...head, '=Commercial use'] },
  { name: 'the same words in two licences, which is no difference', terms: [[commercial('a', 'allowed')], [commercial('b', 'allowed')]], expected: [...head, '=Commercial use'] },
  { name: 'other words', terms: [[commercial('a', 'allowed')], [commercial('a', 'prohibited')]], expected: [...head, 'Commercial use'] },
  { name: 'a term that one of them lacks', terms: [[commercial('a', 'allowed')], []], expected: [...head, 'Commercial use'] },
  { name: 'a term that is not established', terms: [[unknown], []], expected: [...head, 'Territory'] },
  { name: 'three models, of which one differs', terms: [[commercial('a', 'allowed')], [commercial('a', 'allowed')], [commercial('a', 'prohibited')]], expected: [...head, 'Commercial use'] },
  { name: 'terms in the order of reports', terms: [[unknown, commercial('a', 'allowed')], [unknown, commercial('a', 'allowed')]], expected: [...head, '=Commercial use', '=Territory'] },
])('compares $name', ({ terms, expected }) => {
  expect(compared(...terms)).toEqual(expected);
});

test('every licence that speaks of a term is named with its section', () => {
  const [first] = compareSubjects([subjectWith({ terms: [commercial('a', 'allowed'), commercial('b', 'allowed')] }), subjectWith()]).filter(({ label }) => label === 'Commercial use');
  expect(first?.cells).toEqual([[{ words: 'allowed', source: 'a §2' }, { words: 'allowed', source: 'b §2' }], [{ words: '–', source: '' }]]);
});
