import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { hubModel } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { mitText } from '../support/mit-text.ts';
import { validateSarif } from '../support/official-schemas.ts';
import { runCli, type CliResult } from '../support/run-cli.ts';

const sample = fileURLToPath(new URL('../../examples/sample-repo/', import.meta.url));
const scratch = 'This model was trained from scratch on a corpus of support tickets that we collected ourselves.';
const models = ['ticket-summarizer', 'ticket-embedder', 'ticket-assistant'].map((name) => hubModel({ id: `example-lab/${name}`, cardData: { license: 'apache-2.0' }, prose: scratch }));

let hub: StandInHub;
let folder: string;

beforeAll(async () => {
  hub = await startHub({ models });
  folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-sample-'));
  await cp(sample, folder, { recursive: true });
});

afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

function modelcheck(...args: readonly string[]): Promise<CliResult> {
  return runCli(args, { cwd: folder, env: { HF_ENDPOINT: hub.url } });
}

const check = (...args: readonly string[]) => modelcheck('check', '--discover', '.', '--profile', 'profile.yaml', '--lock', 'modelcheck.lock', ...args);

async function sarifResults(): Promise<readonly { readonly ruleId: string; readonly suppressions: readonly { readonly justification: string }[]; readonly locations: readonly unknown[] }[]> {
  const text = await readFile(path.join(folder, 'modelcheck.sarif'), 'utf8');
  expect(await validateSarif(text)).toEqual([]);
  return JSON.parse(text).runs[0].results;
}

/** The steps build on one another, as they do in a pipeline. */
describe('the gate of the sample repository', () => {
  test('finds the models and where they are named', async () => {
    const { stdout, code } = await modelcheck('discover', '.', '--format', 'json');
    expect([code, JSON.parse(stdout).map(({ ref, file, line }: { ref: string; file: string; line: number }) => `${ref} ${file}:${line}`)]).toEqual([
      0,
      ['example-lab/ticket-assistant deploy/compose.yaml:4', 'example-lab/ticket-summarizer src/summarize.py:6', 'example-lab/ticket-embedder src/summarize.py:7'],
    ]);
  });

  test('locks them', async () => {
    const { code, stderr } = await modelcheck('lock', '--discover', '.');
    expect([code, stderr]).toEqual([0, 'wrote modelcheck.lock: 3 model(s)\n']);
  });

  test('passes as long as nothing changes', async () => {
    const { code, stderr } = await check('-o', 'sarif=modelcheck.sarif');
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([0, 'modelcheck: pass, exit code 0']);
    expect((await sarifResults()).filter(({ ruleId }) => ruleId.startsWith('lock-'))).toEqual([]);
  });

  test('fails when a licence changes upstream, says what changed, and points at the line', async () => {
    hub.put(hubModel({ id: 'example-lab/ticket-embedder', sha: 'e'.repeat(40), cardData: { license: 'cc-by-nc-4.0' }, prose: scratch }));
    const { code, stdout } = await check('--format', 'json', '-o', 'sarif=modelcheck.sarif');
    const report = Report.parse(JSON.parse(stdout));
    const changed = report.subjects.find(({ id }) => id === 'example-lab/ticket-embedder');
    expect([code, report.status, changed?.verdict]).toEqual([1, 'violation', 'violation']);
    expect(changed?.findings.find(({ ruleId }) => ruleId === 'lock-drift-license')?.message).toBe('example-lab/ticket-embedder declared apache-2.0 when it was locked and declares cc-by-nc-4.0 now.');
    expect(report.subjects.filter(({ verdict }) => verdict === 'pass')).toHaveLength(2);
    expect((await sarifResults()).find(({ ruleId }) => ruleId === 'lock-drift-license')?.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: 'src/summarize.py' }, region: { startLine: 7 } } }]);
  });

  test('still fails by the policy when the change is locked, since nobody has accepted the terms', async () => {
    await modelcheck('lock', '--discover', '.');
    const { code, stdout } = await check('--format', 'json');
    const findings = Report.parse(JSON.parse(stdout)).subjects.flatMap((subject) => subject.findings);
    expect([code, findings.some(({ ruleId }) => ruleId.startsWith('lock-')), findings.some(({ outcome, level }) => outcome === 'violation' && level === 'error')]).toEqual([1, false, true]);
  });

  test('passes with a waiver for every rule that the new licence breaks, visible as suppressed', async () => {
    const { stdout } = await check('--format', 'json');
    const broken = Report.parse(JSON.parse(stdout)).subjects.flatMap(({ findings }) => findings.filter(({ outcome, level }) => level === 'error' && outcome !== 'waived').map(({ ruleId }) => ruleId));
    for (const rule of new Set(broken)) {
      const waived = await modelcheck('waive', 'example-lab/ticket-embedder', '--profile', 'profile.yaml', '--rule', rule, '--reason', 'commercial licence bought', '--approver', 'legal@example.com', '--expires', '2027-01-15');
      expect([waived.code, waived.stderr]).toEqual([0, `wrote modelcheck.waivers.yaml: ${rule} for example-lab/ticket-embedder until 2027-01-15\n`]);
    }
    const { code, stderr } = await check('--waivers', 'modelcheck.waivers.yaml', '-o', 'sarif=modelcheck.sarif');
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([0, 'modelcheck: pass, exit code 0']);
    const suppressed = (await sarifResults()).filter(({ suppressions }) => suppressions.length > 0);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining([...new Set(broken)]));
    expect(suppressed[0]?.suppressions[0]?.justification).toBe('Waived: commercial licence bought (legal@example.com, until 2027-01-15)');
  });
});

