import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';

async function check(list: string, ...args: readonly string[]) {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-list-'));
  await writeFile(path.join(cwd, 'list.csv'), list);
  return runCli(['check', '--list', 'list.csv', '--offline', '--format', 'csv', ...args], { cwd });
}

test('a row that names a file that is not there is a bad row, and the rest is judged without passing', async () => {
  const { stdout, stderr, code } = await check('model,owner\nmistralai/Mistral-7B-v0.1,x\n./absent.gguf,y\n', '--policy', 'osi-only');
  expect(stdout).toContain('mistralai/Mistral-7B-v0.1');
  expect(stderr).toContain('list.csv, row 3: ');
  expect(stdout).toMatch(/^,,,undecided,error about the run,.*candidate-unread,.*absent\.gguf/m);
  expect([stdout.includes('\n./absent'), code === 0 || code === 2]).toEqual([false, false]);
});

test('a list that names nothing but what is not there is refused', async () => {
  expect((await check('model\n./absent.gguf\n')).code).toBe(2);
});

test('what the command line names is not given up for a list', async () => {
  expect((await check('model\nmistralai/Mistral-7B-v0.1\n', './absent.gguf')).code).toBe(2);
});

test('titles above the head and other sheets are told as notes', async () => {
  expect((await check('Our candidates,\nmodel,owner\nmistralai/Mistral-7B-v0.1,x\n')).stderr).toContain('note: list.csv: row 1 above the head of the table was left out\n');
});

test.each([
  ['json', '"status": "undecided"'],
  ['json', '"ruleId": "candidate-unread"'],
  ['markdown', '## modelcheck: UNKNOWN'],
  ['github', 'candidate-unread'],
  ['junit', 'errors="1"'],
  ['html', 'Not judged, because it could not be read: list.csv, row 3'],
  ['text', 'Not judged, because it could not be read: list.csv, row 3'],
])('a run that could not read a row is shown as a pass in no format: %s', async (format, shown) => {
  const { stdout, code } = await check('model,owner\nmistralai/Mistral-7B-v0.1,x\nno model,y\n', '--format', format);
  expect([stdout.replace(/\s+/g, ' ').includes(shown), code]).toEqual([true, 3]);
});

test('the last line says why such a run is undecided', async () => {
  expect((await check('model\nmistralai/Mistral-7B-v0.1\nno model\n')).stderr).toContain('modelcheck: undecided (not all that was named could be read), exit code 3\n');
});

test.each<readonly string[]>([['why'], ['lineage'], ['snapshot', 'save', '--to', 'seen.json'], ['policy', 'simulate']])('no command passes over a row that it could not read: %s', async (...command) => {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-list-'));
  await writeFile(path.join(cwd, 'list.csv'), 'model\nmistralai/Mistral-7B-v0.1\nno model\n');
  const { stderr, code } = await runCli([...command, '--list', 'list.csv', '--offline'], { cwd });
  expect([stderr.includes('list.csv, row 3: '), code]).toEqual([true, 3]);
});

test('why says of several models what the gravest verdict is, whichever comes last', async () => {
  const { stdout, code } = await runCli(['why', 'meta-llama/Llama-2-7b-hf', 'mistralai/Mistral-7B-v0.1', '--policy', 'osi-only', '--offline', '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject([{ model: 'meta-llama/Llama-2-7b-hf' }, { model: 'mistralai/Mistral-7B-v0.1' }]);
  expect(code).toBe(1);
});

test('what stands in a list as another value than a name is a bad row', async () => {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-list-'));
  await writeFile(path.join(cwd, 'list.json'), '["mistralai/Mistral-7B-v0.1", 3, null, {"foo": "bar"}]');
  const { stdout, stderr, code } = await runCli(['check', '--list', 'list.json', '--offline', '--format', 'csv'], { cwd });
  expect([stdout.includes('mistralai/Mistral-7B-v0.1'), stderr.match(/^error: list\.json/gm)?.length, code]).toEqual([true, 3, 3]);
});

test('a waiver without a reason or an approver is not written', async () => {
  const { stderr, code } = await runCli(['waive', 'mistralai/Mistral-7B-v0.1', '--rule', 'x', '--reason', ' ', '--approver', 'legal', '--expires', '2027-01-01', '--offline']);
  expect([stderr, code]).toEqual([expect.stringContaining('--reason is empty'), 2]);
});
