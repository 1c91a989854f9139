import { expect, test } from 'vitest';
import { readCardText } from '../../../../src/lineage/evidence/prose/card-text.ts';
import { noFamilies } from '../../../support/lineage.ts';
import { cardText } from '../../../support/prose.ts';
import { card, record } from '../../../support/record.ts';

test('a record without a README has no text', () => {
  expect(readCardText(record('acme/foo'), noFamilies)).toBeNull();
});

test('a pasted card of the parent is not read', () => {
  const { parts, tables } = cardText('# Foo\n\nHello.\n\n# Original model card: Bar\n\nBye.\n\n| a | b |\n|--|--|\n| 1 | 2 |');
  expect(parts.map(({ block }) => block.plain.text)).toEqual(['Foo', 'Hello.']);
  expect(tables).toEqual([]);
});

test.each<[string, string, boolean]>([
  ['a masked objective', 'Foo is pretrained with a masked language modeling objective.', true],
  ['from scratch', 'It was trained from scratch.', true],
  ['a fine-tune', 'It was fine-tuned on 3k letters.', false],
])('a card with a pre-training of its own: %s', (_, readme, expected) => {
  expect(cardText(readme).scope.trainsItself).toBe(expected);
});

test.each<[string, string, string | null]>([
  ['of the own series', 'acme/Foo-V3.1', 'Foo-V3'],
  ['of nothing that is known', 'acme/foo', null],
])('a bare version is one %s', (_, id, expected) => {
  const text = readCardText(record(id, { readme: 'x', readmeState: 'read', card: card({ tags: ['unheard-of'] }) }), noFamilies);
  expect(text?.scope.versionName('V3') ?? null).toBe(expected);
});
