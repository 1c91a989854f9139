import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { runCli, type CliResult } from '../support/run-cli.ts';

const clean = 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B';
const hidden = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'modelcheck-config-'));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
}

const modelcheck = (args: readonly string[], folder = '.', env: Readonly<Record<string, string>> = {}): Promise<CliResult> => runCli(args, { cwd: path.join(root, folder), env });
const subjectsOf = ({ stdout }: CliResult) => Report.parse(JSON.parse(stdout)).subjects;
const config = (text: string): string => `${text}\nhub: {offline: true}\n`;

describe('check takes from modelcheck.yaml what the command line leaves out:', () => {
  test('models with the line that names each, policy, level, and outputs', async () => {
    await put({ 'modelcheck.yaml': config(`models:\n  - ${clean}\npolicy: internal-use\noutputs: {sarif: out/report.sarif}`) });
    const result = await modelcheck(['check', '--format', 'json']);
    expect(subjectsOf(result).map(({ id, locations }) => [id, locations])).toEqual([[clean, [{ file: 'modelcheck.yaml', line: 2 }]]]);
    expect(JSON.parse(result.stdout).policy.id).toBe('internal-use');
    expect(await readFile(path.join(root, 'out/report.sarif'), 'utf8')).toContain(clean);
  });

  test('a list, a profile and waivers', async () => {
    await put({ 'modelcheck.yaml': config('list: models.txt\nprofile: who.yaml'), 'models.txt': `${clean}\n`, 'who.yaml': 'org: {monthlyActiveUsers: 5}\n' });
    const [subject] = subjectsOf(await modelcheck(['check', '--format', 'json']));
    expect([subject?.id, subject?.locations]).toEqual([clean, [{ file: 'models.txt', line: 1 }]]);
  });

  test('models that the source code names, told relative to the working directory', async () => {
    await put({ '.git/HEAD': '', 'modelcheck.yaml': config('discover: .'), 'src/app.py': `AutoModel.from_pretrained("${clean}")\n` });
    expect(subjectsOf(await modelcheck(['check', '--format', 'json'], 'src'))[0]?.locations).toEqual([{ file: '../src/app.py', line: 1 }]);
    expect(subjectsOf(await modelcheck(['check', '--format', 'json']))[0]?.locations).toEqual([{ file: 'src/app.py', line: 1 }]);
  });
});

