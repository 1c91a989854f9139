import { expect, test } from 'vitest';
import { relationNamed } from '../../src/lineage/relation-names.ts';

test.each([
  ['finetune', 'finetune'],
  [' Fine-Tuned ', 'finetune'],
  ['quantized', 'quantized'],
  ['lora', 'adapter'],
  ['merge', 'merge'],
  ['something', 'unknown'],
  ['__proto__', 'unknown'],
  [null, 'unknown'],
])('%s means %s', (name, relation) => {
  expect(relationNamed(name)).toBe(relation);
});
