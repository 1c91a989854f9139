import { expect, test } from 'vitest';
import type { ModelConfig } from '../../../src/model/record.ts';
import { isMultimodal } from '../../../src/policy/facts/modality.ts';

const config = (...architectures: readonly string[]): ModelConfig => ({ architectures: [...architectures], modelType: null, quantization: null, peftBase: null, nameOrPath: null, hiddenSize: null, layers: null, attentionHeads: null, keyValueHeads: null, intermediateSize: null, vocabularySize: null });

test.each([
  ['image-text-to-text', null, true],
  ['any-to-any', null, true],
  ['automatic-speech-recognition', null, true],
  ['text-to-image', null, true],
  ['visual-question-answering', null, true],
  ['text-generation', null, false],
  ['sentence-similarity', null, false],
  ['text-generation', config('MllamaForConditionalGeneration'), true],
  [null, config('MllamaForConditionalGeneration'), true],
  [null, config('Llama4ForConditionalGeneration'), true],
  [null, config('Qwen2VLForConditionalGeneration'), true],
  [null, config('LlamaForCausalLM'), false],
  [null, config('T5ForConditionalGeneration'), null],
  ['tabular-regression', null, null],
  [null, null, null],
  [null, config(), null],
])('%s with %o: %s', (pipelineTag, configuration, multimodal) => expect(isMultimodal({ pipelineTag, config: configuration })).toBe(multimodal));
