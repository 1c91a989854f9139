import { expect, test } from 'vitest';
import { descentReadings } from '../../../../src/lineage/evidence/prose/descent.ts';
import type { Scope } from '../../../../src/lineage/evidence/prose/reading.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string, readonly string[], Partial<Scope>]>([
  ['named as the subject', 'Foo-7B is fine-tuned from Bar-7B.', ['finetune Bar-7B'], {}],
  ['two verbs, one parent each', 'Foo-7B is distilled from Baz-7B and fine-tuned from Bar-7B.', ['distilled Baz-7B', 'finetune Bar-7B'], {}],
  ['a coordination', 'Foo-7B is a merge of Bar-7B, Baz-7B and Quux-7B.', ['merge Bar-7B', 'merge Baz-7B', 'merge Quux-7B'], {}],
  ['the architecture', 'Foo-7B is based on the Bar-7B architecture.', [], {}],
  ['another model of the card', 'It is fine-tuned from Bar-7B.', [], { topic: 'other' }],
  ['no subject where only named models count', 'Fine-tuned from Bar-7B.', [], { strict: true }],
  ['this model where only named models count', 'Foo-7B was fine-tuned from Bar-7B.', ['finetune Bar-7B'], { strict: true }],
  ['a wish', 'We hope that it can be fine-tuned from Bar-7B.', [], {}],
  ['in French', 'Le mod\u00E8le est un fine-tuning de acme/Bar-7B.', ['finetune acme/Bar-7B'], {}],
  ['in Spanish', 'Este modelo es un ajuste fino de acme/Bar-7B.', ['finetune acme/Bar-7B'], {}],
  ['in German', 'Dieses Modell wurde auf Basis von acme/Bar-7B feinabgestimmt.', ['finetune acme/Bar-7B'], {}],
  ['a training in French, of no model', 'Le mod\u00E8le permet le fine-tuning de t\u00E2ches.', [], {}],
  ['nothing of the kind', 'Foo-7B speaks Finnish.', [], {}],
])('%s', (_, text, expected, rest) => {
  expect(told(descentReadings(plain(text), scope(rest)))).toEqual(expected);
});
