import { expect, test } from 'vitest';
import { lastCard } from '../../../src/lineage/evidence/last-card.ts';
import { noFamilies } from '../../../src/lineage/no-families.ts';
import { shippedFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

const first = record('lab/first', { readme: '# First\n\nFine-tuned from meta-llama/Llama-3.1-8B.\n' });
const second = record('lab/second', { readme: '# Second\n\n| a | b |\n|---|---|\n| 1 | 2 |\n' });

test('the card of each record is its own, in whatever order they are asked for', () => {
  const texts = [first, second, first, first, second].map((one) => lastCard(one, noFamilies)?.parts[0]?.block.plain.text);
  expect(texts).toEqual(['First', 'Second', 'First', 'First', 'Second']);
});

test('the same card is taken apart once', () => {
  expect(lastCard(first, noFamilies)).toBe(lastCard(first, noFamilies));
});

test('what is known of other models changes the reading', () => {
  const informed = lastCard(first, shippedFamilies);
  expect([informed?.scope.knownAs('Llama-3.1-8B'), lastCard(first, noFamilies)?.scope.knownAs('Llama-3.1-8B')]).toEqual(['meta-llama/Llama-3.1-8B', null]);
});

test('a record without a README has no card, also after one that has', () => {
  lastCard(first, noFamilies);
  expect(lastCard(record('lab/none'), noFamilies)).toBeNull();
});
