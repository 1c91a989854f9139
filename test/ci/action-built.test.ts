import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/util/yaml.ts';
import { buildCli, type BuiltCli } from '../support/built-cli.ts';
import { validateSarif } from '../support/official-schemas.ts';

const Step = z.object({ id: z.string().optional(), run: z.string().optional(), env: z.record(z.string(), z.string()).optional() });
const Action = z.object({ inputs: z.record(z.string(), z.object({ default: z.string() })), runs: z.object({ steps: z.array(Step) }) });
const action = Action.parse(parseYaml(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'), 'action.yml').value);
const step = action.runs.steps.find(({ id }) => id === 'check');

const clean = 'deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B';
const hidden = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';

let cli: BuiltCli;
let folder: string;

beforeAll(async () => {
  cli = await buildCli();
}, 60_000);

afterAll(() => cli.close());

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'modelcheck-action-'));
  put('modelcheck', `#!/usr/bin/env bash\nexec "${process.execPath}" "${cli.main}" "$@"\n`);
  chmodSync(path.join(folder, 'modelcheck'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

/** Runs the step in the shell of a runner, with the built program on the PATH and nothing of this machine but its shell. */
async function runStep(inputs: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]));
  const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, expression]) => [name, given[/inputs\.([a-z-]+)/.exec(expression)?.[1] ?? ''] ?? '']));
  put('summary', '');
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin`, HOME: folder, CI: 'true', HF_HUB_OFFLINE: '1', GITHUB_OUTPUT: path.join(folder, 'output'), GITHUB_STEP_SUMMARY: path.join(folder, 'summary'), ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => void (stdout += String(text)));
  child.stderr.on('data', (text) => void (stderr += String(text)));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

describe('the step of the action with the built program', () => {
  test('passes a repository whose models pass, with summary, outputs and a SARIF file', async () => {
    put('app.py', `AutoModel.from_pretrained("${clean}")\n`);
    const { code, stderr } = await runStep({});
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([0, 'modelcheck: pass, exit code 0']);
    expect(read('output')).toBe('exit-code=0\nsarif=modelcheck.sarif\n');
    expect(read('summary')).toMatch(/^<!-- modelcheck -->/);
    expect(read('summary')).toContain(clean);
    expect(await validateSarif(read('modelcheck.sarif'))).toEqual([]);
  });

  test('fails with the annotation at the line that names the model', async () => {
    put('app.py', `import x\nAutoModel.from_pretrained("${hidden}")\n`);
    const { code, stdout } = await runStep({});
    expect([code, read('output')]).toEqual([1, 'exit-code=1\nsarif=modelcheck.sarif\n']);
    expect(stdout).toMatch(/^::error file=app\.py,line=2[,:]/m);
  });

  test('ends with code 2 and hands on no file when an input is wrong', async () => {
    const { code, stdout, stderr } = await runStep({ policy: 'no-such-policy' });
    expect([code, stdout, read('output'), read('summary')]).toEqual([2, '', 'exit-code=2\n', '']);
    expect(stderr).toContain('modelcheck: wrong input, exit code 2');
  });

  test('a lock written before lets it pass', async () => {
    put('app.py', `AutoModel.from_pretrained("${clean}")\n`);
    execFileSync(process.execPath, [cli.main, 'lock', '--discover', '.', '--offline'], { cwd: folder, env: { PATH: process.env['PATH'] ?? '', HOME: folder }, stdio: 'ignore' });
    expect(await runStep({ lock: 'modelcheck.lock' })).toMatchObject({ code: 0 });
  });
});
