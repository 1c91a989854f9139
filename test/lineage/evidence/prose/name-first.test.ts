import { expect, test } from 'vitest';
import { nameFirstReadings } from '../../../../src/lineage/evidence/prose/name-first.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['X fine-tuned on', 'Foo-7B is Bar-7B fine-tuned on 3k letters.', ['finetune Bar-7B']],
  ['X as the base', 'We use Bar-7B as the base model.', ['finetune Bar-7B']],
  ['the own name', 'Foo-7B fine-tuned on 3k letters.', []],
  ['a rival', 'It outperforms Bar-7B fine-tuned on 3k letters.', []],
  ['a possibility', 'You can use Bar-7B as the base model.', []],
])('%s', (_, text, expected) => {
  expect(told(nameFirstReadings(plain(text), scope()))).toEqual(expected);
});