describe('a licence text that changes upstream', () => {
  const shipped = (text: string) => hubModel({ id: 'example-lab/ticket-assistant', cardData: { license: 'mit' }, prose: scratch, files: { LICENSE: text } });

  test('is told with the terms that the change touches', async () => {
    hub.put(shipped(mitText));
    expect((await modelcheck('lock', 'example-lab/ticket-assistant', '--lock', 'text.lock')).code).toBe(0);
    hub.put({ ...shipped(`${mitText}\n\nThe Software may not be used for commercial purposes, nor to train any other model.\n`), sha: 'f'.repeat(40) });
    const { code, stdout } = await modelcheck('check', 'example-lab/ticket-assistant', '--lock', 'text.lock', '--format', 'json');
    const messages = Report.parse(JSON.parse(stdout)).subjects.flatMap(({ findings }) => findings.filter(({ ruleId }) => ruleId === 'lock-drift-license').map(({ message }) => message));
    expect([code, messages.length]).toEqual([1, 1]);
    expect(messages[0]).toMatch(/LICENSE.*terms touched: .+/s);
  });
});

describe('what is wrong is told before anything is checked:', () => {
  test.each([
    ['a lock that is not there', ['--lock', 'absent.lock'], 'there is no lock absent.lock'],
    ['a lock that is none', ['--lock', 'profile.yaml'], 'profile.yaml is no lock of version 1'],
    ['a baseline that is not there', ['--baseline', 'absent.json'], 'there is no baseline absent.json'],
    ['a baseline that is none', ['--baseline', 'profile.yaml'], 'the baseline profile.yaml is no JSON'],
    ['a model that is not locked', ['example-lab/new', '--locked'], 'example-lab/new is not in modelcheck.lock'],
  ])('%s', async (_name, args, message) => {
    const { code, stdout, stderr } = await modelcheck('check', ...(args[0]?.startsWith('--') ? ['example-lab/ticket-assistant'] : []), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('a lock is not written', () => {
  test('over one that holds, when the Hub does not answer', async () => {
    const before = await readFile(path.join(folder, 'modelcheck.lock'), 'utf8');
    hub.plan({ at: 'ticket-assistant', fault: { kind: 'status', status: 503 }, times: 50 });
    const { code, stderr } = await modelcheck('lock', 'example-lab/ticket-assistant');
    expect([code, stderr]).toEqual([3, expect.stringContaining('modelcheck.lock was not written')]);
    expect(await readFile(path.join(folder, 'modelcheck.lock'), 'utf8')).toBe(before);
  });
});

describe('a waiver is refused', () => {
  test.each([
    ['with a day that does not exist', '2027-02-31', '"2027-02-31" is no date'],
    ['with a day that has passed', '2026-01-01', '2026-01-01 has passed'],
  ])('%s', async (_name, day, message) => {
    const { code, stderr } = await modelcheck('waive', 'example-lab/ticket-embedder', '--rule', 'no-noncommercial', '--reason', 'r', '--approver', 'a', '--expires', day);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
