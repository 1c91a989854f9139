import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readBytesWithin, readTextWithin } from '../../src/io/read-within.ts';

let folder: string;
const read = (name: string, most = 100) => readTextWithin(path.join(folder, name), name, most);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'modelcheck-within-'));
  writeFileSync(path.join(folder, 'small'), 'héllo');
  writeFileSync(path.join(folder, 'large'), 'x'.repeat(400_000));
  symlinkSync('loop', path.join(folder, 'loop'));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a small file', 'small', 100, { text: 'héllo', size: 6 }],
  ['a file of exactly the size', 'small', 6, { text: 'héllo', size: 6 }],
  ['the size alone of a larger one', 'large', 100, { text: null, size: 400_000 }],
  ['nothing where there is nothing', 'absent', 100, null],
] as const)('reads %s', (_name, file, most, expected) => {
  expect(read(file, most)).toEqual(expected);
});

test('reads a file that is larger than what it reads at once', () => {
  expect(read('large', 1e6)?.text).toHaveLength(400_000);
});

test('gives bytes as they stand, and the size alone of a larger file', () => {
  const found = readBytesWithin(path.join(folder, 'small'), 'small', 100);
  expect([Buffer.from(found?.bytes ?? []).toString('utf8'), found?.size]).toEqual(['héllo', 6]);
  expect(readBytesWithin(path.join(folder, 'large'), 'large', 100)).toEqual({ bytes: null, size: 400_000 });
});

test.each([
  ['a folder', '.', 'not a regular file'],
  ['a pipe, without waiting for it', 'pipe', 'not a regular file'],
  ['a link to itself', 'loop', 'too many symbolic links'],
])('refuses %s', (_name, file, message) => {
  expect(() => read(file)).toThrow(message);
});
