import { describe, expect, test } from 'vitest';
import { readFields } from '../../../src/source/card/front-matter-fields.ts';

/** Fields as an object, for comparison. */
function fieldsOf(text: string): Record<string, unknown> {
  return Object.fromEntries(readFields(text).fields);
}

describe('readFields', () => {
  test('reads plain YAML as it is, unknown keys included', () => {
    expect(readFields('license: mit\nmine: [1, 2]\n')).toEqual({
      fields: new Map<string, unknown>([
        ['license', 'mit'],
        ['mine', [1, 2]],
      ]),
      oddities: [],
    });
  });

  test.each([
    ['an empty text', '', []],
    ['only comments', '# license: mit\n', []],
    ['a sentence', 'just words', ['front-matter-not-a-mapping']],
    ['a list', '- a\n- b', ['front-matter-not-a-mapping']],
    ['a number', '42', ['front-matter-not-a-mapping']],
  ])('%s has no fields', (_name, text, oddities) => {
    expect(readFields(text)).toEqual({ fields: new Map(), oddities });
  });
});

describe('broken YAML', () => {
  test('keeps the blocks that can be read and drops the others', () => {
    const text = ['license: mit', 'widget:', '- text: "one', 'two"', '  more: x', 'base_model:', '- org/a', '- org/b'].join('\n');
    expect(fieldsOf(text)).toEqual({
      license: 'mit',
      base_model: ['org/a', 'org/b'],
    });
  });

  test('keeps a block with tabs', () => {
    expect(fieldsOf('tags:\n\t- a\nlicense:\tmit\nx: [')).toEqual({
      tags: ['a'],
      license: 'mit',
    });
  });

  test('keeps the words of one line that YAML refuses', () => {
    expect(fieldsOf('license: @home\nlicense_name: a: b\nlicense_link: "open')).toEqual({
      license: '@home',
      license_name: 'a: b',
      license_link: '"open',
    });
  });

  test('does not guess at a broken value of several lines', () => {
    expect(fieldsOf('license: [mit,\n  apache-2.0\nlibrary_name: peft\n')).toEqual({
      license: null,
      library_name: 'peft',
    });
  });

  test('joins the values of a repeated key', () => {
    const { fields, oddities } = readFields('base_model: org/a\nlicense: mit\nbase_model: [org/b, org/c]');
    expect(fields.get('base_model')).toEqual(['org/a', 'org/b', 'org/c']);
    expect(oddities).toEqual(['front-matter-not-yaml', 'duplicate-key']);
  });

  test('an indented key belongs to the block above it', () => {
    expect(fieldsOf('model-index:\n- x: [\n  license: gpl\nlicense: mit')).toEqual({ license: 'mit' });
  });
});

describe('long front matter', () => {
  const results = Array.from({ length: 2_000 }, (_, index) => `- task: t${index}\n  value: ${index}`).join('\n');

  test('is read block by block, without what is not read anyway', () => {
    const { fields, oddities } = readFields(`license: mit\nmodel-index:\n${results}\npipeline_tag: x\n`);
    expect([...fields]).toEqual([
      ['license', 'mit'],
      ['pipeline_tag', 'x'],
    ]);
    expect(oddities).toEqual(['front-matter-too-long']);
  });

  test('a value that is itself too long is left out', () => {
    expect(fieldsOf(`license: mit\nextra_gated_prompt: ${'x'.repeat(70_000)}`)).toEqual({
      license: 'mit',
      extra_gated_prompt: null,
    });
  });
});
