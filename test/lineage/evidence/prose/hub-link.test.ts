import { describe, expect, test } from 'vitest';
import { hubIdOf, legacyIdOf } from '../../../../src/lineage/evidence/prose/hub-link.ts';

describe('the repository a link leads to', () => {
  test.each<[string, string, string | null]>([
    ['a repository', 'https://huggingface.co/acme/foo-7b', 'acme/foo-7b'],
    ['a fragment and a query', 'https://huggingface.co/acme/foo-7b?x=1#use', 'acme/foo-7b'],
    ['a folder of a repository', 'https://huggingface.co/acme/foo-7b/tree/main/enc', 'acme/foo-7b'],
    ['the short host', 'https://hf.co/acme/foo-7b', 'acme/foo-7b'],
    ['the clone address', 'https://huggingface.co/acme/foo-7b.git', 'acme/foo-7b'],
    ['a misspelt address', 'https:/steps/huggingface.co/acme/foo-7b', 'acme/foo-7b'],
    ['a path from the root', '/acme/foo-7b', 'acme/foo-7b'],
    ['a path without a slash', 'acme/foo-7b', 'acme/foo-7b'],
    ['a data set', 'https://huggingface.co/datasets/acme/talk', null],
    ['a Space', 'https://huggingface.co/spaces/acme/demo', null],
    ['a paper', 'https://huggingface.co/papers/2401.00001', null],
    ['an organisation', 'https://huggingface.co/acme', null],
    ['a licence file', 'https://huggingface.co/acme/foo-7b/blob/main/LICENSE', null],
    ['a picture beside the card', 'images/score.png', null],
    ['a folder of pictures', 'assets/score', null],
    ['another host', 'https://example.org/acme/foo-7b', null],
    ['nothing', '', null],
  ])('%s', (_, url, id) => {
    expect(hubIdOf(url)).toBe(id);
  });
});

describe('a name of one segment', () => {
  test.each<[string, string | null]>([
    ['https://huggingface.co/gpt2', 'gpt2'],
    ['https://huggingface.co/docs', null],
    ['https://huggingface.co/acme/foo', null],
    ['https://example.org/gpt2', null],
  ])('%s', (url, id) => {
    expect(legacyIdOf(url)).toBe(id);
  });
});
