import { expect, test } from 'vitest';
import { basedModelReadings } from '../../../../src/lineage/evidence/prose/based-model.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['fine-tuned behind', 'This is a RoBERTa-based model fine-tuned for puns.', ['finetune RoBERTa']],
  ['fine-tuned before', 'Foo-7B is a fine-tuned roberta-base-based tagging model.', ['finetune roberta-base']],
  ['that was', 'A Mistral-7B based model that was further fine-tuned on letters.', ['finetune Mistral-7B']],
  ['trained only, which may mean the shape', 'This is a RoBERTa-based model trained on puns.', []],
  ['a method', 'This is a transformer-based model fine-tuned for puns.', []],
  ['another model', 'Baz-9B is a RoBERTa-based model fine-tuned for puns.', []],
  ['a possibility', 'You can use any RoBERTa-based model fine-tuned for puns.', []],
])('%s', (_, text, expected) => {
  expect(told(basedModelReadings(plain(text), scope()))).toEqual(expected);
});

test('a name that nobody knows counts where the card links to its repository', () => {
  const { identity } = scope();
  const linked = { ...identity, others: new Set(['barberttwouncased']) };
  expect(told(basedModelReadings(plain('This is a BarBERT-based model fine-tuned for puns.'), scope({ identity: linked })))).toEqual(['finetune BarBERT']);
  expect(told(basedModelReadings(plain('This is a BarBERT-based model fine-tuned for puns.'), scope()))).toEqual([]);
});
