import { expect, test } from 'vitest';
import { detectText } from '../../../src/discover/file/detect-text.ts';
import { allOf } from '../../../src/discover/sighting.ts';

test.each([
  { name: 'a purl between marks', text: 'x,"pkg:huggingface/org/a@v1",y', models: ['org/a@v1'] },
  { name: 'a purl at the end of a sentence', text: 'uses pkg:huggingface/org/a.', models: ['org/a'] },
  { name: 'several in a line', text: 'pkg:huggingface/org/a pkg:huggingface/org/b', models: ['org/a', 'org/b'] },
  { name: 'a form that was not asked for', text: 'https://huggingface.co/org/a', models: [] },
  { name: 'a comment', text: 'x # pkg:huggingface/org/a', models: [] },
  { name: 'a comment behind much else', text: `# ${'x '.repeat(100)}pkg:huggingface/org/a`, models: [] },
  { name: 'a fragment, which begins no comment', text: 'x#y pkg:huggingface/org/a#b', models: ['org/a'] },
  { name: 'purls of other types', text: 'pkg:npm/x pkg:pypi/huggingface', models: [] },
])('$name: $models', ({ text, models }) => {
  expect(detectText(text, allOf('other'), ['purl']).sightings.map(({ id, revision }) => (revision === null ? id : `${id}@${revision}`))).toEqual(models);
});
