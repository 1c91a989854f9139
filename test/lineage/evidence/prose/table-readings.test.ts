import { expect, test } from 'vitest';
import { tableReadings } from '../../../../src/lineage/evidence/prose/table-readings.ts';
import { cardText, told } from '../../../support/prose.ts';

const hub = 'https://huggingface.co';

test.each<[string, string, readonly string[], string?]>([
  ['the row that names this model', '| Model | Base model |\n|--|--|\n| Foo-7B | Bar-7B |\n| Foo-70B | Bar-70B |', ['finetune Bar-7B']],
  ['the row that links to this model', `| Model | Base model |\n|--|--|\n| [small](${hub}/acme/foo-7b) | [Bar](${hub}/bar/bar-7b) |\n| [big](${hub}/acme/foo-70b) | [Bar](${hub}/bar/bar-70b) |`, ['finetune bar/bar-7b']],
  ['no row names it', '| Model | Base model |\n|--|--|\n| Foo-70B | Bar-70B |', []],
  ['properties of one model', '| Property | Value |\n|--|--|\n| Base model | Bar-7B |\n| License | MIT |', ['finetune Bar-7B']],
  ['a label in the header', '| Base model | Bar-7B |\n|--|--|\n| License | MIT |', ['finetune Bar-7B']],
  ['a comparison', '| Model | Score |\n|--|--|\n| Foo-7B | 71.2 |\n| Bar-7B | 69.0 |', []],
  ['a recipe', '| Model A | Model B | Output |\n|--|--|--|\n| Bar-7B | Baz-7B | Mid1 |\n| Mid1 | Quux-7B | Foo-7B |', ['merge Bar-7B', 'merge Baz-7B', 'merge Quux-7B']],
  ['a tuned model and the one base of its table', '| Model | Kind |\n|--|--|\n| Foo-7B-Raw | Base model |\n| Foo-7B-Chat | SFT tuned |', ['finetune Foo-7B-Raw'], 'acme/Foo-7B-Chat'],
  ['parts shipped in folders', `| Part | Folder |\n|--|--|\n| Bar-CLIP2 | [enc](${hub}/acme/foo-7b/tree/main/text_encoder) |`, ['component Bar-CLIP2']],
])('%s', (_, readme, expected, id) => {
  const { tables, scope } = cardText(readme, id);
  expect(told(tables.flatMap((table) => tableReadings(table, scope)))).toEqual(expected);
});
