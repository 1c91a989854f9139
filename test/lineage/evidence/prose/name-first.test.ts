import { expect, test } from 'vitest';
import { nameFirstReadings } from '../../../../src/lineage/evidence/prose/name-first.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['X fine-tuned on', 'Foo-7B is Bar-7B fine-tuned on 3k letters.', ['finetune Bar-7B']],
  ['X as the base', 'We use Bar-7B as the base model.', ['finetune Bar-7B']],
  ['a head on top', 'This model is a pretrained [roberta-base](https://huggingface.co/roberta-base) with a token tagging head.', ['finetune roberta-base']],
  ['an apposition', 'We propose Foo-7B, a roberta-base model that was trained for sarcasm.', ['finetune roberta-base']],
  ['an apposition to a rival', 'We compare Baz-9B, a roberta-base model that was trained for sarcasm.', []],
  ['what a repository holds', 'This repository contains the Bar-7B checkpoint finetuned on 12 dialects.', ['finetune Bar-7B']],
  ['what a repository holds, trained anew', 'This repository contains a Bar-7B trained on letters.', []],
  ['in brackets behind this model', 'This model (bar2 7B) is trained on letters.', ['finetune bar2 7B']],
  ['in brackets behind another', 'The teacher (bar2 7B) is trained on letters.', []],
  ['using it, fine-tuned', 'Portuguese tagging model, using Bar-7B fine-tuned on two corpora.', ['finetune Bar-7B']],
  ['using it, fine-tuned, where one may', 'You can try using Bar-7B fine-tuned on two corpora.', []],
  ['the own name', 'Foo-7B fine-tuned on 3k letters.', []],
  ['a rival', 'It outperforms Bar-7B fine-tuned on 3k letters.', []],
  ['a possibility', 'You can use Bar-7B as the base model.', []],
])('%s', (_, text, expected) => {
  expect(told(nameFirstReadings(plain(text), scope()))).toEqual(expected);
});
