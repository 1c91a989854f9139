import { expect, test } from 'vitest';
import { cues, holdsCue, onCue } from '../../../../src/lineage/evidence/prose/cue-words.ts';

/** The relation of the first form that fits at the beginning of a text. */
function relation(text: string): string | null {
  const found = cues.find(({ pattern }) => text.search(new RegExp(pattern.source, 'i')) === 0);
  return found === undefined ? null : `${found.relation}${found.strength === 'asked' ? '?' : ''}`;
}

test.each<[string | null, readonly string[]]>([
  ['finetune', ['fine-tuned from ', 'finetuned version of ', 'derived from ', 'initialized from ', 'initialised with the weights of ', 'resumed from ', 'training was resumed from ', 'continued pre-training of ', 'trained on top of ', 'built upon ', 'based on ', 'based off of ', 'DPO-tuned from ', 'we use the pretrained ', 'bas\u00E9 sur ', 'basado en ', 'fine-tun\u00E9 \u00E0 partir de ', 'versi\u00F3n ajustada de ']],
  ['finetune?', ['builds on ', 'built using ', 'improved version of ']],
  ['quantized', ['4-bit version of ', 'quantized version of ', 'GGUF format files for ', 'AWQ quantization of ']],
  ['converted', ['converted to safetensors from ', 'conversion of ', 'pruned version of ', 'PyTorch port of ']],
  ['copy', ['mirror of ', 'copy of ', 're-upload of ']],
  ['merge', ['merge of ', 'merged from ', 'frankenmerge between ']],
  ['distilled', ['distilled version of ', 'distilled from ']],
  ['adapter', ['LoRA for ', 'ControlNet trained on ', 'adapter weights for ', 'QLoRA on top of ']],
  [null, ['trained by ', 'thanks to ', 'compatible with ', 'evaluated on ', 'a kind of ']],
])('%s', (expected, texts) => {
  expect(texts.map((text) => [text, relation(text)])).toEqual(texts.map((text) => [text, expected]));
});

test('one look shows whether a text holds a form', () => {
  expect(['It was derived from Bar.', 'A LoRA + Bar', 'We trained on Bar.'].filter((text) => !holdsCue(text))).toEqual([]);
  expect(holdsCue('Model: Bar and Baz, in three sizes.')).toBe(false);
});

test('every form is read in time at any place of a hostile text', () => {
  const text = `${'fine-tuned based on built a b c of merge '.repeat(800)}`;
  const start = performance.now();
  for (const { pattern } of [...cues, onCue]) for (const found of text.matchAll(pattern)) expect(found.index).toBeGreaterThanOrEqual(0);
  expect(performance.now() - start).toBeLessThan(8_000);
});
