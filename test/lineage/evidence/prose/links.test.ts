import { describe, expect, test } from 'vitest';
import { linkReadings, unformatted } from '../../../../src/lineage/evidence/prose/links.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string | null]>([
  ['bar/foo-7b-GGUF', 'foo-7b'],
  ['bar/foo-7b-GPTQ-4bit-128g', 'foo-7b'],
  ['bar/foo-7b-Q4_K_M-GGUF', 'foo-7b'],
  ['bar/foo-7b', null],
  ['bar/GGUF', null],
])('%s without its format is %s', (id, expected) => {
  expect(unformatted(id)).toBe(expected);
});

describe('links that show whose weights were taken over', () => {
  const hub = 'https://huggingface.co';
  test.each<[string, string, string, readonly string[]]>([
    ['words that say so', 'acme/foo', `[Original model](${hub}/bar/bar-7b)`, ['converted bar/bar-7b']],
    ['a name held in the own one', 'acme/bar-bar-7b-HQQ-2bit', 'Please check the license of the original model bar/bar-7b first.', ['quantized bar/bar-7b']],
    ['a format that keeps every number', 'acme/bar-7b-hf', `See [Bar](${hub}/bar/bar-7b).`, ['converted bar/bar-7b']],
    ['a link that leads away', 'acme/foo', `The original was uploaded to [bar](${hub}/bar/foo).`, []],
    ['other words', 'acme/foo', `[our blog](${hub}/bar/bar-7b)`, []],
    ['the own name under another owner', 'acme/foo-7b', `Converted; all credit to [the makers](${hub}/bar/foo-7b).`, ['copy bar/foo-7b']],
    ['the own name without a word of taking over', 'acme/foo-7b', `See [this](${hub}/bar/foo-7b).`, []],
    ['the name before the format', 'acme/foo-7b-gguf', `Files of [Foo](${hub}/bar/foo-7b).`, ['quantized bar/foo-7b']],
    ['another name', 'acme/foo-7b-gguf', `Files of [Baz](${hub}/bar/baz-7b).`, []],
  ])('%s', (_, id, text, expected) => {
    expect(told(linkReadings(plain(text), scope({}, id)))).toEqual(expected);
  });
});