describe('the command line wins:', () => {
  beforeEach(() => put({ 'modelcheck.yaml': config(`models: [${hidden}]\npolicy: internal-use\nfailOn: warning\noutputs: {junit: report.xml}`) }));

  test('a reference takes the place of the configured models, and the rest stays', async () => {
    const result = await modelcheck(['check', clean, '--format', 'json']);
    expect([subjectsOf(result).map(({ id }) => id), JSON.parse(result.stdout).policy.id]).toEqual([[clean], 'internal-use']);
  });

  test.each([
    ['--policy', 'commercial-saas', (report: Report) => report.policy.id],
    ['--fail-on', 'error', (report: Report) => report.failOn],
  ] as const)('%s', async (flag, value, read) => {
    const { stdout } = await modelcheck(['check', flag, value, '--format', 'json']);
    expect(read(Report.parse(JSON.parse(stdout)))).toBe(value);
  });

  test('-o takes the place of the configured outputs', async () => {
    await modelcheck(['check', '-o', 'csv=report.csv']);
    await expect(stat(path.join(root, 'report.xml'))).rejects.toThrow('ENOENT');
    expect((await stat(path.join(root, 'report.csv'))).size).toBeGreaterThan(0);
  });

  test('--no-config reads none', async () => {
    expect(await modelcheck(['check', '--no-config'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no model is named') });
  });

  test('HF_ENDPOINT goes before the configured endpoint', async () => {
    await put({ 'modelcheck.yaml': `models: [${clean}]\nhub: {endpoint: "http://127.0.0.1:9"}\n` });
    const { stdout, code } = await modelcheck(['check', '--format', 'json'], '.', { HF_ENDPOINT: 'http://127.0.0.1:1' });
    expect([code, JSON.parse(stdout).source]).toEqual([3, 'http://127.0.0.1:1']);
  });
});

describe('a configuration is found', () => {
  const text = config(`models: [${clean}]`);

  test.each([
    ['in a folder above, up to the root of the repository', { '.git/HEAD': '', 'modelcheck.yaml': text, 'a/b/c': '' }, 'a/b', [0, 'configuration: ../../modelcheck.yaml']],
    ['not above the root of the repository', { 'modelcheck.yaml': text, 'a/.git/HEAD': '', 'a/b/c': '' }, 'a/b', [2, 'no model is named']],
    ['not above the working directory where there is no repository', { 'modelcheck.yaml': text, 'a/b': '' }, 'a', [2, 'no model is named']],
    ['in the nearest folder', { '.git/HEAD': '', 'modelcheck.yaml': 'polcy: x', 'a/modelcheck.yml': text }, 'a', [0, 'exit code 0']],
    ['and not guessed where there are two', { 'modelcheck.yaml': text, 'modelcheck.yml': text }, '.', [2, 'there are both modelcheck.yaml and modelcheck.yml']],
  ] as const)('%s', async (_name, files, folder, [code, says]) => {
    await put(files);
    expect(await modelcheck(['check'], folder)).toMatchObject({ code, stderr: expect.stringContaining(says) });
  });

  test('by --config, with files relative to it', async () => {
    await put({ 'ci/gate.yaml': config('list: models.txt'), 'ci/models.txt': clean });
    expect(await modelcheck(['check', '--config', 'ci/gate.yaml'])).toMatchObject({ code: 0 });
  });
});

describe('mistakes are told all at once with line and caret, and nothing is checked:', () => {
  test.each([
    ['unknown keys, levels and formats', 'polcy: x\nfailOn: note\noutputs: {sariv: a}', ['unknown key "polcy"', 'modelcheck.yaml:1:1', 'did you mean "policy"?', 'failOn must be error, warning', 'modelcheck.yaml:2:9', '"sariv" is no format', '^^^^^']],
    ['files that are not there', 'list: a.txt\nprofile: b.yaml\nlock: c.lock\nbaseline: d.json\nwaivers: e.yaml\ndiscover: f\nhub: {snapshot: g.json}\ncurations: h.yaml\npolicy: ./i.yaml', ['there is no policy file i.yaml', 'modelcheck.yaml:9:9', 'there is no curation file h.yaml', 'there is no list a.txt', 'modelcheck.yaml:1:7', 'there is no profile b.yaml', 'there is no lock c.lock', 'write it with `modelcheck lock`', 'there is no baseline d.json', 'there is no waiver file e.yaml', 'there is no folder f', 'there is no snapshot g.json', 'modelcheck.yaml:7:17']],
    ['files that are not there beside keys and values that are wrong', 'polcy: x\nprofile: b.yaml\nfailOn: note\nmodels: [3]\nhub: {offline: maybe, snapshot: g.json}', ['unknown key "polcy"', 'there is no profile b.yaml', 'modelcheck.yaml:2:10', 'failOn must be error, warning', 'models number 1 must be a text', 'hub.offline must be true or false', 'there is no snapshot g.json', 'modelcheck.yaml:5:33']],
    ['models that are none', 'models:\n  - org/a\n  - not a model!\n  - also/not/one', ['"not a model!" is no model reference', 'modelcheck.yaml:3:5', 'modelcheck.yaml:4:5']],
    ['YAML that cannot be read', 'models: [org/a', ['modelcheck.yaml:']],
  ])('%s', async (_name, text, says) => {
    await put({ 'modelcheck.yaml': text });
    const { code, stdout, stderr } = await modelcheck(['check', '--format', 'json']);
    expect([code, stdout, says.filter((words) => !stderr.includes(words))]).toEqual([2, '', []]);
  });

  test('a configuration that is named and not there', async () => {
    expect(await modelcheck(['check', clean, '--config', 'absent.yaml'])).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no configuration absent.yaml') });
  });
});

test('without references and configuration, check says what to do', async () => {
  const { code, stderr } = await modelcheck(['check']);
  expect([code, ['--discover', '--list', 'modelcheck init'].filter((words) => !stderr.includes(words))]).toEqual([2, []]);
});

describe('other commands read it where it makes sense:', () => {
  test('lock writes the configured lock for the configured models', async () => {
    await put({ 'modelcheck.yaml': config(`models: [${clean}]\nlock: ci/models.lock\npolicy: internal-use`) });
    expect(await modelcheck(['lock'])).toMatchObject({ code: 0, stderr: expect.stringContaining('wrote ci/models.lock: 1 model(s)') });
    expect(await modelcheck(['check'])).toMatchObject({ code: 0 });
  });

  test.each([
    ['why', ['why', clean, '--format', 'json'], '"policy": "internal-use"'],
    ['lineage', ['lineage', clean], 'Qwen'],
  ])('%s judges the one model that is named', async (_name, args, says) => {
    await put({ 'modelcheck.yaml': config(`models: [${hidden}]\npolicy: internal-use\nprofile: who.yaml`), 'who.yaml': 'use: {deployment: internal}\n' });
    expect((await modelcheck(args)).stdout).toContain(says);
  });

  test('waive makes the configured file of waivers', async () => {
    await put({ 'modelcheck.yaml': config('waivers: legal/waivers.yaml') });
    const args = ['waive', hidden, '--rule', 'inherited-restriction-dropped', '--reason', 'r', '--approver', 'legal@example.com', '--expires', '2027-01-15'];
    expect(await modelcheck(args)).toMatchObject({ code: 0, stderr: expect.stringContaining('wrote legal/waivers.yaml') });
    expect(await readFile(path.join(root, 'legal/waivers.yaml'), 'utf8')).toContain(hidden);
  });
});

test('what init writes is what check reads', async () => {
  await put({ 'app.py': `AutoModel.from_pretrained("${clean}")\n` });
  expect(await modelcheck(['init'])).toMatchObject({ code: 0 });
  const result = await modelcheck(['check', '--offline', '--format', 'json']);
  expect(subjectsOf(result).map(({ id }) => id)).toEqual([clean]);
  expect((await modelcheck(['check', '--offline', '--format', 'json'])).stdout).toBe(result.stdout);
});
