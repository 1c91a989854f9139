import { expect, test } from 'vitest';
import { descentReadings } from '../../../../src/lineage/evidence/prose/descent.ts';
import type { Scope } from '../../../../src/lineage/evidence/prose/reading.ts';
import { plain, scope, told } from '../../../support/prose.ts';

const known = (text: string): string => text;

test.each<[string, string, readonly string[], Partial<Scope>]>([
  ['a plain statement proves', 'Foo-7B is based on Bar-7B.', ['finetune Bar-7B'], {}],
  ['another size does not', 'Foo-7B is based on Bar-13B.', ['finetune Bar-13B?'], {}],
  ['another size after pruning does', 'Foo-7B is derived from Bar-13B by pruning.', ['finetune Bar-13B'], {}],
  ['a pre-training in the same breath does not', 'Foo-7B is based on Bar-Large2 and was pre-trained on 2T words.', ['finetune Bar-Large2?'], {}],
  ['a bare family on a card with its own pre-training does not', 'Foo-7B is based on Bartok.', ['finetune Bartok?'], { trainsItself: true, knownAs: known }],
  ['a shape without a subject does not', 'Based on Bar-7B.', ['finetune Bar-7B?'], { architecture: true }],
  ['a shape with this model as the subject does', 'Foo-7B is based on Bar-7B.', ['finetune Bar-7B'], { architecture: true }],
  ['an implementation proves only by a link', 'This is an implementation of Bar-7B.', ['finetune Bar-7B?'], {}],
])('%s', (_, text, expected, rest) => {
  expect(told(descentReadings(plain(text), scope(rest)))).toEqual(expected);
});
