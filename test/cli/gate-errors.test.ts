import { mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileError } from '../../src/errors.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { Report } from '../../src/model/report.ts';
import { runCli, testNow, type CliOptions, type CliResult } from '../support/run-cli.ts';

const clean = 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B';
const hidden = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'modelcheck-gate-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

const put = (name: string, text: string): Promise<void> => writeFile(path.join(root, name), text);
const modelcheck = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> => runCli(args, { cwd: root, ...options });
const check = (...args: readonly string[]): Promise<CliResult> => modelcheck(['check', '--offline', ...args]);

describe('an output that cannot be written is told before anything is checked:', () => {
  test.each([
    ['a folder', 'sarif=out', 'out cannot be written: it is a directory'],
    ['below a file', 'sarif=file/report.sarif', 'file/report.sarif cannot be written: file is a file'],
    ['standard output', 'sarif=-', 'write to standard output with --format'],
  ])('%s', async (_name, output, message) => {
    await mkdir(path.join(root, 'out'));
    await put('file', '');
    const { code, stdout, stderr } = await check(clean, '-o', output);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('modelcheck: wrong input, exit code 2');
  });

  test('a lock that nobody has written, with the command that writes it', async () => {
    await put('modelcheck.yaml', `models: [${clean}]\n`);
    expect(await check('--lock', 'modelcheck.lock')).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('hint: write it with `modelcheck lock --lock modelcheck.lock`') });
  });

  test('two outputs of one name', async () => {
    expect(await check(clean, '-o', 'sarif=report', '-o', 'junit=report')).toMatchObject({ code: 2, stderr: expect.stringContaining('report is named for two outputs') });
  });
});

test('a disk that fills up keeps neither the other outputs nor the printed report back, and leaves no half file', async () => {
  await put('report.sarif', 'the earlier one');
  const io = { ...createNodeIo({ cwd: root, home: root, env: { HOME: root } }), now: () => testNow };
  const writeText = (file: string, text: string): Promise<void> => (file.endsWith('.sarif') ? Promise.reject(new FileError(`${file}: no space left on the disk`, { code: 'ENOSPC', path: file })) : io.files.writeText(file, text));
  const { code, stdout, stderr } = await modelcheck(['check', '--offline', clean, '-o', 'sarif=report.sarif', '-o', 'csv=report.csv'], { world: { io: { ...io, files: { ...io.files, writeText } } } });
  expect([code, stdout.includes(clean)]).toEqual([2, true]);
  expect(stderr).toContain('report.sarif: no space left on the disk; the file was not written');
  expect(await readFile(path.join(root, 'report.sarif'), 'utf8')).toBe('the earlier one');
  expect((await readdir(root)).filter((name) => name.startsWith('report')).sort()).toEqual(['report.csv', 'report.sarif']);
});

describe('a lock or baseline that cannot be used is exit code 2:', () => {
  test.each([
    ['a lock of a later version', ['--lock', 'given'], '{"version":2,"models":{}}', 'version'],
    ['a lock that is cut off', ['--lock', 'given'], '{"version":1,"mod', 'given'],
    ['an empty lock', ['--lock', 'given'], '', 'given'],
    ['a baseline that is no report', ['--baseline', 'given'], '{"schemaVersion":"1"}', 'given'],
    ['a baseline of a later version', ['--baseline', 'given'], '{"schemaVersion":"9","subjects":[]}', 'given'],
    ['a baseline that is cut off', ['--baseline', 'given'], '{"schemaVersion":"1","sub', 'the baseline given is no JSON'],
  ])('%s', async (_name, args, text, says) => {
    await put('given', text);
    const { code, stdout, stderr } = await check(clean, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(says);
  });
});

test('mistakes of lock and baseline are told beside those of all other files', async () => {
  await put('lock', '{"version":2}');
  await put('profile.yaml', 'org: {monthlyUsers: 3}');
  const { code, stdout, stderr } = await check(clean, '--lock', 'lock', '--profile', 'profile.yaml', '--policy', 'comercial-saas');
  expect([code, stdout]).toEqual([2, '']);
  expect(['lock is no lock of version 1', 'unknown key "monthlyUsers"', 'did you mean "commercial-saas"?'].filter((words) => !stderr.includes(words))).toEqual([]);
});

test('a baseline accepts what it knows, nothing new, and says what it knows and the run does not find', async () => {
  expect((await check(hidden, '-o', 'json=earlier.json')).code).toBe(1);
  expect((await check(hidden, '--baseline', 'earlier.json')).code).toBe(0);
  const { code, stdout } = await check(clean, '--baseline', 'earlier.json', '--format', 'json');
  const report = Report.parse(JSON.parse(stdout));
  const stale = [...(report.findings ?? []), ...report.subjects.flatMap(({ findings }) => findings)].filter(({ ruleId }) => ruleId === 'baseline-stale');
  expect([code, stale.length > 0]).toEqual([0, true]);
});

describe('discovery tells what it could not look at:', () => {
  const source = `AutoModel.from_pretrained("${clean}")\n`;

  test.each([
    ['a notebook that is none', () => put('broken.ipynb', '{"cells": ['), 'left out: broken.ipynb'],
    ['a BOM that is none', () => put('sbom.json', '{"name": "x"}'), 'left out: sbom.json: is called a BOM and is neither CycloneDX nor SPDX'],
    ['a notebook of more than 100 MB', () => sparse('huge.ipynb', 101 * 2 ** 20), 'left out: huge.ipynb: 101.0 MiB; at most 100.0 MiB are read'],
    ['a large source file', () => sparse('huge.py', 6 * 2 ** 20), 'left out: huge.py: 6.0 MiB; at most 5.0 MiB are read'],
  ])('%s, and never passes', async (_name, make, says) => {
    await put('app.py', source);
    await make();
    expect(await check('--discover', '.')).toMatchObject({ code: 3, stderr: expect.stringContaining(says) });
    expect(await modelcheck(['discover', '.'])).toMatchObject({ code: 0, stderr: expect.stringContaining(says) });
  });

  test('links that lead in circles are not followed', async () => {
    await put('app.py', source);
    await symlink('.', path.join(root, 'self'));
    await symlink('loop', path.join(root, 'loop'));
    expect(await check('--discover', '.')).toMatchObject({ code: 0 });
  });

  test('what modelcheck wrote itself is not use', async () => {
    await put('app.py', source);
    await check('--discover', '.', '-o', 'cyclonedx=modelcheck.cdx.json', '-o', 'json=modelcheck.json', '-o', 'spdx=modelcheck.spdx.json');
    expect(JSON.parse((await modelcheck(['discover', '.', '--format', 'json'])).stdout)).toHaveLength(1);
  });

  test('a folder in which no model is named says what to do', async () => {
    expect(await check('--discover', '.')).toMatchObject({ code: 2, stderr: expect.stringContaining('name no model that was found') });
  });
});

async function sparse(name: string, size: number): Promise<void> {
  const file = await open(path.join(root, name), 'w');
  await file.truncate(size);
  await file.close();
}
