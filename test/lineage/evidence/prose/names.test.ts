import { describe, expect, test } from 'vitest';
import { nameAt, namesIn, squash } from '../../../../src/lineage/evidence/prose/names.ts';
import { plain } from '../../../support/prose.ts';

describe('the name at the beginning of a text', () => {
  test.each<[string, string, string | null]>([
    ['an id', 'acme/foo-7b is', 'acme/foo-7b'],
    ['several words', 'Llama 2 7b chat and more', 'Llama 2 7b chat'],
    ['a version joined to a size word', 'Whisper large-v2 was', 'Whisper large-v2'],
    ['an adjective of the field is left out', 'Large Language Model', null],
    ['a version in brackets belongs to it', 'FLUX.1 [schnell] by', 'FLUX.1 [schnell]'],
    ['quotes', '\u201CMistral-7B\u201D is', 'Mistral-7B'],
    ['code', '`bar-large-uncased` is', 'bar-large-uncased'],
    ['words of a code span that is no name', '`model.generate()` is', null],
    ['a link to a repository', '[this one](https://huggingface.co/acme/foo) is', 'this one'],
    ['a link to a data set', '[Foo-7B](https://huggingface.co/datasets/acme/foo) is', null],
    ['a link elsewhere takes all its words', '[kl-f8 autoencoder](https://example.org/vae) is', 'kl-f8 autoencoder'],
    ['a possessive names an owner', 'Mistral\u2019s model', null],
    ['a series in lower case with version and size', 'bartok 2 7b chat', 'bartok 2 7b chat'],
    ['a number of things', 'with 2 7b models', null],
    ['lower-case words', 'a model for law', null],
    ['two names in one word', 'Bar-1.5B/Bar-7B', 'Bar-1.5B'],
    ['closing punctuation stays outside', 'Bar-7B.', 'Bar-7B'],
  ])('%s', (_, markdown, text) => {
    expect(nameAt(plain(markdown), 0)?.text ?? null).toBe(text);
  });

  test('a link to a repository gives its id', () => {
    expect(nameAt(plain('[Foo](https://huggingface.co/acme/foo)'), 0)).toMatchObject({ id: 'acme/foo', form: 'link' });
  });
});

test('all names of a text, left to right', () => {
  const text = plain('Foo-7B beats Bar-7B and [Baz](https://huggingface.co/baz/baz-1b) in our tests');
  expect(namesIn(text, 0, text.text.length).map((name) => name.text)).toEqual(['Foo-7B', 'Bar-7B', 'Baz']);
});

test('spellings of a name fall together', () => {
  expect(new Set(['Llama-2 7B', 'llama2-7b', 'LLAMA_2_7B'].map(squash)).size).toBe(1);
});
