import { describe, expect, test } from 'vitest';
import { diffLicenses } from '../../src/license/diff-licenses.ts';
import type { TermState } from '../../src/model/term-values.ts';
import { stated, terms } from '../support/licenses.ts';

type Copyleft = TermState<'copyleft'>;
const none: Copyleft = { state: 'none' };
const unknown: Copyleft = { state: 'unknown' };
const weak = stated<'copyleft'>({ value: 'weak', section: '3' });
const diff = (left: Copyleft, right: Copyleft) => diffLicenses({ terms: terms({ copyleft: left }) }, { terms: terms({ copyleft: right }) });

describe('how two licences differ in a term', () => {
  test.each<[string, Copyleft, Copyleft, string | null]>([
    ['the same statement', weak, stated<'copyleft'>({ value: 'weak', section: '3' }), null],
    ['the same statement in another order of fields', weak, { state: 'value', statements: [{ section: '3', value: 'weak' }] }, null],
    ['neither has it', none, none, null],
    ['of neither it is known', unknown, unknown, null],
    ['the right has it', none, weak, 'added'],
    ['the left has it', weak, none, 'removed'],
    ['another value', weak, stated<'copyleft'>({ value: 'network', section: '3' }), 'changed'],
    ['another value in another clause', weak, stated<'copyleft'>({ value: 'network', section: '9' }), 'changed'],
    ['the same in another clause', weak, stated<'copyleft'>({ value: 'weak', section: '9' }), 'sections-only'],
    ['another remark of ours', weak, stated<'copyleft'>({ value: 'weak', section: '3', note: 'our words' }), null],
    ['known against unknown', weak, unknown, 'unknown'],
    ['none against unknown, which is no absence', none, unknown, 'unknown'],
  ])('%s: %s', (_, left, right, kind) => {
    expect(diff(left, right).map((one) => one.kind)).toEqual(kind === null ? [] : [kind]);
  });
});

test('a second statement is a change', () => {
  const one = { text: 'A', trigger: 'distribution', section: '1' } as const;
  const [left, right] = [[one], [one, { ...one, text: 'B' }]].map((statements) => ({ terms: terms({ badge: { state: 'value', statements } }) }));
  if (!left || !right) throw new Error('two licences are compared');
  expect(diffLicenses(left, right)).toMatchObject([{ term: 'badge', kind: 'changed' }]);
});

test('turning two licences round turns added into removed', () => {
  const [left, right] = [{ terms: terms({ copyleft: weak }) }, { terms: terms({ hosting: stated<'hosting'>({ value: 'prohibited', section: '1' }) }) }];
  expect(diffLicenses(left, right).map(({ term, kind }) => `${term} ${kind}`)).toEqual(['hosting added', 'copyleft removed']);
  expect(diffLicenses(right, left).map(({ term, kind }) => `${term} ${kind}`)).toEqual(['hosting removed', 'copyleft added']);
});
