import { expect, test } from 'vitest';
import { cardClaims } from '../../../src/lineage/evidence/card.ts';
import { card, record } from '../../support/record.ts';

test('every base of the card is declared, with its relation', () => {
  const claims = cardClaims(record('a/s', { card: card({ baseModel: ['b/1', 'https://huggingface.co/b/2'], baseModelRelation: 'quantized' }) }));
  expect(claims).toEqual([
    { parent: 'b/1', relation: 'quantized', strength: 'declared', evidence: { kind: 'card', where: 'README.md#base_model', quote: 'b/1' } },
    { parent: 'https://huggingface.co/b/2', relation: 'quantized', strength: 'declared', evidence: { kind: 'card', where: 'README.md#base_model', quote: 'https://huggingface.co/b/2' } },
  ]);
});

test.each([
  ['no card', null],
  ['no base', card()],
  ['an empty base', card({ baseModel: ['  '] })],
  ['a base that is a page of text', card({ baseModel: ['x'.repeat(5000)] })],
])('%s claims nothing', (_, one) => {
  expect(cardClaims(record('a/s', { card: one }))).toEqual([]);
});
