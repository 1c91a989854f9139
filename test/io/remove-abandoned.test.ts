import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFileWhole } from '../../src/io/write-file-whole.ts';

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

/** Writes a file beside others of the given names and ages in hours, and says which are left. */
async function leftBeside(others: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-abandoned-'));
  for (const [name, hours] of Object.entries(others)) {
    await writeFile(path.join(folder, name), 'half');
    await utimes(path.join(folder, name), hoursAgo(hours), hoursAgo(hours));
  }
  await writeFileWhole(path.join(folder, 'new.json'), 'whole');
  return (await readdir(folder)).filter((name) => name !== 'new.json').sort();
}

test('what a killed process left unfinished is removed by a later write to the folder', async () => {
  expect(await leftBeside({ '.report.json.4711.1.tmp': 2, '.a b.ndjson.1.20.tmp': 30 })).toEqual([]);
});

test('a file that another process may still be writing stays', async () => {
  expect(await leftBeside({ '.report.json.4711.1.tmp': 0.9 })).toEqual(['.report.json.4711.1.tmp']);
});

test.each(['report.json.4711.1.tmp', '.report.json.tmp', '.report.json.4711.tmp', '.report.json.x.1.tmp', '.report.json.4711.1.tmp.bak', '.4711.1.tmp'])('%s is nobody’s unfinished file and stays', async (name) => {
  expect(await leftBeside({ [name]: 1_000 })).toEqual([name]);
});
