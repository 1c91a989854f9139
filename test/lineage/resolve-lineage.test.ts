import { describe, expect, test } from 'vitest';
import { resolveLineage } from '../../src/lineage/resolve-lineage.ts';
import type { FamilyIndex } from '../../src/lineage/families.ts';
import type { Lineage } from '../../src/model/lineage.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { claim, config, files, hubRef, memorySource, noFamilies, shippedFamilies } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

type Entries = Parameters<typeof memorySource>[0];

async function lineage(subject: string, entries: Entries, families: FamilyIndex = noFamilies): Promise<Lineage> {
  return (await resolveLineage(hubRef(subject), memorySource(entries).read, { families })).lineage;
}

function model(id: string, baseModel: readonly string[] = [], rest: Partial<ModelRecord> = {}): ModelRecord {
  return record(id, { card: card({ baseModel: [...baseModel] }), ...rest });
}

/** A graph in one line a step, for reading in a failure. */
function drawn({ nodes, edges, gaps }: Lineage): readonly string[] {
  return [...edges.map(({ child, parent, relation, confidence }) => `${child} ${relation} ${parent} (${confidence})`), ...nodes.filter(({ status }) => status !== 'resolved').map(({ id, status }) => `${id} is ${status}`), ...gaps.map(({ node, reason }) => `gap ${node} ${reason}`)];
}

describe('the descent of a distilled model whose card names no base', () => {
  test('is known from models/, with teacher and parent apart', async () => {
    const id = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';
    const found = await lineage(id, { [id]: model(id) }, shippedFamilies);
    expect(drawn(found)).toEqual([
      `${id} distilled deepseek-ai/DeepSeek-R1 (strong)`,
      `${id} finetune meta-llama/Llama-3.1-8B (strong)`,
      'deepseek-ai/DeepSeek-R1 finetune deepseek-ai/DeepSeek-V3-Base (strong)',
      'deepseek-ai/DeepSeek-R1 is not-on-hub',
      'deepseek-ai/DeepSeek-V3-Base is not-on-hub',
      'meta-llama/Llama-3.1-8B is not-on-hub',
    ]);
    expect(found.complete).toBe(true);
    expect(found.nodes.map(({ id: node, familyLicense }) => [node, familyLicense])).toContainEqual(['meta-llama/Llama-3.1-8B', 'llama3.1']);
  });

  test('reaches a copy two steps down', async () => {
    const copy = model('acme/distill-GGUF', ['acme/distill'], { files: files('x.Q4_K_M.gguf') });
    const found = await lineage('acme/distill-GGUF', { 'acme/distill-GGUF': copy, 'acme/distill': model('acme/distill', ['deepseek-ai/DeepSeek-R1-Distill-Llama-8B']) }, shippedFamilies);
    expect(found.nodes.map(({ id }) => id)).toContain('meta-llama/Llama-3.1-8B');
    expect(found.edges[0]).toMatchObject({ parent: 'acme/distill', relation: 'quantized', confidence: 'declared' });
  });
});

