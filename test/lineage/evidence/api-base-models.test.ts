import { expect, test } from 'vitest';
import { apiBaseModelClaims } from '../../../src/lineage/evidence/api-base-models.ts';
import { record } from '../../support/record.ts';

test('the Hub’s reading is a hint with one relation for all', () => {
  const claims = apiBaseModelClaims(record('a/s', { apiBaseModels: { relation: 'merge', ids: ['b/1', 'b/2'] } }));
  expect(claims.map(({ parent, relation, strength, evidence }) => [parent, relation, strength, evidence.kind, evidence.where])).toEqual([['b/1', 'merge', 'strong', 'tags', 'api#baseModels'], ['b/2', 'merge', 'strong', 'tags', 'api#baseModels']]);
});

test('nothing said, nothing claimed', () => {
  expect(apiBaseModelClaims(record('a/s'))).toEqual([]);
});
