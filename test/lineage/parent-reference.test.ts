import { describe, expect, test } from 'vitest';
import { readParent, type ParentReference } from '../../src/lineage/parent-reference.ts';
import type { EvidenceKind } from '../../src/model/evidence.ts';
import { shippedFamilies } from '../support/lineage.ts';

function read(text: string, kind: EvidenceKind = 'card', child = 'acme/child'): ParentReference {
  return readParent(text, { families: shippedFamilies, child, kind });
}

function spellings(reference: ParentReference): readonly string[] {
  return reference.kind === 'target' || reference.kind === 'trace' ? reference.target.spellings : [];
}

describe('what leads to an id', () => {
  test.each([
    ['acme/base', ['acme/base']],
    ['  `acme/base` ', ['acme/base']],
    ['https://huggingface.co/acme/base', ['acme/base']],
    ['https://huggingface.co/acme/base/tree/main?x=1', ['acme/base']],
    ['http://hf.co/acme/base/', ['acme/base']],
    ['huggingface.co/acme/base', ['acme/base']],
    ['https://hf-mirror.com/acme/base', ['acme/base']],
    ['https://huggingface.co/api/models/acme/base', ['acme/base']],
    ['hf://acme/base@abc', ['acme/base']],
    ['pkg:huggingface/acme/base@abc', ['acme/base']],
    ['acme/base@main', ['acme/base']],
    ['legacy-name', ['legacy-name']],
    ['/home/user/.cache/hub/models--acme--base/snapshots/1', ['acme/base']],
    ['Qwen/Qwen2.5-9B', ['Qwen/Qwen2.5-9B']],
  ])('%s', (text, ids) => {
    expect(spellings(read(text))).toEqual(ids);
  });

  test('an id is asked for as written, then as it is called today', () => {
    expect(spellings(read('meta-llama/Meta-Llama-3.1-8B'))).toEqual(['meta-llama/Meta-Llama-3.1-8B', 'meta-llama/Llama-3.1-8B']);
    expect(spellings(read('gpt2'))).toEqual(['gpt2', 'openai-community/gpt2']);
  });

  test('equal models have one key, whatever id was written', () => {
    const keys = ['meta-llama/Meta-Llama-3.1-8B', 'Meta-Llama/llama-3.1-8b', 'https://huggingface.co/meta-llama/Llama-3.1-8B'].map((text) => read(text)).map((reference) => (reference.kind === 'target' ? reference.target.key : null));
    expect(new Set(keys)).toEqual(new Set(['meta-llama/llama-3.1-8b']));
  });
});

describe('what leads to a name', () => {
  test.each<[string, EvidenceKind, string]>([
    ['Llama 3', 'prose', 'Llama 3'],
    ['LLaMA 30B', 'card', 'LLaMA 30B'],
    ['FastConformer', 'prose', 'FastConformer'],
  ])('%s in %s', (text, kind, name) => {
    expect(read(text, kind)).toMatchObject({ kind: 'target', target: { name, spellings: [] } });
  });

  test('a bare name in a text is asked for under today’s id when it is known', () => {
    expect(spellings(read('Llama 3.1 8B', 'prose'))[0]).toBe('meta-llama/Llama-3.1-8B');
  });

  test('a name that begins like the child’s is looked for in its organisation, and is no gap when it is not there', () => {
    expect(read('Nova-2-Base', 'prose', 'acme/Nova-2-Chat')).toEqual({ kind: 'target', target: { key: 'nova-2-base', spellings: ['acme/Nova-2-Base'], name: 'Nova-2-Base', known: null, isCompleted: true } });
    expect(spellings(read('Nova 2 Base', 'prose', 'acme/Nova-2-Chat'))).toEqual([]);
    expect(spellings(read('Other-2', 'prose', 'acme/Nova-2-Chat'))).toEqual([]);
  });

  test('control characters do not reach a name', () => {
    expect(read('Evil\u001B[31m\u202Emodel', 'prose')).toMatchObject({ target: { name: 'Evil\uFFFD[31m\uFFFDmodel' } });
  });
});

describe('what is no model', () => {
  test.each(['../../settings/tokens?x=', '/home/user/out', './output', 'C:\\models\\mine', 'a/b/c/d', 'https://example.org/model', 'https://github.com/acme/base', 'https://huggingface.co/datasets/acme/data', 'https://huggingface.co/spaces/acme/demo', 'acme/..', 'a b/c', 'org/name--x', 'ftp://x/y', 'javascript://huggingface.co/acme/base'])('%s is refused with a reason', (text) => {
    expect(read(text)).toMatchObject({ kind: 'refused', why: expect.stringMatching(/\w/) });
  });

  test.each(['none', 'None', 'N/A', '', 'null', '[More Information Needed]', 'from scratch', '-'])('"%s" says that there is none', (text) => {
    expect(read(text)).toEqual({ kind: 'nothing' });
  });

  test('a folder with a model’s name is a trace of it', () => {
    expect(read('/home/models/Llama-3.2-3B')).toMatchObject({ kind: 'trace', target: { name: 'meta-llama/Llama-3.2-3B' } });
  });

  test('punctuation in a text names nothing', () => {
    expect(read('***', 'prose')).toMatchObject({ kind: 'refused' });
  });
});
