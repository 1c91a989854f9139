import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hubModel, type HubModelParts } from '../support/hub/hub-model.ts';
import { startHub } from '../support/hub/start-hub.ts';
import { mitText } from '../support/mit-text.ts';
import { runCli } from '../support/run-cli.ts';

const models: readonly HubModelParts[] = [
  { id: 'lab/chat', cardData: { license: 'apache-2.0', base_model: ['lab/old-base', 'lab/lost'] }, prose: 'Fine-tuned on our own dialogues.', files: { LICENSE: mitText, 'model.safetensors': { large: 'weights' } } },
  { id: 'lab/base', cardData: { license: 'mit' }, prose: 'This model was trained from scratch by us.', oldIds: ['lab/old-base'], files: { LICENSE: mitText, 'config.json': '{"architectures":["LlamaForCausalLM"]}' }, usedStorage: 16e9 },
  { id: 'lab/adapter', cardData: { license: 'mit' }, files: { 'adapter_config.json': '{"base_model_name_or_path":"lab/base"}', 'adapter_model.safetensors': { large: 'few' } } },
  { id: 'lab/closed', cardData: { license: 'other', base_model: 'lab/base' }, gated: 'manual', files: { 'LICENSE.md': 'You may look at it.' } },
];
const subjects = ['lab/chat', 'lab/adapter', 'lab/closed', 'lab/base'];

/** Where a record was read, which must differ: the endpoint and the day there, the file here. Nothing else may. */
const provenance = new Set(['source']);

function withoutProvenance(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) => (provenance.has(key) ? undefined : value), 2);
}

test('a run is repeated from a snapshot byte for byte but for where the records were read, with the Hub gone', async () => {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-snapshot-'));
  const hub = await startHub({ models: models.map(hubModel) });
  const env = { HF_ENDPOINT: hub.url };
  const online = await runCli(['check', ...subjects, '--format', 'json'], { cwd, env });
  const saved = await runCli(['snapshot', 'save', ...subjects, '--to', 'audit.json'], { cwd, env });
  await hub.close();
  expect([saved.code, saved.stderr]).toEqual([3, expect.stringContaining('wrote audit.json: 4 model(s)')]);

  const repeated = await runCli(['check', ...subjects, '--format', 'json', '--snapshot', 'audit.json', '--offline'], { cwd, env });
  expect(withoutProvenance(repeated.stdout)).toBe(withoutProvenance(online.stdout));
  expect(repeated.code).toBe(online.code);
  expect(online.stdout).toContain('lab/lost');

  const again = await runCli(['check', ...subjects, '--format', 'json', '--snapshot', 'audit.json', '--offline'], { cwd, env });
  expect(again.stdout).toBe(repeated.stdout);
});
