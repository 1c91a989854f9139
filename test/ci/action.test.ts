import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/util/yaml.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): unknown => parseYaml(readFileSync(new URL(file, root), 'utf8'), file).value;

const Action = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({ using: z.literal('composite'), steps: z.array(z.object({ id: z.string().optional(), uses: z.string().optional(), run: z.string().optional(), shell: z.string().optional(), env: z.record(z.string(), z.string()).optional() })) }),
});
const action = Action.parse(read('action.yml'));
const step = action.runs.steps.find(({ id }) => id === 'check');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'modelcheck-action-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Puts a program on the PATH that writes down its arguments, writes what `-o` names, and ends with a code. */
function stub(name: string, code: number): void {
  const script = `#!/usr/bin/env bash\nprintf '%s\\n' "${name}" "$@" > called\nfor arg in "$@"; do case "$arg" in sarif=*|markdown=*) echo "content of \${arg%%=*}" > "\${arg#*=}";; esac; done\nexit ${code}\n`;
  writeFileSync(path.join(folder, name), script);
  chmodSync(path.join(folder, name), 0o755);
}

/** Runs the step as the runner does: inputs as variables, bash that stops at the first error. */
function runStep(inputs: Readonly<Record<string, string>> = {}) {
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]));
  const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, expression]) => [name, given[/inputs\.([a-z-]+)/.exec(expression)?.[1] ?? ''] ?? '']));
  const { status, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], { cwd: folder, encoding: 'utf8', env: { PATH: `${folder}:/usr/bin:/bin`, GITHUB_OUTPUT: path.join(folder, 'output'), GITHUB_STEP_SUMMARY: path.join(folder, 'summary'), ...env } });
  const fileOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  return { status, stderr, args: fileOf('called').trimEnd().split('\n'), output: fileOf('output'), summary: fileOf('summary') };
}

describe('the step of the action', () => {
  test.each([0, 1, 2, 3, 70])('ends as modelcheck does, with code %i, and hands on summary and outputs all the same', (code) => {
    stub('modelcheck', code);
    expect(runStep()).toMatchObject({ status: code, stderr: '', output: `exit-code=${code}\nsarif=modelcheck.sarif\n`, summary: 'content of markdown\n' });
  });

  test('searches the repository and annotates, unless told otherwise', () => {
    stub('modelcheck', 0);
    const { args } = runStep();
    expect(args.filter((arg) => !arg.startsWith('markdown='))).toEqual(['modelcheck', 'check', '--format', 'github', '--fail-on', 'error', '-o', 'sarif=modelcheck.sarif', '-o', '--discover', '.']);
  });

  test('passes every input on as one argument', () => {
    stub('modelcheck', 0);
    const { args } = runStep({ discover: '', policy: 'our policy.yaml', profile: 'p.yaml', waivers: 'w.yaml', lock: 'm.lock', 'fail-on': 'warning', args: 'org/model\n--list\nmy models.txt\n' });
    expect(args.slice(args.indexOf('--policy'))).toEqual(['--policy', 'our policy.yaml', '--profile', 'p.yaml', '--waivers', 'w.yaml', '--lock', 'm.lock', 'org/model', '--list', 'my models.txt']);
  });

  test.each(['$(touch owned)', '`touch owned`', '"; touch owned; "', "'; touch owned; '", '* && touch owned'])('never runs what stands in an input: %s', (text) => {
    stub('modelcheck', 0);
    const { args } = runStep({ policy: text, args: text });
    expect([args.filter((arg) => arg === text).length, spawnSync('test', ['-e', path.join(folder, 'owned')]).status]).toEqual([2, 1]);
  });

  test.each([
    ['a version that is named', { version: '0.1.0' }, 'modelcheck@0.1.0'],
    ['the newest where none is on the PATH', {}, 'modelcheck@latest'],
  ])('runs %s by npx', (_name, inputs, name) => {
    stub('npx', 0);
    expect(runStep(inputs).args.slice(0, 3)).toEqual(['npx', '--yes', name]);
  });
});

test('no script holds an expression, since its text would be run', () => {
  expect(action.runs.steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
});

test('every script names its shell, and every input reaches the step', () => {
  expect(action.runs.steps.filter(({ run, shell }) => run !== undefined && shell === undefined)).toEqual([]);
  const used = action.runs.steps.map((one) => JSON.stringify(one)).join('');
  expect(Object.keys(action.inputs).filter((name) => name !== 'node-version' && !used.includes(`inputs.${name} `))).toEqual([]);
});

test.each(['examples/ci/github-workflow.yml', 'examples/ci/nightly-drift.yml', 'examples/ci/gitlab-ci.yml', 'examples/ci/pre-commit-hooks.yaml'])('%s is YAML that can be read', (file) => {
  expect(read(file)).not.toBeNull();
});

test.each(['examples/ci/github-workflow.yml', 'examples/ci/nightly-drift.yml'])('%s gives the action no input that it does not have', (file) => {
  const Workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(z.object({ uses: z.string(), with: z.record(z.string(), z.unknown()).optional() })) })) });
  const steps = Object.values(Workflow.parse(read(file)).jobs).flatMap((job) => job.steps).filter(({ uses }) => uses.includes('/modelcheck@'));
  expect(steps.flatMap((one) => Object.keys(one.with ?? {})).filter((name) => !Object.hasOwn(action.inputs, name))).toEqual([]);
  expect(steps).toHaveLength(1);
});
