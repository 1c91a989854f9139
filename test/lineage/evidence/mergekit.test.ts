import { describe, expect, test } from 'vitest';
import { mergekitClaims } from '../../../src/lineage/evidence/mergekit.ts';
import { record } from '../../support/record.ts';

function parents(text: string, where: 'file' | 'card' = 'file'): readonly string[] {
  const rest = where === 'file' ? { texts: { 'mergekit_config.yml': text } } : { readme: text };
  return mergekitClaims(record('a/s', rest)).map(({ parent, evidence }) => `${parent} ${evidence.where}`);
}

describe('a recipe', () => {
  test.each<[string, string, readonly string[]]>([
    ['of models and a base', 'models:\n  - model: a/1\n  - model: b/2\n    parameters: {weight: 0.5}\nmerge_method: dare_ties\nbase_model: c/3\n', ['c/3 mergekit_config.yml#base_model', 'a/1 mergekit_config.yml#models', 'b/2 mergekit_config.yml#models']],
    ['of slices', 'slices:\n  - sources:\n    - model: a/1\n      layer_range: [0, 32]\n    - model: b/2\n      layer_range: [0, 32]\nmerge_method: slerp\nbase_model: a/1\n', ['a/1 mergekit_config.yml#slices', 'b/2 mergekit_config.yml#slices']],
    ['of experts', 'base_model: a/1\nexperts:\n  - source_model: b/2\n    positive_prompts: [x]\n', ['a/1 mergekit_config.yml#base_model', 'b/2 mergekit_config.yml#experts']],
    ['with adapters and revisions', 'merge_method: linear\nmodels:\n  - model: a/1+b/lora\n  - model: c/3@main\n', ['a/1 mergekit_config.yml#models', 'b/lora mergekit_config.yml#models', 'c/3 mergekit_config.yml#models']],
    ['in the long form', 'merge_method: linear\nmodels:\n  - model:\n      model: {path: a/1, revision: main}\n      lora: {model: {path: b/lora}}\n', ['a/1 mergekit_config.yml#models', 'b/lora mergekit_config.yml#models']],
    ['of several steps, without their own names', 'name: step\nmerge_method: slerp\nmodels:\n  - model: a/1\n  - model: b/2\n---\nmerge_method: ties\nmodels:\n  - model: step\n  - model: c/3\n', ['a/1 mergekit_config.yml#models', 'b/2 mergekit_config.yml#models', 'c/3 mergekit_config.yml#models']],
    ['of a model with itself', 'merge_method: passthrough\nslices:\n  - sources: [{model: a/1, layer_range: [0, 8]}]\n  - sources: [{model: a/1, layer_range: [4, 12]}]\n', ['a/1 mergekit_config.yml#slices']],
  ])('%s', (_, text, expected) => {
    expect(parents(text)).toEqual(expected);
  });

  test.each([
    ['that is no YAML', 'models: [a/1\n: :'],
    ['that is a list', '- a/1\n- b/2\n'],
    ['whose models are numbers', 'models:\n  - model: 7\nbase_model: [1]\n'],
    ['of a YAML bomb', `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdef'[index]}`).join(',')}]`).join('\n')}\nbase_model: *g\n`],
  ])('%s claims nothing', (_, text) => {
    expect(parents(text)).toEqual([]);
  });
});

describe('a recipe in a card', () => {
  test('is read from its code block, with its line', () => {
    expect(parents('# Title\n\n```yaml\nmerge_method: slerp\nmodels:\n  - model: a/1\n  - model: b/2\n```\n', 'card')).toEqual(['a/1 README.md:3#models', 'b/2 README.md:3#models']);
  });

  test('is read from an indented block, with its line', () => {
    expect(parents('# Title\n\nThe recipe:\n\n    merge_method: slerp\n    models:\n      - model: a/1\n\n      - model: b/2\n\nDone.\n', 'card')).toEqual(['a/1 README.md:5#models', 'b/2 README.md:5#models']);
  });

  test('is read once from an indented text inside a fence', () => {
    expect(parents('```yaml\n\n    merge_method: slerp\n    models:\n      - model: a/1\n      - model: b/2\n```\n', 'card')).toEqual(['a/1 README.md:1#models', 'b/2 README.md:1#models']);
  });

  test.each([
    ['sample code', '```python\nbase_model = "a/1"\nmodel: str\n```\n'],
    ['front matter of its own', '```yaml\nbase_model: a/1\nlicense: mit\n```\n'],
    ['text without a block', 'merge_method: slerp\nmodels:\n  - model: a/1\n'],
  ])('%s is none', (_, text) => {
    expect(parents(text, 'card')).toEqual([]);
  });
});
