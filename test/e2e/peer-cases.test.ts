import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import { hubModel, type HubModelParts } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { card, record } from '../support/record.ts';
import { runCli, type CliResult } from '../support/run-cli.ts';
import { sharedPath } from '../source/shared.ts';

/**
 * The 14 derived or mislabelled models on which three other tools were run side by side: none of them reported the licence that
 * governs, in any case. Each is written here anew with the facts of its row; the DeepSeek distill
 * has the shape of the real answer and README. A licence text is given as what it was identified as.
 */
interface PeerCase {
  readonly row: string;
  readonly models: readonly [HubModelParts, ...HubModelParts[]];
  /** The text of LICENSE in the first model, as a catalog id. */
  readonly licenseText?: string;
  /** The licence that a buyer must be told of, and the path that brings it. */
  readonly governs: string;
  readonly via: readonly string[];
  /** A finding that must say what is wrong with the label. */
  readonly finding?: string;
}

const shards = { 'model.safetensors': { large: 'weights' } } as const;
const llama31: HubModelParts = { id: 'meta-llama/Llama-3.1-8B', cardData: { license: 'llama3.1' }, gated: 'manual', prose: 'A pretrained model.' };
const llama2: HubModelParts = { id: 'meta-llama/Llama-2-7b-hf', cardData: { license: 'llama2' }, gated: 'manual', prose: 'A pretrained model.' };
const mistral: HubModelParts = { id: 'mistralai/Mistral-7B-v0.1', cardData: { license: 'apache-2.0' }, prose: 'A pretrained model.' };
const distill: HubModelParts = {
  id: 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B',
  cardData: { license: 'mit', library_name: 'transformers' },
  tags: ['transformers', 'safetensors', 'llama', 'license:mit', 'region:us'],
  prose: '## License\n\nThe weights are offered under the MIT License.\n\n- DeepSeek-R1-Distill-Llama-8B is derived from Llama3.1-8B-Base and is originally licensed under llama3.1 license.\n',
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
  files: shards,
};
const r1: HubModelParts = { id: 'deepseek-ai/DeepSeek-R1', cardData: { license: 'mit' }, prose: 'A reasoning model.' };
const v3: HubModelParts = { id: 'deepseek-ai/DeepSeek-V3-Base', cardData: null, prose: 'A pretrained model.' };

/** The nth generation from Llama 3.1: each model names the one before it and wears a permissive tag. */
function generations(count: number): PeerCase {
  const name = (generation: number): string => (generation === 0 ? llama31.id : `lab/gen-${generation}`);
  const models = Array.from({ length: count }, (_, index): HubModelParts => ({ id: name(count - index), cardData: { license: 'apache-2.0', base_model: name(count - index - 1) }, files: shards }));
  const [subject = llama31, ...rest] = models;
  return { row: `generation ${count} from Llama 3.1`, models: [subject, ...rest, llama31], governs: 'llama3.1', via: Array.from({ length: count + 1 }, (_, index) => name(count - index)), finding: 'inherited-restriction-dropped' };
}