describe('gaps', () => {
  test.each<[string, Entries, readonly string[]]>([
    ['a deleted base', { 'a/s': model('a/s', ['a/gone']) }, ['a/s unknown a/gone (declared)', 'a/gone is missing', 'gap a/gone missing']],
    ['a private base', { 'a/s': model('a/s', ['a/p']), 'a/p': 'private' }, ['a/s unknown a/p (declared)', 'a/p is private', 'gap a/p private']],
    ['a gated base', { 'a/s': model('a/s', ['a/p']), 'a/p': 'gated' }, ['a/s unknown a/p (declared)', 'a/p is gated', 'gap a/p gated']],
    ['a source that limits requests', { 'a/s': model('a/s', ['a/p']), 'a/p': 'rate-limited' }, ['a/s unknown a/p (declared)', 'a/p is rate-limited', 'gap a/p rate-limited']],
    ['a source out of reach', { 'a/s': model('a/s', ['a/p']), 'a/p': 'unreachable' }, ['a/s unknown a/p (declared)', 'a/p is unreachable', 'gap a/p unreachable']],
    ['a hostile base', { 'a/s': model('a/s', ['../../settings/tokens?x=']) }, ['gap a/s missing']],
    ['the subject', { 'a/s': 'unreachable' }, ['a/s is unreachable', 'gap a/s unreachable']],
    ['a circle', { 'a/s': model('a/s', ['a/t']), 'a/t': model('a/t', ['a/s']) }, ['a/s unknown a/t (declared)', 'a/t unknown a/s (declared)', 'gap a/s cycle']],
    ['an adapter without a base', { 'a/s': model('a/s', [], { files: files('adapter_config.json', 'adapter_model.safetensors') }) }, ['gap a/s missing']],
  ])('%s leaves the lineage incomplete', async (_, entries, expected) => {
    const found = await lineage('a/s', entries);
    expect(drawn(found)).toEqual(expected);
    expect(found.complete).toBe(false);
  });

  test('a model that names itself has no parent, and nothing of it is left out', async () => {
    const found = await lineage('a/s', { 'a/s': model('a/s', ['a/s']) });
    expect(drawn(found)).toEqual(['gap a/s self-reference']);
    expect([found.complete, found.nodes[0]?.origin]).toEqual([true, 'silent']);
  });

  test('so has one that names itself under its former name', async () => {
    expect(drawn(await lineage('new/s', { 'new/s': model('new/s', ['old/s']), 'old/s': '-> new/s' }))).toEqual(['gap new/s self-reference']);
  });

  test('gated files do not matter where the metadata was read', async () => {
    const found = await lineage('a/s', { 'a/s': model('a/s', ['a/p'], { gated: 'manual', readmeState: 'gated' }), 'a/p': model('a/p', [], { gated: 'manual', readmeState: 'gated' }) });
    expect([found.complete, found.gaps]).toEqual([true, []]);
  });
});

describe('evidence that disagrees', () => {
  const llama = 'meta-llama/Llama-3.1-8B';
  const qwen = 'Qwen/Qwen2.5-7B';

  test('is a conflict in which both are followed', async () => {
    const found = await lineage('a/s', { 'a/s': model('a/s', [llama], { texts: { 'adapter_config.json': JSON.stringify({ base_model_name_or_path: qwen }) } }), [llama]: model(llama), [qwen]: model(qwen) }, shippedFamilies);
    expect(found.edges.map(({ parent }) => parent)).toEqual([qwen, llama]);
    expect(found.gaps.map(({ reason }) => reason)).toEqual(['conflict']);
    expect(found.complete).toBe(true);
  });

  const shaped = (id: string): ModelRecord => model(id, ['deepseek-ai/DeepSeek-R1'], { parameters: 7_615_616_512, config: config({ architectures: ['Qwen2ForCausalLM'] }), files: files('model-00001-of-00004.safetensors', 'config.json') });

  test('a declared parent of another architecture and size is refuted, and the truth stays open', async () => {
    const found = await lineage('a/s', { 'a/s': shaped('a/s'), 'deepseek-ai/DeepSeek-R1': model('deepseek-ai/DeepSeek-R1', ['deepseek-ai/DeepSeek-V3-Base']), 'deepseek-ai/DeepSeek-V3-Base': model('deepseek-ai/DeepSeek-V3-Base') }, shippedFamilies);
    expect(found.gaps).toMatchObject([{ node: 'a/s', reason: 'conflict', detail: expect.stringContaining('7,615,616,512 parameters here') }]);
    expect(found.complete).toBe(false);
  });

  test('where a name and the sizes agree on another parent, that one is followed too', async () => {
    const named: ModelRecord = { ...shaped('a/s'), recorded: { claims: [claim('name', 'DeepSeek-R1-Distill-Qwen-7B', { strength: 'weak' })], origin: null, licenseTexts: [] } };
    const found = await lineage('a/s', { 'a/s': named }, shippedFamilies);
    expect(found.edges.filter(({ child }) => child === 'a/s').map(({ parent, confidence }) => `${parent} ${confidence}`)).toEqual(['deepseek-ai/DeepSeek-R1 declared', 'deepseek-ai/DeepSeek-R1-Distill-Qwen-7B supporting']);
    expect(found.nodes.map(({ id }) => id)).toContain('Qwen/Qwen2.5-7B');
  });
});

