import { describe, expect, test } from 'vitest';
import { localModel } from '../../src/lineage/local-path.ts';
import { shippedFamilies } from '../support/lineage.ts';

describe('a path on somebody’s machine', () => {
  test.each([
    ['/home/user/.cache/huggingface/hub/models--Qwen--Qwen2.5-7B/snapshots/0123abcd', { id: 'Qwen/Qwen2.5-7B', certain: true }],
    ['/home/models/Llama-3.2-3B', { id: 'Llama-3.2-3B', certain: false }],
    ['./Qwen1.5-0.5B-Chat', { id: 'Qwen1.5-0.5B-Chat', certain: false }],
    ['D:\\models\\Mistral-7B-v0.1\\', { id: 'Mistral-7B-v0.1', certain: false }],
    ['/data/meta-llama/Llama-2-7b-hf', { id: 'meta-llama/Llama-2-7b-hf', certain: false }],
    ['/data/Llama-3.2-3B/checkpoint-500', { id: 'Llama-3.2-3B', certain: false }],
    ['/home/someone/output/final', null],
    ['/models', null],
    ['../../settings/tokens?x=', null],
    ['/cache/models--..--etc/passwd', null],
    ['', null],
  ])('%s', (path, found) => {
    expect(localModel(path, shippedFamilies)).toEqual(found);
  });
});
