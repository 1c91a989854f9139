import { expect, test } from 'vitest';
import { exactName } from '../../../../src/lineage/evidence/prose/exact-name.ts';
import { namesIn } from '../../../../src/lineage/evidence/prose/names.ts';
import { plain } from '../../../support/prose.ts';

function exact(markdown: string): readonly [string, string | null] | null {
  const text = plain(markdown);
  const name = namesIn(text, 0, text.text.length)[0];
  if (name === undefined) return null;
  const found = exactName(text, name);
  return [found.text, found.id];
}

test.each<[string, string, readonly [string, string | null]]>([
  ['an id in brackets', 'Bar2 model (`acme/bar2-base`) tuned on letters', ['acme/bar2-base', 'acme/bar2-base']],
  ['where it may be found', 'BAR (which you may find at `acme/bar-fi`) trained on letters', ['acme/bar-fi', 'acme/bar-fi']],
  ['a checkpoint in brackets', 'BAR (`bar-large-cased`) trained for tagging', ['bar-large-cased', null]],
  ['a link on "here"', 'Bar-7B found [here](https://huggingface.co/bar/bar-7b)', ['Bar-7B', 'bar/bar-7b']],
  ['brackets with more than a name', 'Bar-7B (see `acme/bar2-base` for more)', ['Bar-7B', null]],
  ['brackets without an id', 'Bar-7B (the small one)', ['Bar-7B', null]],
  ['a language before a family', 'the Korean BERT model', ['Korean BERT', null]],
  ['several languages before a family', 'the multilingual BERT model', ['multilingual BERT', null]],
  ['a language before a version', 'the German GPT-2 model', ['GPT-2', null]],
])('%s', (_, markdown, expected) => {
  expect(exact(markdown)).toEqual(expected);
});
