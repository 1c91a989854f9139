import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../scripts/bundle.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const hasTmux = await run('tmux', ['-V']).then(() => true, () => false);

/** Terminal, in which the built command line runs; keys are sent and the screen is read, as a person would. */
describe.skipIf(!hasTmux)('the screen in tmux', { timeout: 60_000 }, () => {
  let folder = '';
  const tmux = async (...args: readonly string[]): Promise<string> => (await run('tmux', ['-S', path.join(folder, 'socket'), ...args])).stdout;
  const screen = (...more: readonly string[]): Promise<string> => tmux('capture-pane', '-p', '-t', 'screen', ...more);

  /** Waits until the screen shows a text: how long a key takes is the machine's affair. */
  const shows = (text: string): Promise<void> => expect.poll(() => screen(), { timeout: 20_000, interval: 50 }).toContain(text);

  /** Starts a shell command in a window of a size. */
  async function start(command: string, size: { readonly columns: number; readonly rows: number }): Promise<void> {
    const program = `sh -c 'echo $$ >pid; exec env -u CI TERM=xterm-256color HOME=${folder} node ${folder}/dist/cli/main.js ${command}'`;
    await tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'screen', '-x', String(size.columns), '-y', String(size.rows), '-c', folder, `echo shown before; ${program}; echo "ended with $?"; exec sleep 60`);
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-tmux-'));
    await bundle(path.join(folder, 'dist/cli'));
    await Promise.all(['compiled', 'policies', 'licenses', 'models', 'schemas', 'node_modules', 'package.json', 'examples'].map((name) => symlink(path.join(root, name), path.join(folder, name))));
    await writeFile(path.join(folder, 'list.txt'), 'mistralai/Mistral-7B-v0.1\nunsloth/DeepSeek-R1-Distill-Llama-8B-GGUF\nQwen/Qwen2.5-3B-Instruct\n');
  }, 60_000);
  afterEach(() => tmux('kill-session', '-t', 'screen').catch(() => undefined));
  afterAll(async () => {
    await tmux('kill-server').catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  });

  test('is looked through, judged for another profile, exported and left as it was found', async () => {
    await start('check --list list.txt --profile examples/profile.yaml --offline -i', { columns: 80, rows: 24 });
    await shows('3 models: 1 BLOCK, 2 PASS');
    await tmux('send-keys', '-t', 'screen', 'f');
    await shows('PROFILE SAYS');
    await tmux('send-keys', '-t', 'screen', 'Enter');
    await tmux('send-keys', '-t', 'screen', '-l', '800M');
    await tmux('send-keys', '-t', 'screen', 'Enter');
    await shows('1 verdict changes.');
    await tmux('send-keys', '-t', 'screen', 'Escape');
    await shows('✓ PASS → ✗ BLOCK');
    await tmux('resize-window', '-t', 'screen', '-x', '120', '-y', '40');
    await shows('unsloth/DeepSeek-R1-Distill-Llama-8B-GGUF llama3.1');
    expect((await screen()).split('\n').slice(0, 40).filter((line) => line.includes('modelcheck  3 models'))).toHaveLength(1);
    await tmux('send-keys', '-t', 'screen', '/');
    await tmux('send-keys', '-t', 'screen', '-l', 'changed');
    await shows('1 of 3 shown');
    await tmux('send-keys', '-t', 'screen', 'Enter', 'Enter', '3');
    await shows('fine-tuned from');
    await tmux('send-keys', '-t', 'screen', 'e', 'Down', 'Enter', 'Enter');
    await shows('Written to modelcheck-what-if.csv.');
    expect((await readFile(path.join(folder, 'modelcheck-what-if.csv'), 'utf8')).trim().split('\r\n')).toHaveLength(3);
    await tmux('send-keys', '-t', 'screen', 'q');
    await shows('ended with 1');
    const left = await screen('-S', '-');
    expect(left).toMatch(/^shown before\n/);
    expect(left).not.toContain('VERDICT');
    expect(await tmux('display', '-p', '-t', 'screen', '#{alternate_on} #{cursor_flag} #{wrap_flag}')).toBe('0 1 1\n');
  });

  test('leaves the terminal as it was when it is ended by a signal', async () => {
    await start('check --list list.txt --offline --interactive', { columns: 80, rows: 12 });
    await shows('3 models');
    process.kill(Number(await readFile(path.join(folder, 'pid'), 'utf8')), 'SIGTERM');
    await shows('ended with 143');
    expect(await screen()).toMatch(/^shown before\n/);
    expect(await tmux('display', '-p', '-t', 'screen', '#{alternate_on} #{cursor_flag} #{wrap_flag}')).toBe('0 1 1\n');
  });

  test('speaks in plain lines to a screen reader', async () => {
    await tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'screen', '-x', '100', '-y', '24', '-c', folder, `env -u CI INK_SCREEN_READER=true TERM=xterm-256color HOME=${folder} node ${folder}/dist/cli/main.js check --list list.txt --offline -i; exec sleep 60`);
    await shows('Model 1 of 3. PASS: mistralai/Mistral-7B-v0.1.');
    await tmux('send-keys', '-t', 'screen', 'Down');
    await shows('Model 2 of 3.');
    expect(await screen()).toContain('Model 1 of 3.');
    expect(await tmux('display', '-p', '-t', 'screen', '#{alternate_on}')).toBe('0\n');
    await tmux('send-keys', '-t', 'screen', 'q');
    await shows('exit code 1');
  });
});
