import { describe, expect, test } from 'vitest';
import { labelReadings, labelRelation, valueReadings } from '../../../../src/lineage/evidence/prose/labels.ts';
import type { Relation } from '../../../../src/model/relation.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[Relation | null, readonly string[]]>([
  ['finetune', ['Base model', '**Base Model**', 'Parent Model', 'Backbone', 'Finetuned from model [optional]', 'Fine-tuned from', 'Initialized from', 'Base checkpoint', 'Pretrain Model', '\u57FA\u7840\u6A21\u578B', '\u30D9\u30FC\u30B9\u30E2\u30C7\u30EB']],
  ['quantized', ['Original model', 'Source model', 'Quantized from', 'Original repo']],
  ['distilled', ['Distilled from']],
  ['merge', ['Models merged', 'Merged models', 'Component models']],
  ['adapter', ['LoRA for']],
  ['component', ['LLM', 'Language model', 'Vision Encoder', 'Text encoder 2', 'VAE', 'Audio encoder', 'Protein encoders']],
  [null, ['License', 'Developed by', 'Model type', 'Languages', 'Training data', 'Tokenizer', 'HF model card', '']],
])('%s is stated by its labels', (relation, texts) => {
  expect(texts.map((text) => [text, labelRelation(text)])).toEqual(texts.map((text) => [text, relation]));
});

describe('the value of a label', () => {
  test.each<[string, string, readonly string[]]>([
    ['a name', 'Base model: Bar-7B', ['finetune Bar-7B']],
    ['a full-width colon', '\u57FA\u7840\u6A21\u578B\uFF1ABar-7B', ['finetune Bar-7B']],
    ['two names', 'Merged models: Bar-7B and Baz-7B', ['merge Bar-7B', 'merge Baz-7B']],
    ['the parent\u2019s parent in brackets', 'Base model: Bar-7B (based on Baz-7B)', ['finetune Bar-7B', 'finetune Baz-7B']],
    ['a name in brackets before the colon', 'Language model (Bar-7B): 12 layers', ['component Bar-7B']],
    ['a label of continued training', 'Continue-pretrained from model: Bar-7B', ['finetune Bar-7B']],
    ['somebody else\u2019s part', 'Third-party model: Barpose\u2019s hand detection', ['component Barpose']],
    ['a sum of parts', 'Architecture: Bar-ViT2 + Baz-7B', ['component Bar-ViT2', 'component Baz-7B']],
    ['one shape', 'Architecture: Bar-7B', []],
    ['an equation', 'Foo-7B = Bar-7B + SFT', ['finetune Bar-7B']],
    ['an equation about another', 'Baz-7B = Bar-7B + SFT', []],
    ['nothing', 'Base model: none', []],
    ['a template', 'Base model: [More Information Needed]', []],
    ['a likeness', 'Base model: similar to Bar-7B', []],
    ['a sentence about something else', 'Developed by: Bar-7B authors', []],
  ])('%s', (_, text, expected) => {
    expect(told(labelReadings(plain(text), scope()))).toEqual(expected);
  });

  test('is not this model\u2019s when the block speaks of another', () => {
    expect(labelReadings(plain('Base model: Bar-7B'), scope({ topic: 'other' }))).toEqual([]);
  });

  test('names no component where another thing is measured', () => {
    expect(valueReadings(plain('Bar-7B'), { at: 0, relation: 'component', scope: scope({ strict: true }) })).toEqual([]);
  });
});
