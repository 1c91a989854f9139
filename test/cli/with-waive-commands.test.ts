import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withWaiveCommands } from '../../src/cli/with-waive-commands.ts';
import type { Policy } from '../../src/model/policy.ts';
import { Report } from '../../src/model/report.ts';
import { findingWith, reportWith, subjectWith } from '../support/report.ts';
import { runCli } from '../support/run-cli.ts';

const policy: Policy = { id: 'mine', digest: `sha256:${'0'.repeat(64)}`, description: '', rules: [], builtIn: new Map() } as unknown as Policy;
const dropped = findingWith({ ruleId: 'inherited-restriction-dropped', howToFix: 'Accept that with a waiver.' });

function fixOf(report: Report): string | undefined {
  return report.subjects[0]?.findings[0]?.howToFix;
}

test('a remedy that speaks of a waiver ends in the command that writes it', () => {
  expect(fixOf(withWaiveCommands(reportWith([subjectWith({ findings: [dropped] })]), policy, { policy: 'our rules.yaml', profile: "it's.yaml", offline: true, waivers: 'w.yaml' }))).toBe(
    "Accept that with a waiver. The waiver: `modelcheck waive org/model --rule inherited-restriction-dropped --policy 'our rules.yaml' --profile 'it'\\''s.yaml' --offline --waivers w.yaml --to w.yaml --reason WHY --approver WHO --expires YYYY-MM-DD`",
  );
});

test.each([
  ['a remedy without one', [findingWith({ ruleId: 'inherited-restriction-dropped' })], {}],
  ['a finding that is waived', [findingWith({ ...dropped, outcome: 'waived' })], {}],
  ['a finding that cannot be waived', [findingWith({ ...dropped, ruleId: 'waiver-expired' })], {}],
  ['a row with facts of its own', [dropped], { rowFacts: { 'use.deployment': 'hosted' } }],
  ['a name that no shell could be given as it is shown', [dropped], { ref: './a`b' }],
] as const)('%s gets no command', (_name, findings, rest) => {
  expect(fixOf(withWaiveCommands(reportWith([subjectWith({ findings: [...findings], ...rest })]), policy, { policy: 'commercial-saas' }))).not.toContain('modelcheck waive');
});

test('the command, filled in and run, waives the finding', async () => {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-waive-'));
  await writeFile(path.join(cwd, 'our profile.yaml'), 'org: { monthlyActiveUsers: 1000 }\nuse: { deployment: internal }\n');
  const check = ['check', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--profile', 'our profile.yaml', '--offline', '--format', 'json'];
  const outcomeOf = (stdout: string) => Report.parse(JSON.parse(stdout)).subjects[0]?.findings.find(({ ruleId }) => ruleId === 'inherited-restriction-dropped');
  const command = /`modelcheck (waive [^`]+)`/.exec(outcomeOf((await runCli(check, { cwd })).stdout)?.howToFix ?? '')?.[1] ?? '';
  const words = command.replace('WHY', 'agreed').replace('WHO', 'legal@example.com').replace('YYYY-MM-DD', '2999-01-01').match(/'[^']*'|\S+/g) ?? [];
  expect((await runCli(words.map((word) => word.replaceAll("'", '')), { cwd })).code).toBe(0);
  expect(outcomeOf((await runCli([...check, '--waivers', 'modelcheck.waivers.yaml'], { cwd })).stdout)?.outcome).toBe('waived');
});

test('why gives the same command as check, and none where the profile is supposed', async () => {
  const why = async (...more: readonly string[]) => (await runCli(['why', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline', ...more])).stdout;
  const check = (await runCli(['check', 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B', '--offline'])).stdout;
  const command = /modelcheck waive \S+ --rule inherited-restriction-dropped .*/.exec(check)?.[0] ?? 'none';
  expect((await why()).split('\n').map((line) => line.trim())).toContain(command);
  expect(await why('--what-if', 'org.monthlyActiveUsers=5M')).not.toContain('modelcheck waive');
});

test('a waiver for a rule that the policy has not says which one is near', async () => {
  const { stderr, code } = await runCli(['waive', 'gpt2', '--offline', '--rule', 'license-mising', '--reason', 'x', '--approver', 'y', '--expires', '2999-01-01']);
  expect({ stderr, code }).toEqual({ stderr: 'error: the policy commercial-saas has no rule "license-mising"\n  hint: did you mean "license-missing"?\n', code: 2 });
});
