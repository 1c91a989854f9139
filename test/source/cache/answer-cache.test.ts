import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeFiles } from '../../../src/io/node-files.ts';
import { createAnswerCache, type AnswerCache } from '../../../src/source/cache/answer-cache.ts';

let root: string;
let cache: AnswerCache;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'modelcheck-answers-'));
  cache = createAnswerCache(createNodeFiles('/'), { root });
});
afterEach(() => rm(root, { recursive: true, force: true }));

test.each(['', 'text', 'line\nline\r\n', '\uFEFFmark', 'naïve 漢字 🎉', 'x'.repeat(1_000_000)])('gives back what was written', async (text) => {
  await cache.write('key', text);
  expect(await cache.read('key')).toBe(text);
  await cache.write('key', 'later');
  expect(await cache.read('key')).toBe('later');
});

test.each(['../../escape', '/etc/passwd', 'a\0b', '..', 'con', 'x'.repeat(10_000), '__proto__'])('the key %j stays in the folder', async (key) => {
  await cache.write(key, 'text');
  expect(await cache.read(key)).toBe('text');
  expect(await cache.read(`${key} `)).toBeNull();
  expect(await readdir(root)).toEqual(['v2']);
});

test('what was never written is absent, also before the folder exists', async () => {
  expect(await createAnswerCache(createNodeFiles('/'), { root: join(root, 'not/yet') }).read('key')).toBeNull();
});

test('many writers of one key leave one of their texts whole', async () => {
  const texts = Array.from({ length: 40 }, (_, index) => `${index}`.repeat(5_000));
  await Promise.all(texts.map((text) => cache.write('key', text)));
  expect(texts).toContain(await cache.read('key'));
});
