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
  ['a link to another size does where it is said of this model', 'Foo-7B is based on [Bar](https://huggingface.co/bar/bar-13b).', ['finetune bar/bar-13b'], {}],
  ['a product that nobody knows does not', 'Foo-7B originates from Barly-2.', ['finetune Barly-2?'], {}],
  ['a shape that is employed does not', 'Foo-7B employs Bar-X2 as the backbone.', ['finetune Bar-X2?'], { trainsItself: true }],
  ['a version that was trained does', 'Foo-7B is a version of Bar-7B which was further trained.', ['finetune Bar-7B'], {}],
  ['a version alone does not', 'Foo-7B is a version of Bar-7B.', ['finetune Bar-7B?'], {}],
  ['an extension of an unknown model does not', 'Foo-7B extends Bar-7B.', ['finetune Bar-7B?'], {}],
  ['an implementation proves only by a link', 'This is an implementation of Bar-7B.', ['finetune Bar-7B?'], {}],
])('%s', (_, text, expected, rest) => {
  expect(told(descentReadings(plain(text), scope(rest)))).toEqual(expected);
});
