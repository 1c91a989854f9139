import { expect, test } from 'vitest';
import { correctionClaims } from '../../../src/lineage/evidence/correction.ts';
import { record } from '../../support/record.ts';

test('a curation states each of its parents with file, line and reason', () => {
  const corrections = [{ model: 'o/a', reason: 'asked', author: 'a', date: '2026-01-01', where: 'c.yaml:2', baseModels: [{ model: 'o/b', relation: 'merge' as const }] }];
  expect(correctionClaims(record('o/a', { corrections }))).toEqual([{ parent: 'o/b', relation: 'merge', strength: 'strong', evidence: { kind: 'curated', where: 'c.yaml:2', quote: 'asked' } }]);
});

test('a record without curations says nothing', () => expect(correctionClaims(record('o/a'))).toEqual([]));
