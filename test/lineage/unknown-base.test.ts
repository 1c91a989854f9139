import { describe, expect, test } from 'vitest';
import { unknownBase } from '../../src/lineage/unknown-base.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { lineageOf } from '../support/licenses.ts';
import { files } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

function reasons(rest: Partial<ModelRecord>, ...steps: readonly string[]): readonly string[] {
  return unknownBase(record('a/s', rest), lineageOf(steps).edges).map(({ reason, detail }) => `${reason}: ${detail}`);
}

describe('what hides a base', () => {
  test.each<[string, Partial<ModelRecord>, readonly string[]]>([
    ['a card that was not read', { readmeState: 'unreachable' }, ['unreachable: README.md was not read, so what it says of the base is not known']],
    ['a card that was not read, with its reason', { readmeState: 'unreachable', unread: [{ path: 'README.md', reason: 'unreachable: 503' }] }, ['unreachable: README.md was not read (unreachable: 503), so what it says of the base is not known']],
    ['an adapter’s configuration that was not read', { unread: [{ path: 'adapter_config.json', reason: 'unreachable: timed out' }] }, ['unreachable: adapter_config.json was not read (unreachable: timed out), so what it says of the base is not known']],
    ['a configuration that was not read', { unread: [{ path: 'config.json', reason: 'it is no JSON' }] }, ['unreachable: config.json was not read (it is no JSON), so what it says of the base is not known']],
    ['a GGUF header that was not read', { unread: [{ path: 'b/X.GGUF', reason: 'it ends too early' }] }, ['unreachable: b/X.GGUF was not read (it ends too early), so what it says of the base is not known']],
    ['a `base_model` that was not read', { card: card({ oddities: ['base_model-unread'] }) }, ['unreachable: base_model of the card could not be read, so what it says of the base is not known']],
    ['an adapter that names no base', { files: files('adapter_config.json', 'adapter_model.safetensors') }, ['missing: it holds added weights alone and names no base']],
  ])('%s', (_, rest, expected) => {
    expect(reasons(rest)).toEqual(expected);
  });
});

test.each<[string, Partial<ModelRecord>, RegExp]>([
  ['a card', { readmeState: 'unreachable' }, /README\.md was not read/],
  ['a recipe', { unread: [{ path: 'mergekit_config.yml', reason: 'it is listed, but not served' }] }, /mergekit_config\.yml was not read/],
  ['a second GGUF', { unread: [{ path: 'b.gguf', reason: 'its header names another origin than that of a.gguf' }] }, /another origin/],
])('%s that was not read may name a further base beside the one that is known', (_, rest, words) => {
  expect(reasons(rest, 'a/s > finetune > a/b')).toEqual([expect.stringMatching(words)]);
});

describe('what hides none', () => {
  test.each<[string, Partial<ModelRecord>, readonly string[]]>([
    ['gated files', { readmeState: 'gated', unread: [{ path: 'adapter_config.json', reason: 'gated: not let in' }, { path: 'README.md', reason: 'gated' }] }, []],
    ['other unread files', { unread: [{ path: 'LICENSE.pdf', reason: 'not a text file' }] }, []],
    ['a base that is known', { files: files('adapter_model.safetensors') }, ['a/s > finetune > a/b']],
    ['a card that is odd elsewhere', { card: card({ oddities: ['front-matter-not-yaml'] }) }, []],
    ['whole weights', { files: files('adapter_model.safetensors', 'model.safetensors') }, []],
    ['no files', {}, []],
  ])('%s', (_, rest, steps) => {
    expect(reasons(rest, ...steps)).toEqual([]);
  });

  test('an encoder beside the model is no base', () => {
    expect(reasons({ readmeState: 'unreachable' }, 'a/s > component > a/encoder')).toHaveLength(1);
  });
});
