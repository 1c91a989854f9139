import { describe, expect, test } from 'vitest';
import { leading, listReadings } from '../../../../src/lineage/evidence/prose/lists.ts';
import { cardText, plain, told } from '../../../support/prose.ts';

function listed(readme: string, intermediate: ReadonlySet<string> = new Set()): readonly string[] {
  const card = cardText(readme);
  return told(listReadings(card.parts.map(({ block }) => block), { scope: card.scope, intermediate }));
}

const hub = 'https://huggingface.co';

describe('lists below an announcement', () => {
  test.each<[string, string, readonly string[]]>([
    ['a merge in words', 'Foo-7B is a merge of the following models:\n- Bar-7B\n- Baz-7B: for style', ['merge Bar-7B', 'merge Baz-7B']],
    ['a merge under a heading', `## Models Merged\n- [Bar](${hub}/bar/bar-7b)\n- [Baz](${hub}/baz/baz-7b)`, ['merge bar/bar-7b', 'merge baz/baz-7b']],
    ['sources', `Model sources:\n\nBar: ${hub}/bar/bar-7b`, ['converted bar/bar-7b']],
    ['quantised weights', `GGUF files of:\n- [Bar](${hub}/bar/bar-7b)`, ['quantized bar/bar-7b']],
    ['a heading that is a label', '### Finetuned from model:\n[bar/bar-7b]', ['finetune bar/bar-7b']],
    ['a bold label on a line of its own', '**Base Model**\n- bar/bar-7b\n\n**Training Data**\n- baz/baz-letters', ['finetune bar/bar-7b']],
    ['no announcement', `Some links.\n\n- [Bar](${hub}/bar/bar-7b)`, []],
    ['running text ends the list', `Merge of the following models:\n- Bar-7B\n\nThere is more to say of others here.\n\n- Baz-7B`, ['merge Bar-7B']],
    ['the model itself is left out', `Merge of the following models:\n- Foo-7B\n- Bar-7B`, ['merge Bar-7B']],
    ['words without a link are no converted weights', 'Original weights sources:\n- Bar-7B', []],
  ])('%s', (_, readme, expected) => {
    expect(listed(readme)).toEqual(expected);
  });

  test('what the card makes on the way is no parent', () => {
    expect(listed('Merge of the following models:\n- Bar-7B\n- Mid-7B', new Set(['mid7b']))).toEqual(['merge Bar-7B']);
  });
});

describe('the name that an item begins with', () => {
  test.each<[string, string | null]>([
    ['Bar-7B - the style', 'Bar-7B'],
    ['Bar_v2.safetensors [abc]', 'Bar_v2'],
    ['Bar Mix2_fp16', null],
    ['a lot of words that name nothing', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(leading(plain(text))?.text ?? null).toBe(expected);
  });
});
