import { expect, test } from 'vitest';
import { makeClaim } from '../../../src/lineage/evidence/make-claim.ts';

const how = { relation: 'finetune', strength: 'strong', kind: 'config', where: 'x' } as const;

test('quotes the parent itself, other words, or nothing', () => {
  const quotes = [how, { ...how, quote: 'FROM b/p' }, { ...how, quote: null }].map((details) => makeClaim(' b/p ', details)[0]);
  expect(quotes.map((claim) => [claim?.parent, claim?.evidence.quote])).toEqual([['b/p', ' b/p '], ['b/p', 'FROM b/p'], ['b/p', null]]);
});

test('a quotation has at most 300 characters', () => {
  expect(makeClaim('b/p', { ...how, quote: 'x'.repeat(1000) })[0]?.evidence.quote).toHaveLength(300);
});

test.each([undefined, null, 7, {}, ['b/p'], '', '   ', 'x'.repeat(301)])('%j names no model', (parent) => {
  expect(makeClaim(parent, how)).toEqual([]);
});
