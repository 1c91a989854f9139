import { expect, test } from 'vitest';
import { licenseFinding } from '../../src/license/license-finding.ts';
import { findingCodes } from '../../src/model/finding-codes.ts';

const via = ['o/a'];

test('a finding takes level, outcome and advice of its code unless told otherwise', () => {
  const code = findingCodes['license-missing'];
  expect(licenseFinding('license-missing', { message: 'x', values: {}, via })).toMatchObject({ level: code.level, outcome: code.outcome, howToFix: code.howToFix, license: null, section: null, evidence: [] });
  expect(licenseFinding('license-missing', { message: 'x', values: {}, via, level: 'note', outcome: 'violation' })).toMatchObject({ level: 'note', outcome: 'violation' });
});

test.each([
  ['{model} is {what}', { model: 'o/a', what: 'open' }, 'o/a is open'],
  ['{model} twice {model}', { model: '{what}', what: 'no' }, '{what} twice {what}'],
  ['{unknown} stays', {}, '{unknown} stays'],
  ['{constructor} is no value', {}, '{constructor} is no value'],
  ['{name} on one line', { name: 'a\nb\u202Ec\u001B[2J' }, 'a b\uFFFDc\uFFFD[2J on one line'],
  ['{name} in bounds', { name: 'y'.repeat(1000) }, `${'y'.repeat(299)}… in bounds`],
])('%s is filled with what strangers wrote', (message, values, expected) => {
  expect(licenseFinding('license-missing', { message, values, via }).message).toBe(expected);
});

test('a finding does not change with the path that it was given', () => {
  const path = ['o/a'];
  const finding = licenseFinding('license-missing', { message: '', values: {}, via: path });
  path.push('p/b');
  expect(finding.via).toEqual(['o/a']);
});
