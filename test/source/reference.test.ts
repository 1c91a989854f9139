import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import type { ModelRef } from '../../src/model/ref.ts';
import { parseReference } from '../../src/source/reference.ts';
import { isRevision } from '../../src/source/revision.ts';
import { isRepositoryId } from '../../src/util/repository-id.ts';

const sha = '043235d6088ecd3dd5fb5ca3592b6913fd516027';
const mirror = 'https://host.example/artifactory/api/huggingfaceml/remote';

/** The reference, or null when it is refused in the proper way. */
function accepted(text: string): ModelRef | null {
  try {
    return parseReference(text, { isLocal: false });
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

function hintOf(text: string): string {
  try {
    parseReference(text, { isLocal: false });
  } catch (error) {
    if (error instanceof UsageError) return error.hint ?? '';
    throw error;
  }
  return 'accepted';
}

describe('a repository on the Hub', () => {
  test.each([
    ['org/name', 'org/name', null],
    ['  org/name \n', 'org/name', null],
    ['gpt2', 'gpt2', null],
    ['meta-llama/Llama-3.1-8B@main', 'meta-llama/Llama-3.1-8B', 'main'],
    [`org/name@${sha}`, 'org/name', sha],
    ['org/name@refs/pr/1', 'org/name', 'refs/pr/1'],
    ['org/name@feature/x', 'org/name', 'feature/x'],
    ['gpt2@v1.0', 'gpt2', 'v1.0'],
    ['hf://org/name', 'org/name', null],
    ['hf://gpt2', 'gpt2', null],
    ['hf://models/org/name', 'org/name', null],
    ['hf://org/name@v1', 'org/name', 'v1'],
    ['hf://org/name@v1/config.json', 'org/name', 'v1'],
    ['hf://org/name@refs/pr/1/config.json', 'org/name', 'refs/pr/1'],
    ['hf://org/name@feature%2Fx', 'org/name', 'feature/x'],
    ['hf://org/model.gguf', 'org/model.gguf', null],
    ['HF://org/name/README.md', 'org/name', null],
    ['https://huggingface.co/org/name', 'org/name', null],
    ['https://huggingface.co/org/name/', 'org/name', null],
    ['http://www.huggingface.co/org/name', 'org/name', null],
    ['https://hf.co/org/name', 'org/name', null],
    ['https://huggingface.co/gpt2', 'gpt2', null],
    ['https://huggingface.co/gpt2/tree/main', 'gpt2', 'main'],
    ['https://huggingface.co/org/name/tree/v1', 'org/name', 'v1'],
    ['https://huggingface.co/org/name/tree/v1/sub/folder', 'org/name', 'v1'],
    [`https://huggingface.co/org/name/blob/${sha}/README.md`, 'org/name', sha],
    ['https://huggingface.co/org/name/resolve/main/model.safetensors?download=true', 'org/name', 'main'],
    ['https://huggingface.co/org/name/raw/main/README.md', 'org/name', 'main'],
    [`https://huggingface.co/org/name/commit/${sha}`, 'org/name', sha],
    ['https://huggingface.co/org/name/tree/refs%2Fpr%2F3', 'org/name', 'refs/pr/3'],
    ['https://huggingface.co/org/name/blob/refs/pr/3/README.md', 'org/name', 'refs/pr/3'],
    ['https://huggingface.co/org/name/discussions/7', 'org/name', null],
    ['https://huggingface.co/org/name?library=transformers#usage', 'org/name', null],
    ['https://huggingface.co/api/models/org/name', 'org/name', null],
    ['https://huggingface.co/api/models/org/name/revision/v1', 'org/name', 'v1'],
    ['huggingface.co/org/name', 'org/name', null],
    ['hf.co/bartowski/Llama-3.2-1B-Instruct-GGUF:Q4_K_M', 'bartowski/Llama-3.2-1B-Instruct-GGUF', null],
    ['pkg:huggingface/org/name', 'org/name', null],
    [`pkg:huggingface/distilbert-base-uncased@${sha}`, 'distilbert-base-uncased', sha],
    [`pkg:huggingface/microsoft/deberta-v3-base@${sha.toUpperCase()}?repository_url=https://huggingface.co`, 'microsoft/deberta-v3-base', sha],
    ['PKG:HuggingFace/org/name@v1', 'org/name', 'v1'],
    ['pkg:huggingface/org%2Fname@refs%2Fpr%2F1', 'org/name', 'refs/pr/1'],
    ['pkg://huggingface/org/name', 'org/name', null],
    ['pkg:huggingface/org/name@v1?x=y#sub/path', 'org/name', 'v1'],
  ])('%s', (text, id, revision) => {
    expect(parseReference(text, { isLocal: false })).toEqual({ kind: 'hub', asked: text.trim(), id, revision });
  });

  test.each([
    [`${mirror}/org/name`, 'org/name', null],
    [`${mirror}/org/name/tree/v1`, 'org/name', 'v1'],
    [`${mirror}/api/models/org/name`, 'org/name', null],
    [`pkg:huggingface/org/name@v1?repository_url=${encodeURIComponent(mirror)}`, 'org/name', 'v1'],
    ['https://huggingface.co/org/name', 'org/name', null],
  ])('%s with a mirror as endpoint', (text, id, revision) => {
    expect(parseReference(text, { isLocal: false, endpoint: `${mirror}/` })).toMatchObject({ id, revision });
  });
});

describe('something on this machine', () => {
  test.each(['./model', '/data/models/llama', 'models/llama', 'model', 'a/b/c', 'model.gguf', 'dir/model.safetensors', '..', 'C:\\models\\x', 'with space'])('%s, when it is there', (text) => {
    expect(parseReference(text, { isLocal: true })).toEqual({ kind: 'local', asked: text, path: text });
  });

  test.each(['hf://org/name', 'https://huggingface.co/org/name', 'pkg:huggingface/org/name'])('%s is never local', (text) => {
    expect(parseReference(text, { isLocal: true })).toMatchObject({ kind: 'hub', id: 'org/name' });
  });
});

describe('what is no reference', () => {
  test.each([
    ['', /^write org\/name/],
    ['   ', /^write org\/name/],
    ['datasets/squad', /dataset/],
    ['https://huggingface.co/datasets/org/name', /dataset/],
    ['hf://datasets/org/name', /dataset/],
    ['https://huggingface.co/spaces/org/name', /Space/],
    ['https://huggingface.co', /no page of a model/],
    ['https://huggingface.co/models?search=llama', /no page of a model/],
    ['https://example.com/org/name', /HF_ENDPOINT or --hub-url/],
    ['https://hugingface.co/org/name', /did you mean "huggingface.co"/],
    ['huggingface.com/org/name', /did you mean "huggingface.co"/],
    ['https://huggingface.co.evil.example/org/name', /HF_ENDPOINT/],
    ['s3://bucket/model', /^write org\/name/],
    ['pkg:npm/left-pad', /huggingface/],
    ['pkg:hugingface/org/name', /did you mean "huggingface"/],
    ['pkg:huggingface/org/name?repository_url=https://evil.example', /on this Hub/],
    ['pkg:huggingface/org/%ZZ', /on this Hub/],
    ['./model', /no such file or folder/],
    ['../x', /no such file or folder/],
    ['~/x', /no such file or folder/],
    ['C:\\models\\x', /no such file or folder/],
    ['model.gguf', /no such file/],
    ['weights/model.safetensors', /hf:\/\//],
    ['a/b/c', /one slash/],
    ['models/llama', /leave out "models\/"/],
    ['org/na--me', /neither/],
    ['org/..', /neither/],
    ['org/name@', /must follow "@"/],
    ['org/my model', /no spaces/],
    ['org/name?x=1', /^write/],
    ['../../settings/tokens?x=', /no such file or folder/],
    ['\u001b[31morg/name', /^write/],
  ])('%j is refused with a hint', (text, hint) => {
    expect(hintOf(text)).toMatch(hint);
  });

  test('a message never carries control characters', () => {
    expect(() => parseReference('\u001b[2J\u202Eevil', { isLocal: false })).toThrow(/^"[^\p{Cc}\p{Cf}]*" is no model reference$/u);
  });
});

test('whatever the text, a Hub reference is safe to put into a request', () => {
  const piece = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('/', '@', '..', '--', 'hf://', 'pkg:huggingface/', 'https://huggingface.co/', '%2e', '%2F', '?', '#', 'org', 'tree', 'refs'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
    const ref = accepted(pieces.join(''));
    expect(ref === null || (ref.kind === 'hub' && isRepositoryId(ref.id) && (ref.revision === null || isRevision(ref.revision)))).toBe(true);
  }), { numRuns: 2_000 });
});
