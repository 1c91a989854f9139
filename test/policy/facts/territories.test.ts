import { describe, expect, test } from 'vitest';
import { expandTerritories, shortTerritories } from '../../../src/policy/facts/territories.ts';

/** Whether a market and an excluded territory meet. */
const meet = (markets: readonly string[], excluded: readonly string[]): boolean => expandTerritories(markets).some((code) => expandTerritories(excluded).includes(code));

describe('a market and an excluded territory meet', () => {
  test.each([
    [['DE'], ['EU'], true], [['EU'], ['DE'], true], [['EU'], ['EU'], true], [['NO'], ['EU'], false], [['NO'], ['EEA'], true], [['EEA'], ['NO'], true], [['EU'], ['EEA'], true],
    [['CH'], ['EU', 'EEA'], false], [['GB'], ['EU'], false], [['KR'], ['EU', 'GB', 'KR'], true], [[], ['EU'], false], [['constructor'], ['EU'], false],
  ])('%j and %j: %s', (markets, excluded, expected) => expect(meet(markets, excluded)).toBe(expected));
});

test('the union has 27 members, the area 30', () => {
  expect(expandTerritories(['EU'])).toHaveLength(28);
  expect(expandTerritories(['EEA'])).toHaveLength(32);
});

test('what was expanded is shown short again', () => {
  expect(shortTerritories(expandTerritories(['EU', 'GB']))).toEqual(['EU', 'GB']);
  expect(shortTerritories(expandTerritories(['EEA']))).toEqual(['EEA']);
  expect(shortTerritories(['x', 'y'])).toEqual(['x', 'y']);
});
