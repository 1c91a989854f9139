import { expect, test } from 'vitest';
import { originOf } from '../../src/lineage/origin.ts';
import { record } from '../support/record.ts';

test.each<[string, string | null, string | null]>([
  ['stated', '# Foo\n\nFoo-7B was trained from scratch.', 'stated-root'],
  ['described', '# Foo\n\nFoo-7B was pretrained on 2T tokens of text.', 'own-training'],
  ['left open', '# Foo\n\nFoo-7B is a model for law.', null],
  ['denied for a fine-tune', '# Foo\n\nFoo-7B is a fine-tuned model. It was trained on 3k texts.', null],
  ['without a README', null, null],
])('an origin that is %s', (_, readme, expected) => {
  expect(originOf(record('acme/foo-7b', { readme, readmeState: readme === null ? 'absent' : 'read' }))?.origin ?? null).toBe(expected);
});
