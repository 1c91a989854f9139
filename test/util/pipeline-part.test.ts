import { expect, test } from 'vitest';
import { isPipelinePart } from '../../src/util/pipeline-part.ts';

test.each([
  ['text_encoder/config.json', true],
  ['text_encoder_4/config.json', true],
  ['vae/config.json', true],
  ['transformer/config.json', true],
  ['config.json', false],
  ['tokenizer/config.json', false],
  ['sub/vae/config.json', false],
  ['scheduler/scheduler_config.json', false],
])('%s is of a part of a pipeline: %s', (path, expected) => {
  expect(isPipelinePart(path)).toBe(expected);
});
