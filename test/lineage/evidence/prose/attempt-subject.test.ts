import { expect, test } from 'vitest';
import { descentReadings } from '../../../../src/lineage/evidence/prose/descent.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['the result is this model', 'We continued to train from Bar-7B, resulting in Foo-7B.', ['finetune Bar-7B']],
  ['the result is another model', 'We continued training from Bar-7B, resulting in Foo-70B.', []],
  ['the clause behind speaks of this model', 'Based on Bar-7B, Foo-7B is a model for law.', ['finetune Bar-7B']],
  ['the clause behind speaks of another', 'Based on Bar-70B, Baz-70B is a model for law.', []],
  ['the words before speak of another', 'Baz-70B is based on Bar-70B.', []],
])('%s', (_, text, expected) => {
  expect(told(descentReadings(plain(text), scope()))).toEqual(expected);
});
