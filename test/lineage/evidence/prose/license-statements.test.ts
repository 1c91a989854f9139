import { expect, test } from 'vitest';
import { licenseStatements } from '../../../../src/lineage/evidence/prose/license-statements.ts';
import { cardText } from '../../../support/prose.ts';

function stated(readme: string, parents: readonly string[] = []): readonly string[] {
  return licenseStatements(cardText(readme), new Set(parents)).map(({ about, license }) => `${about}: ${license}`);
}

test.each<[string, string, readonly string[]]>([
  ['a label', 'License: Apache 2.0', ['self: Apache 2.0']],
  ['a sentence', 'The model is released under the MIT license.', ['self: MIT license']],
  ['a link', 'This model is licensed under the [Bar Community License](https://example.org/l).', ['self: Bar Community License']],
  ['by use', 'Use of this model is governed by the Bar 2 Community License Agreement.', ['self: Bar 2 Community License Agreement']],
  ['code', 'The code is released under the Apache-2.0 license.', ['part: Apache-2.0 license']],
  ['code and weights', 'The code is under the MIT license, and the model weights are released under the Bar License.', ['self: Bar License']],
  ['a data set', 'The dataset is released under CC-BY-4.0.', []],
  ['no name', 'The model is released under a permissive license.', []],
  ['a possessive', 'It is subject to Bar\u2019s license.', ['base: Bar\u2019s license']],
  ['another model', 'Bar-70B is released under the MIT license.', []],
])('%s', (_, readme, expected) => {
  expect(stated(readme)).toEqual(expected);
});

test('a licence of the parent, by the words of the parent', () => {
  expect(stated('Foo-7B is derived from Bar-7B, which is licensed under the Bar Community License.', ['bar7b'])).toEqual(['base: Bar Community License']);
});

test('in a list of siblings only what is said of this model counts', () => {
  const readme = '- Foo-7B is derived from Bar-7B and is originally licensed under Apache 2.0 License.\n- Foo-70B is derived from Baz-70B and is originally licensed under Baz License.';
  expect(stated(readme, ['bar7b'])).toEqual(['base: Apache 2.0 License']);
});
