import { describe, expect, test } from 'vitest';
import { besides } from '../../../src/source/folder/sidecars.ts';

function listing(paths: readonly string[]) {
  return { files: paths.map((path) => ({ path, location: path, size: 1, blob: null })), unread: [] };
}

function pathsOf(name: string, paths: readonly string[]): readonly string[] {
  return besides(name, listing(paths)).files.map(({ path }) => path);
}

describe('besides', () => {
  test('the card, licence and configuration at the side speak for the file', () => {
    const paths = ['model.gguf', 'README.md', 'LICENSE', 'config.json', 'Modelfile', 'notes.txt', 'sub/README.md'];
    expect(pathsOf('model.gguf', paths)).toEqual(['model.gguf', 'README.md', 'LICENSE', 'config.json', 'Modelfile']);
  });

  test.each([
    ['other precisions', 'Model-8B-Q4_K_M.gguf', 'Model-8B-Q8_0.gguf'],
    ['other shards', 'model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors'],
    ['an image projector', 'Model-8B-Q4_K_M.gguf', 'mmproj-F16.gguf'],
    ['another case', 'model-q4.gguf', 'MODEL-Q8.gguf'],
  ])('%s of the same model do not matter', (_name, name, sibling) => {
    expect(pathsOf(name, [name, sibling, 'README.md'])).toEqual([name, 'README.md']);
  });

  test.each([
    ['llama-3-8b.gguf', 'mistral-7b.gguf'],
    ['a.safetensors', 'b.safetensors'],
  ])('beside %s and %s the card may be about either', (name, sibling) => {
    const { files, unread } = besides(name, listing([name, sibling, 'README.md', 'LICENSE']));
    expect(files.map(({ path }) => path)).toEqual([name]);
    expect(unread.map(({ path }) => path)).toEqual(['README.md', 'LICENSE']);
    expect(unread[0]?.reason).toContain(sibling);
  });
});
