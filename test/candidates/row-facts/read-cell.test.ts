import { describe, expect, test } from 'vitest';
import { readCell } from '../../../src/candidates/row-facts/read-cell.ts';
import type { CellKind } from '../../../src/candidates/row-facts/fact-columns.ts';

describe('a cell by the kind of its column', () => {
  test.each<[CellKind, string, unknown]>([
    ['revenue', '3 Mio EUR', { amount: 3e6, currency: 'EUR' }],
    ['revenue', '3 MIO EUR', { amount: 3e6, currency: 'EUR' }],
    ['revenue', 'USD 2 MRD', { amount: 2e9, currency: 'USD' }],
    ['revenue', '€3M', { amount: 3e6, currency: 'EUR' }],
    ['revenue', '£ 12,000', { amount: 12_000, currency: 'GBP' }],
    ['revenue', '0,125 Mrd. EUR', { amount: 125e6, currency: 'EUR' }],
    ['revenue', '3000000', '3000000'],
    ['revenue', '$3M', '$3M'],
    ['revenue', '3 MIO', '3 MIO'],
    ['revenue', 'EUR', 'EUR'],
    ['truth', 'X', true],
    ['truth', 'Nein', false],
    ['truth', 'constructor', 'constructor'],
    ['country', 'Deutschland', 'DE'],
    ['country', 'usa', 'US'],
    ['countries', 'US DE', ['US', 'DE']],
    ['countries', 'South Korea, Österreich und CH', ['KR', 'AT', 'CH']],
    ['countries', 'US/DE|FR', ['US', 'DE', 'FR']],
    ['countries', ' , ;', ', ;'],
    ['countries', '["US"]', ['US']],
    ['deployment', 'Gehostet', 'hosted'],
    ['deployment', 'toString', 'tostring'],
    ['words', 'chat; search', ['chat', 'search']],
    ['words', ';', ';'],
    ['text', ' as it is ', 'as it is'],
    ['count', '{"value": 5}', { value: 5 }],
    ['count', '{broken', '{broken'],
    ['count', 'many', 'many'],
  ])('%s %j', (kind, text, value) => {
    expect(readCell(text, kind)).toEqual({ kind: 'value', value });
  });
});

test.each(['', ' ', '-', '–', 'N/A', 'k. A.'])('%j says nothing, so that the profile holds', (text) => {
  expect(readCell(text, 'count')).toEqual({ kind: 'nothing' });
});

test.each(['?', 'TBD', 'unbekannt', ' Unknown '])('%j says that the fact is not known for this row, whatever the profile says', (text) => {
  expect(readCell(text, 'truth')).toEqual({ kind: 'unknown' });
});