const cases: readonly PeerCase[] = [
  ...[2, 3, 4, 5, 6].map(generations),
  { row: 'DeepSeek-R1-Distill-Llama-8B', models: [distill, r1, v3, llama31], governs: 'llama3.1', via: [distill.id, llama31.id], finding: 'base-model-undeclared' },
  { row: 'a fine-tune of it, tagged apache-2.0', models: [{ id: 'clinic/med-chat', cardData: { license: 'apache-2.0', base_model: distill.id }, files: shards }, distill, r1, v3, llama31], governs: 'llama3.1', via: ['clinic/med-chat', distill.id, llama31.id], finding: 'inherited-restriction-dropped' },
  { row: 'a merge of Mistral and Llama 2, tagged apache-2.0', models: [{ id: 'lab/blend', cardData: { license: 'apache-2.0', base_model: [mistral.id, llama2.id], tags: ['merge', 'mergekit'] }, files: shards }, mistral, llama2], governs: 'llama2', via: ['lab/blend', llama2.id], finding: 'inherited-restriction-dropped' },
  {
    row: 'a LoRA whose base stands in adapter_config.json alone',
    models: [{ id: 'lab/lora', cardData: { license: 'mit' }, prose: 'An adapter.', files: { 'adapter_config.json': JSON.stringify({ base_model_name_or_path: llama31.id, peft_type: 'LORA' }), 'adapter_model.safetensors': { large: 'a' } } }, llama31],
    governs: 'llama3.1',
    via: ['lab/lora', llama31.id],
    finding: 'base-model-undeclared',
  },
  { row: 'other, with a name and a LICENSE file', models: [{ id: 'lab/coder', cardData: { license: 'other', license_name: 'deepseek', license_link: 'LICENSE' } }], licenseText: 'deepseek', governs: 'deepseek', via: ['lab/coder'] },
  { row: 'other, with a name alone', models: [{ id: 'lab/coder-lite', cardData: { license: 'other', license_name: 'deepseek' }, prose: 'A coder.' }], governs: 'deepseek', via: ['lab/coder-lite'] },
  { row: 'the shape of Llama 4', models: [{ id: 'meta-llama/Llama-4-Scout-17B-16E', cardData: { license: 'other', license_name: 'llama4', extra_gated_prompt: 'agree first' }, gated: 'manual', prose: 'A pretrained model.' }], governs: 'llama4', via: ['meta-llama/Llama-4-Scout-17B-16E'] },
  { row: 'tag apache-2.0, LICENSE of Llama 2', models: [{ id: 'lab/mislabelled', cardData: { license: 'apache-2.0' } }], licenseText: 'llama2', governs: 'llama2', via: ['lab/mislabelled'], finding: 'license-conflict' },
  { row: 'no tag, LICENSE of Llama 3.3', models: [{ id: 'lab/untagged', cardData: { language: 'en' } }], licenseText: 'llama3.3', governs: 'llama3.3', via: ['lab/untagged'] },
];

let hub: StandInHub | null = null;

afterEach(async () => {
  await hub?.close();
  hub = null;
});

async function checkOnHub(models: PeerCase['models']): Promise<CliResult> {
  hub = await startHub({ models: models.map(hubModel) });
  const result = await runCli(['check', models[0].id, '--format', 'json', '--hub-url', hub.url]);
  expect(hub.leftOver()).toEqual({ models: [], faults: [], unknown: [] });
  return result;
}

/** The model as a snapshot holds it: the text itself is not shipped, what it was identified as is. */
async function checkOnSnapshot([{ id, cardData }]: PeerCase['models'], licenseText: string): Promise<CliResult> {
  const words = (key: string): string | null => (typeof cardData?.[key] === 'string' ? cardData[key] : null);
  const license = words('license');
  const model = record(id, {
    card: card({ license: license === null ? [] : [license], licenseName: words('license_name'), licenseLink: words('license_link') }),
    readmeState: 'not-recorded',
    recorded: { claims: [], origin: null, licenseTexts: [{ path: 'LICENSE', sha256: null, verdict: 'identified', id: licenseText }] },
  });
  const snapshot: Snapshot = { version: 1, recordedAt: '2026-11-15', origin: 'written for this test', models: { [id]: { record: model } } };
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-peers-'));
  await writeFile(path.join(cwd, 'snapshot.json'), JSON.stringify(snapshot));
  return runCli(['check', id, '--format', 'json', '--snapshot', 'snapshot.json', '--offline'], { cwd });
}

function expectGoverned({ stdout, code }: CliResult, { governs, via, finding }: PeerCase): void {
  const [subject] = Report.parse(JSON.parse(stdout)).subjects;
  expect(subject?.governingLicenses.map((license) => [license.id, license.via])).toContainEqual([governs, [...via]]);
  if (finding !== undefined) expect(subject?.findings.map(({ ruleId }) => ruleId)).toContain(finding);
  expect([1, 3]).toContain(code);
}

test('there are as many cases as the other tools were given', () => {
  expect(cases).toHaveLength(14);
});

test.each(cases)('the licence that governs is reported: $row', async (peerCase) => {
  const { models, licenseText } = peerCase;
  expectGoverned(licenseText === undefined ? await checkOnHub(models) : await checkOnSnapshot(models, licenseText), peerCase);
});

/** The same three cases with the licence texts themselves, which are not part of the project. */
test.skipIf(!existsSync(sharedPath('license-texts'))).each(cases.filter(({ licenseText }) => licenseText !== undefined))('from the text itself: $row', async (peerCase) => {
  const file = sharedPath('license-texts', `${peerCase.licenseText}.txt`);
  const [subject, ...rest] = peerCase.models;
  expectGoverned(await checkOnHub([{ ...subject, files: { LICENSE: readFileSync(file, 'utf8') } }, ...rest]), peerCase);
});
