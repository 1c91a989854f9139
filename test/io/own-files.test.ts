import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../src/errors.ts';
import { createOwnFiles } from '../../src/io/own-files.ts';
import type { OwnFiles } from '../../src/io/io.ts';

let folder: string;
let files: OwnFiles;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-own-'));
  files = createOwnFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each(['', 'text', 'naïve 漢字 🎉', 'x'.repeat(2_000_000)])('gives back what was written, in folders that were not there', (text) => {
  files.write('a/b/c/entry', text);
  expect(files.read('a/b/c/entry')).toBe(text);
  files.write('a/b/c/entry', 'later');
  expect(files.read(path.join(folder, 'a/b/c/entry'))).toBe('later');
});

test.each(['missing', 'no/folder/either', '.'])('%s is no file', (name) => {
  if (name === '.') expect(() => files.read(name)).toThrow(FileError);
  else expect(files.read(name)).toBeNull();
});

test('nothing unfinished is left, and what a killed process left is removed', async () => {
  await mkdir(path.join(folder, 'kept'));
  const left = path.join(folder, 'kept/.entry.4711.1.tmp');
  await writeFile(left, 'half');
  await utimes(left, new Date(0), new Date(0));
  files.write('kept/entry', 'whole');
  expect(await readdir(path.join(folder, 'kept'))).toEqual(['entry']);
});

test('a link is replaced and not written through', async () => {
  await writeFile(path.join(folder, 'elsewhere'), 'mine');
  await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'entry'));
  files.write('entry', 'new');
  expect(await readFile(path.join(folder, 'elsewhere'), 'utf8')).toBe('mine');
  expect(files.read('entry')).toBe('new');
});

test('a folder that goes away in between is made again with the next write but one at the latest', async () => {
  files.write('a/one', '1');
  await rm(path.join(folder, 'a'), { recursive: true });
  expect(() => files.write('a/two', '2')).toThrow(FileError);
  files.write('a/two', '2');
  expect(files.read('a/two')).toBe('2');
});

describe('what cannot be written names the path as it was given', () => {
  test('below a file', async () => {
    await writeFile(path.join(folder, 'in-the-way'), '');
    expect(() => files.write('in-the-way/entry', 'x')).toThrow(/^in-the-way\/entry: /);
  });

  test('in place of a folder', async () => {
    await mkdir(path.join(folder, 'entry'));
    expect(() => files.write('entry', 'x')).toThrow(/^entry: /);
    expect(await readdir(folder)).toEqual(['entry']);
  });
});
