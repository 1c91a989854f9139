import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import type { Io } from '../../src/io/io.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { resolveReference } from '../../src/source/resolve-reference.ts';

let cwd: string;
let io: Io;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'modelcheck-refs-'));
  await mkdir(join(cwd, 'org/name'), { recursive: true });
  await writeFile(join(cwd, 'model.gguf'), 'GGUF');
  for (const file of ['gen.py', 'models.csv', 'model.onnx', 'gpt2']) await writeFile(join(cwd, file), '');
  io = createNodeIo({ cwd, home: cwd, env: {} });
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

test.each(['org/name', './org/name', 'model.gguf', './model.gguf', 'org'])('%s is what is here', async (text) => {
  expect(await resolveReference(text, io)).toEqual({ kind: 'local', asked: text, path: text });
});

test('~ is the home, as asked in a list that no shell reads', async () => {
  expect(await resolveReference('~/org/name', io)).toEqual({ kind: 'local', asked: '~/org/name', path: `${cwd}/org/name` });
});

test.each(['org/other', 'hf://org/name', 'https://huggingface.co/org/name'])('%s is on the Hub', async (text) => {
  expect(await resolveReference(text, io)).toMatchObject({ kind: 'hub', asked: text });
});

test.each(['./nothing', 'nothing.gguf', '', 'a\0b', 'x'.repeat(10_000)])('%j is neither', async (text) => {
  await expect(resolveReference(text, io)).rejects.toThrow(UsageError);
});

test.each([
  ['./gen.py', '--discover'],
  ['gen.py', '--discover'],
  ['./models.csv', '--list ./models.csv'],
  ['model.onnx', 'name its folder'],
  ['./gpt2', '--discover'],
])('%s is a file and no model, and it says what can be done with it', async (text, hint) => {
  await expect(resolveReference(text, io)).rejects.toMatchObject({ message: `"${text}" is a file and no model`, hint: expect.stringContaining(hint) });
});

test('a file that has the name of a model does not hide it', async () => {
  expect(await resolveReference('gpt2', io)).toMatchObject({ kind: 'hub', id: 'gpt2' });
});
