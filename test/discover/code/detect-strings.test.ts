import { expect, test } from 'vitest';
import { found } from './found.ts';

test.each([
  { name: 'the address of a file', text: 'x = "https://huggingface.co/org/name/resolve/main/a.bin"', models: ['other certain org/name'] },
  { name: 'the address of a page', text: 'x = "https://huggingface.co/org/name"', models: ['other likely org/name'] },
  { name: 'a form that only loaders use', text: 'x = "hf://org/name@v1"', models: ['other certain org/name@v1'] },
  { name: 'such a form in a call', text: 'create_model("hf-hub:timm/name")', models: ['python-call certain timm/name'] },
  { name: 'a purl', text: 'x = "pkg:huggingface/org/name"', models: ['purl certain org/name'] },
  { name: 'a link for people', text: 'x = {"homepage": "https://huggingface.co/org/name"}', models: [] },
  { name: 'a link in a page', text: 'x = <a href="https://huggingface.co/org/name">', models: [] },
  { name: 'an address in a sentence', text: 'x = "see https://huggingface.co/org/name"', models: [] },
  { name: 'the address of a data set', text: 'x = "https://huggingface.co/datasets/org/name"', models: [] },
  { name: 'an id alone', text: 'x = "org/Name-7b"', models: [] },
])('$name names $models', ({ text, models }) => {
  expect(found(text)).toEqual(models);
});
