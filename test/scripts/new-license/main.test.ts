import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import spdxLicenses from 'spdx-license-list/full.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-license-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): Promise<{ readonly code: number; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/new-license/main.ts', ...args], (_, __, stderr) => resolve({ code: child.exitCode ?? -1, stderr }));
  });
}

test.each([
  ['no file', () => [], /usage: npm run new:license/],
  ['a file that is not there', () => [path.join(folder, 'none.txt')], /there is no file/],
  ['an id that is none', () => [path.join(folder, 'a.txt'), '../x'], /is no id of a licence/],
  ['bytes', () => [path.join(folder, 'bytes.txt')], /holds no text that can be read/],
  ['a text that is known', () => [path.join(folder, 'mit.txt')], /is the text of mit, which the catalog has/],
  ['an id that is taken', () => [path.join(folder, 'a.txt'), 'mit'], /is there already/],
])('%s is refused, and nothing is written', async (_, args, message) => {
  await writeFile(path.join(folder, 'a.txt'), 'Boat License\n\nAnyone may row it, but only on Sundays.');
  await writeFile(path.join(folder, 'bytes.txt'), Uint8Array.from({ length: 400 }, (__, at) => at % 7));
  await writeFile(path.join(folder, 'mit.txt'), spdxLicenses['MIT']?.licenseText ?? '');
  const { code, stderr } = await run(...args());
  expect(stderr).toMatch(message);
  expect(code).toBe(2);
});
