import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { builtFolder } from '../support/built-folder.ts';

let place: string;
let folder: string;
let kept: string;
let usual: string;

/** An installation of its own, beside whose program compiled code may be kept. */
beforeAll(async () => {
  const built = await builtFolder();
  place = mkdtempSync(path.join(tmpdir(), 'modelcheck-launch-'));
  folder = path.join(place, 'dist/cli');
  cpSync(path.join(built, 'dist'), path.join(place, 'dist'), { recursive: true, filter: (file) => !file.endsWith('.cache') });
  for (const name of ['compiled', 'package.json']) cpSync(path.join(built, name), path.join(place, name), { recursive: true, dereference: true });
  symlinkSync(path.join(built, 'node_modules'), path.join(place, 'node_modules'));
  chmodSync(place, 0o755);
  usual = check();
  kept = path.join(folder, caches()[0] ?? '');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of caches()) rmSync(path.join(folder, name), { recursive: true });
});

function check(as: { readonly uid?: number } = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(folder, 'main.js'), 'check', 'gpt2', '--offline'], { encoding: 'utf8', cwd: place, env: { PATH: process.env['PATH'], HOME: place, NO_COLOR: '1' }, ...as });
  expect(stderr).toMatch(/^modelcheck: pass, exit code 0$/m);
  expect(status).toBe(0);
  return stdout;
}

/** Compiled code, whole or not, beside the program. */
function caches(): readonly string[] {
  return readdirSync(folder).filter((name) => name.includes('.cache'));
}

test('the first check keeps compiled code beside the program, and the next one uses it as it is', () => {
  check();
  const bytes = readFileSync(kept);
  expect(check()).toBe(usual);
  expect(readFileSync(kept).equals(bytes)).toBe(true);
  expect(path.basename(kept)).toMatch(new RegExp(`^start-[0-9a-f]{12}-${process.version}-${process.arch}\\.cache$`));
});

describe('compiled code that cannot be used is made anew', () => {
  test.each([
    ['that is none', () => Buffer.from('no compiled code')],
    ['that is empty', () => Buffer.alloc(0)],
    ['that breaks off', (whole: Buffer) => whole.subarray(0, whole.length >> 1)],
    ['of which bytes were changed', (whole: Buffer) => Buffer.concat([whole.subarray(0, -4), Buffer.from('oops')])],
    ['of another version of V8', (whole: Buffer) => Buffer.concat([whole.subarray(0, 4), Buffer.from([1, 2, 3, 4]), whole.subarray(8)])],
  ])('%s', (_name, spoil) => {
    check();
    const whole = readFileSync(kept);
    writeFileSync(kept, spoil(whole));
    expect(check()).toBe(usual);
    expect(readFileSync(kept).length).toBeGreaterThan(whole.length / 2);
    expect(check()).toBe(usual);
    expect(caches()).toEqual([path.basename(kept)]);
  });
});

test('what another version of Node kept is left alone', () => {
  const other = path.join(folder, path.basename(kept).replace(process.version, 'v20.0.0'));
  writeFileSync(other, 'of another version');
  expect(check()).toBe(usual);
  expect(readFileSync(other, 'utf8')).toBe('of another version');
});

describe('without a place for compiled code everything runs as well', () => {
  test('where a folder stands in its place', () => {
    mkdirSync(path.join(kept, 'full'), { recursive: true });
    expect(check()).toBe(usual);
    expect(caches()).toEqual([path.basename(kept)]);
  });

  test('in an installation that the user may not write to', () => {
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o555);
    try {
      // The system lets root write anywhere, so root tries it as nobody.
      expect(check(isRoot ? { uid: 65_534 } : {})).toBe(usual);
      expect(caches()).toEqual([]);
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});
