import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../src/errors.ts';
import type { Files } from '../../src/io/io.ts';
import { createNodeFiles } from '../../src/io/node-files.ts';

let cwd: string;
let files: Files;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'modelcheck-files-'));
  files = createNodeFiles(cwd);
  await mkdir(join(cwd, 'folder'));
  await writeFile(join(cwd, 'text.txt'), 'naïve\n');
});
afterEach(() => rm(cwd, { recursive: true, force: true }));

describe('what is not there', () => {
  test.each(['none', 'none/deeper', 'text.txt/below'])('%s is null, not an error', async (path) => {
    expect(await files.readText(path)).toBeNull();
    expect(await files.readBytes(path, 0, 10)).toBeNull();
    expect(await files.stat(path)).toBeNull();
    expect(await files.realPath(path)).toBeNull();
    expect(await files.list(path)).toEqual([]);
    await expect(files.remove('none')).resolves.toBeUndefined();
  });
});

describe('reading', () => {
  test('paths are taken against the working directory', async () => {
    expect(await files.readText('text.txt')).toBe('naïve\n');
    expect(await files.readText(join(cwd, 'text.txt'))).toBe('naïve\n');
  });

  test('bytes that are no UTF-8 are replaced', async () => {
    await writeFile(join(cwd, 'bad'), Buffer.from([0x61, 0xff, 0x62]));
    expect(await files.readText('bad')).toBe('a\uFFFDb');
  });

  test.each([
    [0, 3, 'naï'.slice(0, 2)],
    [4, 100, 've\n'],
    [0, 0, ''],
    [100, 10, ''],
  ])('bytes from %i, %i of them', async (start, length, expected) => {
    const bytes = await files.readBytes('text.txt', start, length);
    expect(Buffer.from(bytes ?? []).toString('latin1').startsWith(Buffer.from(expected).toString('latin1'))).toBe(true);
    expect(bytes?.length).toBe(Math.max(0, Math.min(length, 7 - start)));
  });

  test('a link is followed, and its target named', async () => {
    await symlink('text.txt', join(cwd, 'link'));
    expect(await files.stat('link')).toMatchObject({ kind: 'file', size: 7 });
    expect(await files.realPath('link')).toMatch(/text\.txt$/);
    expect(await files.list('.')).toEqual([
      { name: 'folder', kind: 'directory' },
      { name: 'link', kind: 'symlink' },
      { name: 'text.txt', kind: 'file' },
    ]);
  });

  test('a pipe is never opened', async () => {
    execFileSync('mkfifo', [join(cwd, 'pipe')]);
    expect(await files.stat('pipe')).toMatchObject({ kind: 'other' });
    await expect(files.readText('pipe')).rejects.toThrow('not a regular file');
    await expect(files.readBytes('pipe', 0, 10)).rejects.toThrow(FileError);
  });

  test.each([
    ['folder', /^folder: it is a directory$/, 'EISDIR'],
    ['loop', /^loop: too many symbolic links$/, 'ELOOP'],
  ])('%s is an error that names the path as written', async (path, message, code) => {
    await symlink('loop', join(cwd, 'loop'));
    await expect(files.readText(path)).rejects.toMatchObject({ name: 'FileError', message: expect.stringMatching(message), code, path });
  });
});

describe('writing', () => {
  test('makes the folders on the way, and leaves nothing else', async () => {
    await files.writeText('out/of/the/way.json', '{}');
    await files.writeBytes('out/bytes', new Uint8Array([1, 2]));
    expect(await readFile(join(cwd, 'out/of/the/way.json'), 'utf8')).toBe('{}');
    expect((await files.list('out')).map(({ name }) => name)).toEqual(['bytes', 'of']);
  });

  test('keeps the permissions of the file that it replaces, and a link a link', async () => {
    await chmod(join(cwd, 'text.txt'), 0o600);
    await symlink('text.txt', join(cwd, 'link'));
    await files.writeText('link', 'new');
    expect(await readFile(join(cwd, 'text.txt'), 'utf8')).toBe('new');
    expect((await files.list('.')).find(({ name }) => name === 'link')?.kind).toBe('symlink');
    expect(execFileSync('stat', ['-c', '%a', join(cwd, 'text.txt')], { encoding: 'utf8' }).trim()).toBe('600');
  });

  test('into a folder, or below a file, fails, names the path, and leaves nothing behind', async () => {
    await expect(files.writeText('folder', 'x')).rejects.toThrow(FileError);
    await expect(files.writeText('text.txt/x', 'x')).rejects.toThrow(FileError);
    expect((await files.list('.')).map(({ name }) => name)).toEqual(['folder', 'text.txt']);
    expect(await files.list('folder')).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('where the system makes no folders, fails at once', async () => {
    await expect(files.writeText('/proc/none/deeper/a.json', 'x')).rejects.toThrow('/proc/none');
  });

  test('a full disk leaves the old file whole', async () => {
    await files.writeText('kept', 'old');
    await expect(files.writeText('/dev/full', 'x'.repeat(100_000))).rejects.toMatchObject({ code: 'ENOSPC', message: '/dev/full: no space left on the disk' });
    expect(await files.readText('kept')).toBe('old');
  });

  test('a reader never sees half of a file', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(3_000_000));
    await files.writeText('big', texts[0]!);
    let writing = true;
    const seen = new Set<string>();
    const reading = (async () => {
      while (writing) seen.add((await files.readText('big')) ?? 'nothing');
    })();
    for (let turn = 0; turn < 10; turn += 1) await files.writeText('big', texts[turn % 2]!);
    writing = false;
    await reading;
    expect([...seen].every((text) => texts.includes(text))).toBe(true);
  });

  test('many writers of one file leave one of their texts', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => String(index).repeat(10_000));
    await Promise.all(texts.map((text) => files.writeText('shared', text)));
    expect(texts).toContain(await files.readText('shared'));
    expect((await files.list('.')).map(({ name }) => name)).toEqual(['folder', 'shared', 'text.txt']);
  });

  test('a process that ends early leaves no unfinished file', () => {
    const script = `
      import { createNodeFiles } from ${JSON.stringify(new URL('../../src/io/node-files.ts', import.meta.url).href)};
      process.on('SIGTERM', () => process.exit(143));
      void createNodeFiles(${JSON.stringify(cwd)}).writeText('victim', 'x'.repeat(300_000_000));
      setTimeout(() => process.kill(process.pid, 'SIGTERM'), 60);
    `;
    const result = (() => {
      try {
        return execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { cwd: new URL('../..', import.meta.url).pathname, encoding: 'utf8', stdio: 'pipe' });
      } catch (error) {
        return error;
      }
    })();
    expect(result).toMatchObject({ status: 143 });
    return expect(files.list('.')).resolves.toEqual([{ name: 'folder', kind: 'directory' }, { name: 'text.txt', kind: 'file' }]);
  });
});
