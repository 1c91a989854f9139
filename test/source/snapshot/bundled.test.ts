import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCompiledFamilies } from '../../../src/lineage/compiled-families.ts';
import type { FamilyIndex } from '../../../src/lineage/families.ts';
import { familyOf } from '../../../src/lineage/families.ts';
import type { ModelRecord } from '../../../src/model/record.ts';
import { Snapshot } from '../../../src/model/snapshot.ts';
import { readCompiledSnapshot } from '../../../src/source/snapshot/parse-snapshot.ts';
import { createSnapshotSource } from '../../../src/source/snapshot/snapshot-source.ts';

let snapshot: Snapshot;
let families: FamilyIndex;
let records: readonly ModelRecord[];

beforeAll(() => {
  snapshot = readCompiledSnapshot(shipped('snapshot.json'));
  families = readCompiledFamilies(shipped('families.json'));
  records = Object.values(snapshot.models).flatMap((entry) => ('record' in entry ? [entry.record] : []));
});

function shipped(name: string): string {
  return readFileSync(new URL(`../../../compiled/${name}`, import.meta.url), 'utf8');
}

/** Parents by card and by recorded statement, and those that `models/` knows. */
function parentsOf(record: ModelRecord): readonly string[] {
  const known = familyOf(families, record.id)?.member?.origin;
  const declared = (record.card?.baseModel ?? []).map((base) => base.replace('https://huggingface.co/', ''));
  return [...declared, ...(record.recorded?.claims ?? []).map(({ parent }) => parent), ...(Array.isArray(known) ? known.map(({ parent }) => parent) : [])];
}

/** Known to have no repository: a member or family of `models/` without an id. */
function isOffHub(name: string): boolean {
  const member = familyOf(families, name)?.member;
  return member === undefined ? !name.includes('/') : member?.id === null;
}

/** Everything a record holds as text. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('the bundled snapshot', () => {
  test('validates, entry by entry', () => {
    expect(Snapshot.safeParse(snapshot).error?.issues ?? []).toEqual([]);
    expect(records.length).toBeGreaterThan(300);
  });

  test('holds every parent of every model, or knows that it is not on the Hub', () => {
    const lost = records.flatMap((record) => parentsOf(record).filter((parent) => snapshot.models[parent] === undefined && !isOffHub(parent)).map((parent) => `${record.id} → ${parent}`));
    expect(lost).toEqual([]);
  });

  test('copies no prose', () => {
    expect(records.flatMap((record) => textsIn(record)).filter((text) => text.length > 300)).toEqual([]);
    expect(records.filter(({ readme, texts, card }) => readme !== null || Object.keys(texts).length > 0 || card?.gatedPrompt)).toEqual([]);
    expect(records.flatMap(({ recorded }) => recorded?.claims ?? []).filter(({ evidence }) => evidence.quote !== null)).toEqual([]);
  });

  test('says of each model where its facts come from', () => {
    expect(Object.values(snapshot.models).filter((entry) => 'record' in entry && !entry.source)).toEqual([]);
  });

  test.each([
    ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B', 'meta-llama/Llama-3.1-8B'],
    ['deepseek-ai/DeepSeek-R1-Distill-Llama-70B', 'meta-llama/Llama-3.3-70B-Instruct'],
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B', 'Qwen/Qwen2.5-Math-1.5B'],
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-7B', 'Qwen/Qwen2.5-Math-7B'],
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-14B', 'Qwen/Qwen2.5-14B'],
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-32B', 'Qwen/Qwen2.5-32B'],
  ])('%s is mit, declares nothing and states %s', async (id, parent) => {
    const result = await createSnapshotSource(snapshot, 'bundled').readModel({ kind: 'hub', asked: id, id, revision: null });
    expect(result).toMatchObject({ kind: 'record', record: { card: { license: ['mit'], baseModel: [] } } });
    expect(result.kind === 'record' && result.record.recorded?.claims.filter(({ relation }) => relation === 'finetune').map((claim) => claim.parent)).toContain(parent);
  });

  test('a quantised copy leads back to Llama in two steps', () => {
    expect(['elsonj/DeepSeek_DS', 'unsloth/DeepSeek-R1-Distill-Llama-8B-unsloth-bnb-4bit'].map((id) => parentsOf(records.find((record) => record.id === id) as ModelRecord))).toEqual([
      ['unsloth/DeepSeek-R1-Distill-Llama-8B-unsloth-bnb-4bit'],
      expect.arrayContaining(['deepseek-ai/DeepSeek-R1-Distill-Llama-8B']),
    ]);
  });

  test.each(['Llama-2-7b', 'Meta-Llama-3-8B', 'Llama-3.1-8B', 'Llama-3.2-1B', 'Llama-3.3-70B-Instruct', 'Llama-4-Scout-17B-16E', 'CodeLlama-7b-hf', 'gemma-7b', 'gemma-2-9b', 'gemma-3-4b-it', 'Qwen1.5-7B', 'Qwen2-72B', 'Qwen2.5-3B', 'Qwen2.5-72B', 'Qwen2.5-Math-7B', 'Qwen2.5-Coder-32B', 'Qwen2.5-VL-7B-Instruct', 'Qwen2.5-Omni-7B', 'Qwen3-8B', 'Mistral-7B-v0.1', 'Mistral-Nemo-Instruct-2407', 'Mistral-Small-24B-Instruct-2501', 'Mistral-Large-Instruct-2411', 'Codestral-22B-v0.1', 'Ministral-8B-Instruct-2410', 'Mixtral-8x7B-v0.1', 'phi-4', 'falcon-180B', 'DeepSeek-V2-Chat', 'DeepSeek-V3', 'DeepSeek-R1', 'Yi-34B', 'EXAONE-3.5-32B-Instruct', 'Kimi-K2-Instruct', 'gpt-oss-120b', 'stable-diffusion-v1-4', 'stable-diffusion-xl-base-1.0', 'FLUX.1-dev', 'bloom', 'starcoder', 'OLMo-7B', 'pythia-12b', 't5-small', 'bert-base-uncased', 'gpt2', 'whisper-large-v3', 'clip-vit-large-patch14', 'all-MiniLM-L6-v2', 'Hermes-3-Llama-3.1-8B', 'Llama-3.1-Nemotron-70B-Instruct-HF', 'dolphin-2.9-llama3-8b', 'zephyr-7b-beta', 'OpenHermes-2.5-Mistral-7B'])('has %s', (name) => {
    expect(records.map(({ id }) => id.split('/').at(-1))).toContain(name);
  });
});
