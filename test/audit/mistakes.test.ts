import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeParquet, runSql } from '../../bench/audit/write-dump.ts';
import { openAuditSite, type AuditSite } from '../support/audit.ts';
import { runCli } from '../support/run-cli.ts';

let site: AuditSite;
beforeAll(async () => {
  site = await openAuditSite();
  const at = (name: string): string => join(site.folder, name);
  await writeParquet(at('good.parquet'), site.planted.map(({ model }) => model));
  const whole = readFileSync(at('good.parquet'));
  writeFileSync(at('cut.parquet'), whole.subarray(0, whole.length >> 1));
  const damaged = Buffer.from(whole);
  damaged.fill(0xff, 8, Math.min(4_000, whole.length >> 1));
  writeFileSync(at('damaged.parquet'), damaged);
  writeFileSync(at('text.parquet'), 'this is no Parquet file\n'.repeat(10));
  writeFileSync(at('empty.parquet'), '');
  mkdirSync(at('folder.parquet'));
  await runSql(`COPY (SELECT 'a/b' AS name, '{}' AS cardData) TO '${at('noid.parquet')}' (FORMAT parquet)`);
  await runSql(`COPY (SELECT 'a/b' AS id WHERE false) TO '${at('norows.parquet')}' (FORMAT parquet)`);
  await runSql(`COPY (SELECT 'org/x' AS id UNION ALL SELECT 'org/y') TO '${at('onlyid.parquet')}' (FORMAT parquet)`);
  site.dump('broken.ndjson', ['{"id":"a/b"}', '{"id":']);
  site.dump('nochild.csv', ['source,target', 'a/b,c/d']);
  site.dump('none.ndjson', []);
  writeFileSync(at('profile.yaml'), 'org: [\n');
  writeFileSync(at('single.yaml'), 'id: single\nrules:\n  - id: no-x\n    level: error\n    description: x\n    when: {"==": [{var: model.id}, a/b]}\n    message: x\n    howToFix: x\n');
});
afterAll(() => site.remove());

const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['a text file under a Parquet name', ['text.parquet'], /could not be read.*(magic|Parquet)/i],
  ['an empty file', ['empty.parquet'], /could not be read/],
  ['a Parquet file that was cut off', ['cut.parquet'], /could not be read.*(magic|Parquet)/i],
  ['a Parquet file with damaged pages', ['damaged.parquet'], /could not be read/],
  ['a folder', ['folder.parquet'], /could not be read/],
  ['a file that is not there', ['nowhere.parquet'], /could not be read.*nowhere/],
  ['a pattern that no file fits', ['part-*.parquet'], /could not be read.*part-/],
  ['a Parquet file without ids', ['noid.parquet'], /no column "id"/],
  ['an edge list without its columns', ['nochild.csv'], /no column "child"/],
  ['a line that is no JSON', ['broken.ndjson'], /could not be read/],
  ['files of different forms', ['good.parquet', 'nochild.csv'], /files of one form/],
  ['a form that is not known', ['dump.txt'], /no dump that can be read/],
  ['a model that nobody names', ['good.parquet', '--descendants-of', 'no/where'], /neither stands in the dump nor is named/],
  ['results of no known form', ['good.parquet', '-o', 'out.xml'], /no form that results are written in/],
  ['results in a folder that is not there', ['good.parquet', '-o', 'nowhere/out.parquet'], /could not be written to nowhere/],
  ['an amount of memory that is none', ['good.parquet', '--memory-limit', 'much'], /--memory-limit "much" is no amount/],
  ['an amount of memory below zero, which DuckDB takes for no limit', ['good.parquet', '--memory-limit=-1'], /--memory-limit "-1" is no amount/],
  ['no amount of memory at all', ['good.parquet', '--memory-limit', '0GB'], /--memory-limit "0GB" is no amount/],
  ['an amount of memory too small to start with', ['good.parquet', '--memory-limit', '1MB'], /could not be read: Out of Memory[^]*give DuckDB more memory/],
  ['results over the dump itself', ['good.parquet', '-o', 'good.parquet'], /good\.parquet is a file of the dump/],
  ['results over a file that a pattern reads', ['goo?.parquet', '-o', 'good.parquet'], /good\.parquet is a file of the dump/],
  ['a profile that is no profile', ['good.parquet', '--profile', 'profile.yaml'], /profile\.yaml/],
  ['a rule that asks for one model', ['good.parquet', '--policy', './single.yaml'], /reads model\.id/],
];

test.each(wrong)('%s is said, with exit code 2 and nothing on stdout', async (_name, args, message) => {
  const { code, stdout, stderr } = await inFolder(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/at .*\.ts:\d/);
});

const judged: readonly (readonly [string, readonly string[], number])[] = [
  ['no rows at all is nothing checked', ['norows.parquet'], 3],
  ['an empty list is nothing checked', ['none.ndjson'], 3],
  ['models of which nothing but the id is known are undecided', ['onlyid.parquet'], 3],
  ['a restriction that is dropped fails', ['good.parquet'], 1],
  ['an organisation without models is nothing checked', ['good.parquet', '--owner', 'nobody-here'], 3],
  ['a selection that passes passes', ['good.parquet', '--owner', 'google'], 0],
];

test.each(judged)('%s', async (_name, args, expected) => {
  const { code, stderr } = await inFolder(args);
  expect([code, stderr]).toEqual([expected, '']);
});

test('several files and patterns are one dump', async () => {
  const half = site.planted.length / 2;
  const models = site.planted.map(({ model }) => model);
  await writeParquet(join(site.folder, 'half-1.parquet'), models.slice(0, half));
  await writeParquet(join(site.folder, 'half-2.parquet'), models.slice(half));
  const whole = await inFolder(['good.parquet', '--format', 'json']);
  for (const files of [['half-1.parquet', 'half-2.parquet'], ['half-*.parquet']]) {
    const parts = await inFolder([...files, '--format', 'json']);
    expect({ ...JSON.parse(parts.stdout), files: [] }).toEqual({ ...JSON.parse(whole.stdout), files: [] });
  }
});

describe('without DuckDB', () => {
  const absent = 'import{register}from"node:module";register("data:text/javascript,"+encodeURIComponent(`export async function resolve(name,context,next){if(name.startsWith("@duckdb/")){throw Object.assign(new Error("Cannot find package"),{code:"ERR_MODULE_NOT_FOUND"})}return next(name,context)}`))';

  test('the audit says how to install it and ends with 2, and other commands work', () => {
    const run = (args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => spawnSync(process.execPath, ['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(absent)}`, 'src/cli/main.ts', ...args], { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' });
    const audit = run(['audit', join(site.folder, 'good.parquet')]);
    expect([audit.status, audit.stdout]).toEqual([2, '']);
    expect(audit.stderr).toMatch(/needs DuckDB, which is not installed/);
    expect(audit.stderr).toContain('npm install @duckdb/node-api');
    expect(run(['policy', 'list']).status).toBe(0);
  }, 30_000);
});

/** Runs the audit in the folder of the dumps. DuckDB takes paths from the process, so they are made whole. */
function inFolder(args: readonly string[]): ReturnType<typeof runCli> {
  const whole = args.map((arg) => (/\.(?:parquet|csv|ndjson|txt)$/.test(arg) && (arg.includes('*') || !arg.startsWith('nowhere/')) ? join(site.folder, arg) : arg));
  expect(existsSync(site.folder)).toBe(true);
  return runCli(['audit', ...whole], { cwd: site.folder });
}
