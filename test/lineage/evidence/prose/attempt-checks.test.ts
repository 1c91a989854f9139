import { describe, expect, test } from 'vitest';
import { descentReadings } from '../../../../src/lineage/evidence/prose/descent.ts';
import { plain, scope, told } from '../../../support/prose.ts';

describe('words that have a form of descent and state none', () => {
  test.each<[string, string]>([
    ['a process', 'Finetuning of Bar-7B consists of three stages.'],
    ['an update over a tuned model', 'This is an update over the fine-tuned Bar-7B.'],
    ['an instruction', 'Below: fine-tuning Bar-7B with your data.'],
    ['an order', 'Fine-tune Bar-7B with your data.'],
    ['another role', 'We fine-tune Bar-7B as our reward model.'],
    ['a denial', 'The model was built from scratch instead of from Bar-7B.'],
    ['a label', 'Fine-tune: Bar2Answering'],
    ['tasks that were tried', 'For two sets we fine-tune the tasks based on [Bar-7B](https://huggingface.co/bar/bar-7b).'],
    ['a tool', 'Synonyms come from the Wordy toolkit (Doe, 2017), which is based on bar2vec.'],
    ['an order to merge', 'Merge Bar-7B with your own.'],
    ['records of a place', 'It was fine-tuned on records from Bar-2.'],
  ])('%s', (_, text) => {
    expect(told(descentReadings(plain(text), scope()))).toEqual([]);
  });
});

describe('words that look like those and report', () => {
  test.each<[string, string]>([
    ['by', 'This model was made by fine-tuning Bar-7B.'],
    ['we', 'We fine-tune Bar-7B with our data.'],
    ['the role of a base', 'We fine-tune Bar-7B as our base model.'],
    ['for which', 'We collected 4k letters to fine-tune Bar-7B.'],
  ])('%s', (_, text) => {
    expect(told(descentReadings(plain(text), scope()))).toEqual(['finetune Bar-7B']);
  });
});