describe('the result', () => {
  const entries: Entries = { 'z/s': model('z/s', ['b/2', 'a/1']), 'b/2': model('b/2', ['c/3']), 'a/1': model('a/1', ['c/3']), 'c/3': model('c/3') };

  test('has the subject first and the rest by id', async () => {
    expect((await lineage('z/s', entries)).nodes.map(({ id }) => id)).toEqual(['z/s', 'a/1', 'b/2', 'c/3']);
  });

  test('is the same every time, whatever order the answers come in', async () => {
    const hasty = memorySource(entries);
    const slow: typeof hasty.read = async (ref) => {
      await new Promise((resolve) => setTimeout(resolve, ref.kind === 'hub' && ref.id === 'a/1' ? 8 : 1));
      return hasty.read(ref);
    };
    const results = await Promise.all([hasty.read, slow].map((read) => resolveLineage(hubRef('z/s'), read, { families: noFamilies })));
    expect(JSON.stringify(results[0])).toBe(JSON.stringify(results[1]));
  });

  test('gives the records that were read, and no others', async () => {
    const { records } = await resolveLineage(hubRef('a/s'), memorySource({ 'a/s': model('a/s', ['a/gone', 'a/p']), 'a/p': model('a/p') }).read, { families: noFamilies });
    expect(Object.keys(records)).toEqual(['a/s', 'a/p']);
  });

  test('of 65 parents has 65 edges', async () => {
    const parents = Array.from({ length: 65 }, (_, index) => `a/p${index}`);
    const found = await lineage('a/s', { 'a/s': model('a/s', parents), ...Object.fromEntries(parents.map((id) => [id, model(id)])) });
    expect([found.edges.length, found.complete]).toEqual([65, true]);
  });
});

describe('a local file without a card', () => {
  const header = { architecture: 'llama', metadata: { 'general.name': 'Meta Llama 3.1 8B Instruct', 'general.file_type': 15, 'llama.embedding_length': 4096, 'llama.block_count': 32, 'llama.feed_forward_length': 14336, 'llama.vocab_size': 128256 } };

  test('is traced by the name in its header and its sizes', async () => {
    const file = record('model.gguf', { card: null, source: { kind: 'folder', location: '/models/model.gguf', retrievedOn: null }, gguf: header, files: files('model.gguf') });
    const { lineage: found } = await resolveLineage({ kind: 'local', asked: 'model.gguf', path: '/models/model.gguf' }, memorySource({ '/models/model.gguf': file, 'meta-llama/Llama-3.1-8B-Instruct': model('meta-llama/Llama-3.1-8B-Instruct', ['meta-llama/Llama-3.1-8B']), 'meta-llama/Llama-3.1-8B': model('meta-llama/Llama-3.1-8B') }).read, { families: shippedFamilies });
    expect(drawn(found)).toEqual(['model.gguf quantized meta-llama/Llama-3.1-8B-Instruct (supporting)', 'meta-llama/Llama-3.1-8B-Instruct finetune meta-llama/Llama-3.1-8B (declared)']);
    expect(found.edges[0]?.evidence.map(({ kind }) => kind)).toEqual(['fingerprint', 'gguf']);
  });

  test('with sizes alone it asks, and asserts nothing', async () => {
    const file = record('model.gguf', { card: null, gguf: { ...header, metadata: { ...header.metadata, 'general.name': 'final' } }, files: files('model.gguf') });
    const found = await lineage('model.gguf', { 'model.gguf': file }, shippedFamilies);
    expect(found.edges).toEqual([]);
    expect(found.suspicions.map(({ parent }) => parent)).toEqual(['meta-llama/Llama-3.1-8B', 'meta-llama/Meta-Llama-3-8B']);
  });
});
