import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readGate } from '../../src/cli/gate.ts';
import { prepareScan } from '../../src/cli/prepare-scan.ts';
import type { ScreenInput } from '../../src/cli/screen/screen-input.ts';
import { screenInput } from '../../src/cli/show-screen.ts';
import type { World } from '../../src/cli/world.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { examineAll, judgeAll } from '../../src/scan.ts';
import { runCli, testNow } from '../support/run-cli.ts';

const distill = 'unsloth/DeepSeek-R1-Distill-Llama-8B-GGUF';
const refs = [distill, 'mistralai/Mistral-7B-v0.1'];

describe('a finished check', () => {
  let folder = '';
  let input: ScreenInput;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-screen-'));
    const io = { ...createNodeIo({ cwd: folder, home: folder, env: { HOME: folder } }), now: () => testNow };
    const world: World = { io, out: () => undefined, err: () => undefined, terminal: { style: 'plain', columns: 80, interactive: false }, version: '0.0.0-test' };
    const options = { policy: 'commercial-saas', failOn: 'error', offline: true } as const;
    const prepared = await prepareScan(refs, options, world);
    const examined = await examineAll(prepared.refs, prepared.context);
    input = screenInput({ prepared, gate: await readGate(options, world), examined, report: judgeAll(examined, prepared.context), options }, world);
  });

  test.each([
    { suppositions: [], verdict: 'undecided' },
    { suppositions: ['org.monthlyActiveUsers=12M', 'use.deployment=internal', 'use.commercial=true'], verdict: 'pass' },
    { suppositions: ['org.monthlyActiveUsers=800M'], verdict: 'violation' },
  ])('is judged again under $suppositions: $verdict', ({ suppositions, verdict }) => {
    const answer = input.judge(suppositions);
    expect(answer.kind === 'judged' ? answer.report.subjects.map((subject) => subject.id) : answer).toEqual(refs);
    expect(answer.kind === 'judged' && answer.report.subjects[0]?.verdict).toBe(verdict);
  });

  test('is judged as the run judged it when nothing is supposed', () => {
    expect(input.judge([])).toEqual({ kind: 'judged', report: input.report });
  });

  test.each([
    { supposition: 'org.monthlyActiveUsers=many', problem: 'org.monthlyActiveUsers is a number, and "many" is none; write e.g. 800M, 800000000 or 6%' },
    { supposition: 'use.deployment=hostd', problem: /^use\.deployment is internal, hosted, .*hosted/ },
    { supposition: 'org.markets=Germany', problem: /Germany/ },
  ])('refuses $supposition and says how to write it', ({ supposition, problem }) => {
    const answer = input.judge([supposition]);
    expect(answer.kind).toBe('refused');
    expect(answer.kind === 'refused' && answer.problem).toMatch(problem);
  });

  test('explains a verdict under suppositions', () => {
    const { verdict, rules } = input.explain(0, ['org.monthlyActiveUsers=800M']);
    expect(verdict).toBe('violation');
    expect(rules.filter(({ outcome }) => outcome === 'violation').map(({ ruleId }) => ruleId)).toContain('user-threshold-exceeded');
  });

  test('is written to a file, which is not replaced unasked', async () => {
    await writeFile(path.join(folder, 'there.csv'), 'mine');
    expect(await input.save(input.report, { format: 'csv', file: 'there.csv', existing: 'keep' })).toEqual({ kind: 'exists' });
    expect(await readFile(path.join(folder, 'there.csv'), 'utf8')).toBe('mine');
    expect(await input.save(input.report, { format: 'csv', file: 'there.csv', existing: 'replace' })).toEqual({ kind: 'written' });
    expect(await readFile(path.join(folder, 'there.csv'), 'utf8')).toContain(distill);
    expect(await input.save(input.report, { format: 'xlsx', file: 'new.xlsx', existing: 'keep' })).toEqual({ kind: 'written' });
  });

  test('says why it could not be written', async () => {
    await writeFile(path.join(folder, 'file'), '');
    expect(await input.save(input.report, { format: 'json', file: 'file/below.json', existing: 'keep' })).toMatchObject({ kind: 'failed' });
  });
});

describe('check --interactive', () => {
  const args = ['check', 'mistralai/Mistral-7B-v0.1', '--offline'];

  test('prints the text with a notice where there is no terminal', async () => {
    const [plain, interactive] = [await runCli(args), await runCli([...args, '--interactive'])];
    expect(interactive.stdout).toBe(plain.stdout);
    expect(interactive.code).toBe(plain.code);
    expect(interactive.stderr.split('\n')[0]).toBe('note: --interactive needs a terminal for input and output; the text report follows');
  });

  test('refuses a format for scripts, before anything is read', async () => {
    const { stdout, stderr, code } = await runCli([...args, '-i', '--format', 'json']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('-o json=FILE');
  });
});
