import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hubModel } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { mitText } from '../support/mit-text.ts';
import { runCli, type CliResult } from '../support/run-cli.ts';

const scratch = 'This model was trained from scratch on a corpus that we collected ourselves.';
const strange = 'You may use the Model as long as you water our plants.\n';

let hub: StandInHub;

beforeAll(async () => {
  const models = [
    hubModel({ id: 'org/base', cardData: { license: 'mit' }, prose: scratch, files: { LICENSE: mitText } }),
    hubModel({ id: 'org/made', cardData: { license: 'mit', base_model: 'org/base' }, files: { LICENSE: mitText, 'LICENSE-PLANTS.md': strange } }),
    hubModel({ id: 'org/bare', cardData: { license: 'apache-2.0' }, prose: scratch }),
  ];
  hub = await startHub({ models });
});

afterAll(() => hub.close());

/** A new folder, and the command run in it. */
async function inFolder(): Promise<{ readonly cwd: string; readonly notice: (...args: readonly string[]) => Promise<CliResult> }> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-texts-'));
  return { cwd, notice: (...args) => runCli(['check', ...(args[0]?.startsWith('org/') ? [] : ['org/made']), '--format', 'notice', ...args], { cwd, env: { HF_ENDPOINT: hub.url } }) };
}

describe('check --format notice --with-texts', () => {
  test('writes each text once, under its licence and hash, and names it in the notice', async () => {
    const { cwd, notice } = await inFolder();
    const { stdout, stderr } = await notice('--with-texts', 'notice/licences');
    const files = await readdir(path.join(cwd, 'notice/licences'));
    expect(files.filter((file) => file.startsWith('mit-'))).toHaveLength(1);
    expect(stderr).toContain(`wrote ${files.length} licence text(s) to notice/licences\n`);
    for (const file of files) {
      const hash = createHash('sha256').update(await readFile(path.join(cwd, 'notice/licences', file))).digest('hex');
      expect(file).toMatch(new RegExp(`^[\\w.-]+-${hash.slice(0, 12)}\\.txt$`));
    }
    const mit = files.find((file) => file.startsWith('mit-')) ?? '';
    expect(stdout).toContain(`; copy in ${mit}\n`);
    expect(await readFile(path.join(cwd, 'notice/licences', mit), 'utf8')).toBe(mitText);
  });

  test('writes the same notice to a file', async () => {
    const { cwd, notice } = await inFolder();
    const { stdout } = await notice('--with-texts', 'texts', '-o', 'notice=NOTICE.txt');
    expect(await readFile(path.join(cwd, 'NOTICE.txt'), 'utf8')).toBe(stdout);
  });

  test('leaves alone what stands there already and is the same', async () => {
    const { notice } = await inFolder();
    const first = await notice('--with-texts', 'texts');
    const second = await notice('--with-texts', 'texts');
    expect([second.stdout, second.code]).toEqual([first.stdout, first.code]);
    expect(second.stderr).toMatch(/wrote 0 licence text\(s\) to texts; \d stood there already/);
  });

  test('replaces nothing that is different without --force, and then prints the notice without copies', async () => {
    const { cwd, notice } = await inFolder();
    await notice('--with-texts', 'texts');
    const [file = ''] = await readdir(path.join(cwd, 'texts'));
    await writeFile(path.join(cwd, 'texts', file), 'mine');
    const refused = await notice('--with-texts', 'texts');
    expect([refused.code, await readFile(path.join(cwd, 'texts', file), 'utf8')]).toEqual([2, 'mine']);
    expect(refused.stderr).toContain(`texts/${file} holds something else; no licence text was written`);
    expect(refused.stdout).not.toContain('copy in');
    await notice('--with-texts', 'texts', '--force');
    expect(await readFile(path.join(cwd, 'texts', file), 'utf8')).not.toBe('mine');
  });

  test.each(['to a file', 'to nothing'])('follows no link %s out of the folder, also not with --force', async (target) => {
    const { cwd, notice } = await inFolder();
    await notice('--with-texts', 'seen');
    const [file = ''] = await readdir(path.join(cwd, 'seen'));
    const outside = path.join(cwd, 'outside.txt');
    if (target === 'to a file') await writeFile(outside, 'mine');
    await mkdir(path.join(cwd, 'texts'));
    await symlink(outside, path.join(cwd, 'texts', file));
    const { code, stderr } = await notice('--with-texts', 'texts', '--force');
    expect([code, stderr.includes('leads out of its folder')]).toEqual([2, true]);
    expect(await readFile(outside, 'utf8').catch(() => 'nothing')).toBe(target === 'to a file' ? 'mine' : 'nothing');
  });

  test('says that no text was read, and makes no folder', async () => {
    const { cwd, notice } = await inFolder();
    const { stderr } = await notice('org/bare', '--with-texts', 'texts');
    expect(stderr).toContain('no licence text was read');
    expect(await readdir(cwd)).not.toContain('texts');
  });

  test('says that the folder is a file', async () => {
    const { cwd, notice } = await inFolder();
    await writeFile(path.join(cwd, 'texts'), 'a file');
    const { code, stderr } = await notice('--with-texts', 'texts');
    expect([code, stderr.includes('texts is a file')]).toEqual([2, true]);
  });
});
