import { describe, expect, test } from 'vitest';
import { familyOf } from '../../src/lineage/families.ts';
import { relationFacts, type RelationFacts } from '../../src/lineage/relation-facts.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { config, files, shippedFamilies } from '../support/lineage.ts';
import { record } from '../support/record.ts';

function factsOf(child: Partial<ModelRecord>, parent: string, parentRecord: ModelRecord | null = null): RelationFacts {
  return relationFacts({ record: record('acme/child', child), parent: { id: parent, record: parentRecord, known: familyOf(shippedFamilies, parent) }, stated: 'unknown', hint: 'unknown', parents: 1 });
}

describe('sizes', () => {
  test('the parent’s size comes from its fingerprint, its record or its name’s size', () => {
    expect(factsOf({ parameters: 8_030_261_248 }, 'meta-llama/Llama-3.1-8B').ratio).toBe(1);
    expect(factsOf({ parameters: 10 }, 'acme/unknown', record('acme/unknown', { parameters: 20 })).ratio).toBe(0.5);
    expect(factsOf({ parameters: 67.1e9 }, 'deepseek-ai/DeepSeek-R1').ratio).toBeCloseTo(0.1);
    expect(factsOf({ parameters: 10 }, 'mistralai/Mixtral-8x22B-v0.1').ratio).toBeNull();
  });

  test('bytes are those of the weights, else what the repository holds in all', () => {
    const weights = [{ path: 'model.safetensors', size: 4_000_000_000, sha256: null, blobId: null }, ...files('README.md')];
    expect(factsOf({ files: weights, usedStorage: 9e9 }, 'acme/p', record('acme/p', { parameters: 1e9 })).bytesRatio).toBe(4);
    expect(factsOf({ files: files('model.safetensors'), usedStorage: 9e9 }, 'acme/p', record('acme/p', { parameters: 1e9 })).bytesRatio).toBe(9);
    expect(factsOf({ files: files('model.safetensors') }, 'acme/p', record('acme/p', { parameters: 1e9 })).bytesRatio).toBeNull();
  });

  test('a child of another member’s exact size was named after the wrong one', () => {
    expect(factsOf({ parameters: 7_615_616_512 }, 'deepseek-ai/DeepSeek-R1').isSibling).toBe(true);
    expect(factsOf({ parameters: 167_360_261 }, 'deepseek-ai/DeepSeek-R1').isSibling).toBe(false);
  });
});

describe('architectures', () => {
  test.each([
    ['LlamaForCausalLM', 'same'],
    ['LlamaForSequenceClassification', 'same'],
    ['MolLlama', 'wrapped'],
    ['BertForMaskedLM', 'different'],
    [null, 'unknown'],
  ])('%s beside Llama: %s', (architecture, compared) => {
    expect(factsOf({ config: config({ architectures: architecture === null ? [] : [architecture] }) }, 'meta-llama/Llama-3.1-8B').architectures).toBe(compared);
  });
});

test('one weights file in common makes a copy', () => {
  const weights = (sha256: string, size: number) => [{ path: 'model.safetensors', size, sha256, blobId: null }];
  const parent = record('acme/p', { files: weights('a'.repeat(64), 2e9) });
  expect(factsOf({ files: weights('a'.repeat(64), 2e9) }, 'acme/p', parent).sameFile).toBe(true);
  expect(factsOf({ files: weights('b'.repeat(64), 2e9) }, 'acme/p', parent).sameFile).toBe(false);
});

test('tags of the card, of the Hub and the library are read without case', () => {
  expect([...factsOf({ tags: ['MLX'], libraryName: 'PEFT' }, 'acme/p').tags]).toEqual(['mlx', 'peft']);
});
