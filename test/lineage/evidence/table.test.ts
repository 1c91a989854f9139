import { expect, test } from 'vitest';
import { tableClaims } from '../../../src/lineage/evidence/table.ts';
import type { Claim } from '../../../src/model/lineage.ts';
import { noFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

function claims(readme: string | null): readonly Claim[] {
  return tableClaims(record('acme/foo-7b', { readme, readmeState: readme === null ? 'absent' : 'read' }), { families: noFamilies });
}

test('the row of this model gives a claim with its line', () => {
  const readme = '---\nlicense: mit\n---\n\n| Model | Base model |\n|--|--|\n| Foo-70B | Bar-70B |\n| **Foo-7B** | [Bar](https://huggingface.co/bar/bar-7b) |\n';
  expect(claims(readme)).toEqual([{ parent: 'bar/bar-7b', relation: 'finetune', strength: 'strong', evidence: { kind: 'prose', where: 'README.md:8', quote: 'Bar' } }]);
});

test('a base that all rows share is the base of what the rows are', () => {
  const row = (name: string): string => `| ${name} | bar/bar-1.3b | lora |\n`;
  expect(claims(`| Expert | Base Model | Adapter |\n|--|--|--|\n${row('a_0')}${row('b_1')}${row('c_2')}`).map(({ parent }) => parent)).toEqual(['bar/bar-1.3b']);
});

test('a row says of this model that it was tuned on the model of another row', () => {
  const readme = '| Checkpoint | Description |\n|--|--|\n| `foo-base` | pretrained with 8k context |\n| `foo-7b` | A model fine-tuned on `foo-base` for law. |\n';
  expect(claims(readme).map(({ parent }) => parent)).toEqual(['foo-base']);
});

test.each<[string, string | null]>([
  ['with bases that differ', '| Name | Base model |\n|--|--|\n| a | bar/a-7b |\n| b | bar/b-7b |\n| c | bar/b-7b |'],
  ['without a README', null],
  ['with a table of scores', '| Model | Score |\n|--|--|\n| Foo-7B | 1 |\n| Bar-7B | 2 |'],
  ['with a table in a code block', '```\n| Base model | Bar-7B |\n|--|--|\n| x | y |\n```'],
])('a record %s claims nothing', (_, readme) => {
  expect(claims(readme)).toEqual([]);
});
