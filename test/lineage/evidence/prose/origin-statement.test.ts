import { describe, expect, test } from 'vitest';
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
  ['another model that was trained on', 'This is a Bar-1.5 model trained on questions.\n\nThe model was trained on 50k questions and answers.', null],
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

describe('a from-scratch sentence that is no plain statement about this model', () => {
  test.each([
    'This model hasn\u2019t been trained from scratch.',
    'This model wasn\'t trained from scratch.',
    'It is false that this model was trained from scratch.',
    'Nothing about this model was trained from scratch.',
    'Is this model trained from scratch? No.',
    'This model was trained from scratch. It was not.',
    'This model was partially trained from scratch.',
    'This model is almost trained from scratch.',
    'This model was supposed to be trained from scratch.',
    'We hope to release a version trained from scratch later.',
    'This model was trained from scratch or from Llama 3.1, we do not remember.',
    'This model was trained from scratch on top of a frozen Acme-8B.',
    'This model was trained from scratch starting with Acme 8B.',
    'This model was trained from scratch, except for the decoder, which comes from Acme 8B.',
    'This model, trained from scratch by Acme, was later tuned by us.',
    'The LoRA was trained from scratch.',
    'This model was trained from scratch on the None dataset.',
    'This model was trained from scratch on an unknown dataset.',
    'This model was trained from scratch on text.\n\nIt was not trained from scratch.',
    'Foo-7B\u5E76\u975E\u4ECE\u5934\u9884\u8BAD\u7EC3\u7684\u3002',
  ])('%s', (readme) => {
    expect(originIn(cardText(readme))).toBeNull();
  });

  test.each([
    'Foo-7B was trained from scratch by the Acme team on 2T tokens.',
    'We trained this model from scratch without any pre-trained weights.',
    'This model was trained from scratch with random initialization.',
    'This model was trained from scratch. No fine-tuning.',
    'This model was trained from scratch and later fine-tuned on instructions.',
  ])('but: %s', (readme) => {
    expect(originIn(cardText(readme))?.origin).toBe('stated-root');
  });
});

describe('a training that goes on from other weights', () => {
  test.each([
    'This model was trained 2x faster with Unsloth and Huggingface\u2019s TRL library on a chat dataset.',
    'This model was trained on 10k conversations using QLoRA.',
    'This model was instruction-trained on 50k samples.',
    'This model was trained further on medical texts.',
    'This model was re-trained on medical texts.',
    'This model was trained on medical texts, starting with weights of a friend.',
    'This model was trained on medical texts after initialization with public weights.',
    'This is an abliterated model. It was trained on harmful texts.',
    'This model was trained with GRPO on math data.',
    'Trained on 10k documents via SFT.',
    'This model was trained on the Alpaca dataset.',
  ])('%s', (readme) => {
    expect(originIn(cardText(readme))).toBeNull();
  });

  test('is known by tags too', () => {
    expect(originIn(cardText('This model was trained on 3k texts.'), { isGenerated: false, isTuned: true })).toBeNull();
  });
});

test.each([
  ['the template of the Trainer', 'This model was trained from scratch on the acme/texts dataset.', null],
  ['words of the author', 'We trained this model from scratch on 2T tokens.', 'stated-root'],
])('on a card that the Trainer wrote: %s', (_, readme, expected) => {
  expect(originIn(cardText(readme), { isGenerated: true, isTuned: false })?.origin ?? null).toBe(expected);
});

test('the evidence names line and sentence', () => {
  expect(originIn(cardText('# Foo\n\nHello. It was trained from scratch.'))?.evidence).toEqual({ kind: 'prose', where: 'README.md:3', quote: 'It was trained from scratch.' });
});
