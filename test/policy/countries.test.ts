import { expect, test } from 'vitest';
import { countryHint, isCountryCode } from '../../src/policy/countries.ts';
import { expandTerritories } from '../../src/policy/facts/territories.ts';

test.each([
  ['DE', true],
  ['US', true],
  ['EU', true],
  ['EEA', true],
  ['UK', false],
  ['XX', false],
  ['de', false],
  ['', false],
])('%s is a country: %s', (code, expected) => {
  expect(isCountryCode(code)).toBe(expected);
});

test.each([
  ['UK', 'did you mean "GB"?'],
  ['EL', 'did you mean "GR"?'],
  ['XX', null],
  ['constructor', null],
])('hint for %s: %s', (code, hint) => {
  expect(countryHint(code)).toBe(hint);
});

test('every member of the union and the area is a country', () => {
  expect(expandTerritories(['EU', 'EEA']).filter((code) => !isCountryCode(code))).toEqual([]);
});
