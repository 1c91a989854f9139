import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { runCli } from '../support/run-cli.ts';

const model = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';
const list = `model,owner,MAU,trainsOnOutputs,Einsatzart
${model},search,5 Mio.,nein,
${model},research,800M,nein,intern
${model},agents,5 Mio.,ja,gehostet
${model},games,many,nein,
microsoft/phi-4,notes,,,
`;
const profile = 'org: { monthlyActiveUsers: 1000, domicile: DE, markets: [DE] }\nuse: { deployment: hosted, commercial: true, trainsOnOutputs: false, distributesWeights: false, finetunes: false, military: false }\n';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-rows-'));
  await writeFile(path.join(folder, 'list.csv'), list);
  await writeFile(path.join(folder, 'profile.yaml'), profile);
});

const check = (...args: readonly string[]) => runCli(['check', '--list', 'list.csv', '--profile', 'profile.yaml', '--offline', ...args], { cwd: folder });

describe('facts that a row of a list states', () => {
  test('are judged by for that row alone', async () => {
    const { stdout } = await check('--format', 'json');
    const { subjects, profile: whole } = Report.parse(JSON.parse(stdout));
    const users = subjects.map(({ thresholds }) => thresholds.map(({ figure }) => figure?.value));
    expect(users).toEqual([[5_000_000], [800_000_000], [5_000_000], []]);
    expect(subjects.map(({ findings }) => findings.some(({ ruleId, outcome }) => ruleId === 'user-threshold-exceeded' && outcome === 'violation'))).toEqual([false, true, false, false]);
    expect(subjects.map(({ rowFacts }) => rowFacts)).toEqual([
      { 'org.monthlyActiveUsers': 5_000_000, 'use.trainsOnOutputs': false },
      { 'org.monthlyActiveUsers': 800_000_000, 'use.trainsOnOutputs': false, 'use.deployment': 'internal' },
      { 'org.monthlyActiveUsers': 5_000_000, 'use.trainsOnOutputs': true, 'use.deployment': 'hosted' },
      undefined,
    ]);
    expect(new Set([whole?.digest, ...subjects.map((subject) => subject.profile?.digest)]).size).toBe(5);
  });

  test('make a bad row where they cannot be, which is told by number and keeps the run from passing', async () => {
    const { stderr, code } = await check('--format', 'json');
    expect(stderr).toContain('list.csv, row 5: column "MAU": org.monthlyActiveUsers must be a number');
    expect(code).toBe(1);
  });

  test.each([
    ['text', 'org.monthlyActiveUsers = 800000000'],
    ['markdown', 'org.monthlyActiveUsers = 800000000'],
    ['csv', 'org.monthlyActiveUsers = 800000000; use.trainsOnOutputs = false; use.deployment = internal'],
    ['html', 'org.monthlyActiveUsers = 800000000'],
  ])('are shown in %s as facts of the row', async (format, words) => {
    expect((await check('--format', format)).stdout).toContain(words);
  });

  test('stand in the decision log with the digest of the profile of the row', async () => {
    const { stdout } = await check('--format', 'decision-log');
    const entries: readonly { readonly profile: string; readonly rowFacts?: object }[] = stdout.trim().split('\n').map((line) => JSON.parse(line));
    expect([new Set(entries.map((entry) => entry.profile)).size, entries[1]?.rowFacts]).toEqual([4, { 'org.monthlyActiveUsers': 800_000_000, 'use.trainsOnOutputs': false, 'use.deployment': 'internal' }]);
  });

  test.each(['sarif', 'junit', 'cyclonedx', 'spdx', 'notice', 'ndjson', 'github'])('leave %s whole, with the model in several rows', async (format) => {
    const { stdout, code } = await check('--format', format);
    expect([code, stdout.length > 500]).toEqual([1, true]);
  });
});
