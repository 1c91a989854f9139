import { expect, test } from 'vitest';
import { originIn } from '../../../../src/lineage/evidence/prose/origin-statement.ts';
import { cardText } from '../../../support/prose.ts';

test.each<[string, string, 'stated-root' | 'own-training' | null]>([
  ['from scratch', 'Foo-7B was trained from scratch on 2T tokens.', 'stated-root'],
  ['in Chinese', 'Foo-7B\u662F\u4ECE\u5934\u9884\u8BAD\u7EC3\u7684\u6A21\u578B\u3002', 'stated-root'],
  ['a corpus of its own', 'Foo-7B was pretrained on 2T tokens of web text.', 'own-training'],
  ['trained on data', 'The model was trained on 4,000 hours of speech recordings.', 'own-training'],
  ['silent', 'Foo-7B is a chat model for law.', null],
  ['a later stage', 'Foo-7B was fine-tuned on 30k conversations.', null],
  ['a fine-tuned model that was "trained on" data', 'Foo-7B is a fine-tuned model.\n\nIt was trained on 30k texts.', null],
  ['a LoRA', 'This LoRA was trained on 30 images.', null],
  ['somebody else\u2019s effort', 'This avoids the cost of training models from scratch.', null],
  ['advice', 'You can train it from scratch.', null],
  ['another model', 'Bar-70B was trained from scratch on 2T tokens.', null],
  ['a part', 'The tokenizer was trained from scratch.', null],
  ['the pretrained parent', 'We use a pretrained language model from Acme.', null],
  ['another model of the card', '- **Bar-70B**: pretrained on 2T tokens of text.', null],
])('%s', (_, readme, expected) => {
  expect(originIn(cardText(readme))?.origin ?? null).toBe(expected);
});

test('the evidence names line and sentence', () => {
  expect(originIn(cardText('# Foo\n\nHello. It was trained from scratch.'))?.evidence).toEqual({ kind: 'prose', where: 'README.md:3', quote: 'It was trained from scratch.' });
});
