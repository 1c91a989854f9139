import { expect, test } from 'vitest';
import { readSnippets } from '../../../bench/discover/snippets.ts';
import { mayNameModels } from '../../../src/discover/file/prefilter.ts';

test.each([
  ['an address', 'see https://huggingface.co/org/name'],
  ['an address in other letters', 'x = "https://HuggingFace.co/org/name"'],
  ['a short address', 'hf.co/org/name'],
  ['a purl', 'pkg:huggingface/org/name'],
  ['a form for loaders', 'HF://org/name'],
  ['a form of Java', 'djl://ai.djl.huggingface.pytorch/org/name'],
  ['an id near a word', 'model: org/Name-7b'],
  ['an id far from a word', `model${'\n'.repeat(10_000)}x: org/Name-7b`],
  ['an id behind the start of the text', 'org/Name-7b\nllm'],
  ['an id at the end of a Windows line', 'MODEL_ID=org/Name-7b\r\n'],
  ['an id in escaped quotes', String.raw`"{\"model\": \"org/Name-7b\"}"`],
  ['an id behind a default', '${MODEL:-org/Name-7b}'],
  ['an id with a revision', 'model="org/Name-7b@v1"'],
  ['an id with a quantisation', 'llama-server -hf org/Name-7b:Q4'],
  ['an id of plain words behind a strong word', 'from_pretrained("org/name")'],
  ['a name without organisation', 'x("bert-base-uncased")'],
  ['a name of sentence-transformers', 'SentenceTransformer("all-MiniLM-L6-v2")'],
  ['an id behind an imported module', `import 'a/b-1'\nmodel = 'org/Name-7b'`],
])('a text may name a model with %s', (_name, text) => {
  expect(mayNameModels(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['prose', 'and/or 1/2 km/h'],
  ['paths', 'model = "./data/Name-7b/x"'],
  ['an id and no word that speaks of models', 'x = "org/Name-7b"'],
  ['a word and no id', 'model = None'],
  ['an import', `import 'org/Name-7b'\nmodel()`],
  ['an id of plain words behind a weak word', 'model = "auth/user"'],
  ['another host', 'model = "https://example.com/org"'],
])('a text names none with %s', (_name, text) => {
  expect(mayNameModels(text)).toBe(false);
});

test.each(['first', 'held-out'] as const)('no text of the set %s that names a model is passed over', (set) => {
  const passedOver = readSnippets(set).filter(({ file, text, models }) => models.length > 0 && !file.endsWith('Modelfile') && !mayNameModels(text));
  expect(passedOver.map(({ name }) => name)).toEqual([]);
});

test('a text of slashes is looked through once', () => {
  expect(mayNameModels(`${'a/'.repeat(300_000)}${'/'.repeat(300_000)}`)).toBe(false);
});
