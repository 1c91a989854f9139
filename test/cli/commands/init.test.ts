import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { initCommand } from '../../../src/cli/commands/init.ts';
import { parseConfig } from '../../../src/config/parse-config.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-init-'));
  await writeFile(path.join(folder, 'app.py'), 'from transformers import pipeline\npipe = pipeline(model="example-lab/ticket-summarizer")\n');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function init(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  let [code, out] = [-1, ''];
  const world = { io: createNodeIo({ cwd: folder, home: folder, env: {} }), out: (text: string | Uint8Array) => void (out += String(text)), err: () => undefined, terminal: { style: 'plain', columns: 100, interactive: false } as const, version: '0' };
  await initCommand(world, (result) => void (code = result)).parseAsync([...args], { from: 'user' });
  return { code, out };
}

const written = (): Promise<string> => readFile(path.join(folder, 'modelcheck.yaml'), 'utf8');

test('writes a right configuration with the models that were found', async () => {
  expect(await init()).toEqual({ code: 0, out: 'wrote modelcheck.yaml: 1 model(s) found\n' });
  expect(await written()).toContain('#   "example-lab/ticket-summarizer"');
  expect(parseConfig(await written(), 'modelcheck.yaml').config).toMatchObject({ discover: '.', policy: 'commercial-saas' });
});

test('leaves a file that is there, unless told otherwise', async () => {
  await writeFile(path.join(folder, 'modelcheck.yaml'), 'policy: research\n');
  await expect(init()).rejects.toThrow('modelcheck.yaml is there already');
  expect(await written()).toBe('policy: research\n');
  expect((await init('--force')).code).toBe(0);
  expect(await written()).toContain('policy: commercial-saas');
});
