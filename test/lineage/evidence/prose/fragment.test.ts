import { describe, expect, test } from 'vitest';
import { fragmentReadings } from '../../../../src/lineage/evidence/prose/fragment.ts';
import type { Scope } from '../../../../src/lineage/evidence/prose/reading.ts';
import { plain, scope, told } from '../../../support/prose.ts';

function fragments(text: string, rest: Partial<Scope> = {}): readonly string[] {
  return told(fragmentReadings(plain(text), scope(rest)));
}

describe('words without a verb that say what the model is', () => {
  test.each<[string, string, readonly string[]]>([
    ['a known checkpoint', 'roberta-base fine-tuned on parking tickets', ['finetune roberta-base']],
    ['an id', '`acme/bar-mlm` fine-tuned on leaked passwords', ['finetune acme/bar-mlm']],
    ['a maker before it', 'Google\u2019s T5-base fine-tuned on riddles', ['finetune T5-base']],
    ['a label before it', 'Model: whisper-large-v3 fine-tuned for Frisian', ['finetune whisper-large-v3']],
    ['a missing verb', 'This a bert-base-uncased model finetuned for commas', ['finetune bert-base-uncased']],
    ['a passive', 'The large roberta-base model is fine-tuned in two rounds', ['finetune roberta-base']],
    ['a first stage', 'T5-small model pre-trained on 2 million sums and fine-tuned on riddles', ['finetune T5-small']],
    ['added layers', '`acme/bar-ctc` is combined with two layers and finetuned on radio speech', ['finetune acme/bar-ctc']],
    ['a checkpoint and its task', 'BERT (`bert-large-cased`) trained for sarcasm detection', ['finetune bert-large-cased']],
    ['a family and its task', 'BERT trained for sarcasm detection', []],
    ['a name that the text calls a model', 'BAR_large_2 language model fine-tuned on riddles', ['finetune BAR_large_2']],
    ['a name that nobody knows', 'BAR_large_2 fine-tuned on riddles', []],
    ['a verb behind', 'roberta-base fine-tuned on tickets outperforms it', []],
    ['the model itself', 'Foo-7B fine-tuned on tickets', []],
    ['a bare version', '2.1 fine-tuned on tickets', []],
  ])('%s', (_, text, expected) => {
    expect(fragments(text)).toEqual(expected);
  });

  test('count for nothing in evaluations and where another model is the topic', () => {
    expect(fragments('roberta-base fine-tuned on tickets', { strict: true })).toEqual([]);
    expect(fragments('roberta-base fine-tuned on tickets', { topic: 'other' })).toEqual([]);
  });

  test('a name that the own one adds a task to is enough', () => {
    expect(told(fragmentReadings(plain('BarTalk model fine-tuned for audio books'), scope({}, 'acme/bartalk_voices')))).toEqual(['finetune BarTalk']);
  });
});
