import { expect, test } from 'vitest';
import { subjectBefore, type Subject } from '../../../../src/lineage/evidence/prose/subject.ts';
import { plain, scope } from '../../../support/prose.ts';

test.each<[Subject, readonly string[]]>([
  ['own', ['This model is', 'It was', 'Foo-7B has been', 'The Foo 7B checkpoint was', 'We', 'Our 7B model is', 'These weights are', 'The resulting model was', 'All models are', 'This model card describes Baz-9B, which was', 'Foo-7B, which is', 'Ce mod\u00E8le est', 'Este modelo est\u00E1', 'Questo modello \u00E8']],
  ['implied', ['', 'A small chat model', 'Finally', 'Fine-tuned model of a poetry dataset']],
  ['other', ['Bar-70B was', 'Many models are', 'Other checkpoints were', 'Unlike us, Bar-70B is', 'It beats Bar-70B, which is']],
  ['part', ['The text encoder is', 'Its vision tower was']],
  ['thing', ['The dataset was', 'The codebase is', 'Our tokenizer is', 'The prompt template is', 'The evaluation of this model is', 'We use the Wordy toolkit (Doe, 2017), which is']],
])('%s', (subject, texts) => {
  const { identity } = scope();
  expect(texts.map((text) => [text, subjectBefore(plain(`${text} derived`), text.length + 1, identity)])).toEqual(texts.map((text) => [text, subject]));
});
