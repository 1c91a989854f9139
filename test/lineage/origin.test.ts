import { expect, test } from 'vitest';
import { originOf } from '../../src/lineage/origin.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { card, record } from '../support/record.ts';

test.each<[string, string | null, string | null]>([
  ['stated', '# Foo\n\nFoo-7B was trained from scratch.', 'stated-root'],
  ['described', '# Foo\n\nFoo-7B was pretrained on 2T tokens of text.', 'own-training'],
  ['left open', '# Foo\n\nFoo-7B is a model for law.', null],
  ['denied for a fine-tune', '# Foo\n\nFoo-7B is a fine-tuned model. It was trained on 3k texts.', null],
  ['without a README', null, null],
])('an origin that is %s', (_, readme, expected) => {
  expect(originOf(record('acme/foo-7b', { readme, readmeState: readme === null ? 'absent' : 'read' }))?.origin ?? null).toBe(expected);
});

test.each<[string, Partial<ModelRecord>, string | null]>([
  ['its tag', { tags: ['generated_from_trainer'] }, null],
  ['its comment', { readme: '<!-- This model card has been generated automatically according to the information the Trainer had access to. -->\n\n# out\n\nThis model was trained from scratch on the acme/texts dataset.' }, null],
  ['nothing of it', {}, 'stated-root'],
])('the sentence of the Trainer, on a card with %s', (_, rest, expected) => {
  expect(originOf(record('acme/out', { readme: '# out\n\nThis model was trained from scratch on the acme/texts dataset.', readmeState: 'read', ...rest }))?.origin ?? null).toBe(expected);
});

test('an adapter that was trained on a corpus is no model with a training of its own', () => {
  expect(originOf(record('acme/out', { readme: 'This model was trained on 3k texts.', readmeState: 'read', card: card({ libraryName: 'peft' }) }))).toBeNull();
});
