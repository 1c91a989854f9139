import { describe, expect, test } from 'vitest';
import { continueWalk, startWalk, type Walk, type WalkContext } from '../../src/lineage/walk.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { claim, hubRef, memorySource, noFamilies, shippedFamilies, type MemorySource } from '../support/lineage.ts';
import { card, record } from '../support/record.ts';

function model(id: string, ...baseModel: string[]): ModelRecord {
  return record(id, { card: card({ baseModel }) });
}

async function walk(source: MemorySource, subject: string, context: WalkContext = { families: noFamilies }): Promise<Walk> {
  const begun = await startWalk(hubRef(subject), source.read, context);
  await continueWalk(begun, source.read, context);
  return begun;
}

describe('reading', () => {
  test('goes to the roots, and reads every model once however many steps lead to it', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'a/l', 'a/r'), 'a/l': model('a/l', 'a/root'), 'a/r': model('a/r', 'a/root', 'a/l'), 'a/root': model('a/root') });
    const { visited } = await walk(source, 'a/s');
    expect([...visited.keys()].sort()).toEqual(['a/l', 'a/r', 'a/root', 'a/s']);
    expect([...source.asked].sort()).toEqual(['a/l', 'a/r', 'a/root', 'a/s']);
  });

  test('takes one level at a time, its models in parallel', async () => {
    const levels: number[] = [];
    let running = 0;
    const source = memorySource({ 'a/s': model('a/s', 'a/1', 'a/2', 'a/3'), 'a/1': model('a/1', 'a/4'), 'a/2': model('a/2', 'a/4'), 'a/3': model('a/3'), 'a/4': model('a/4') });
    const slow: MemorySource = { ...source, read: async (ref) => {
      levels.push(++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return source.read(ref);
    } };
    await walk(slow, 'a/s');
    expect(levels).toEqual([1, 1, 2, 3, 1]);
  });

  test('sixteen steps are not too many', async () => {
    const chain = Array.from({ length: 17 }, (_, index) => model(`a/m${index}`, ...(index < 16 ? [`a/m${index + 1}`] : [])));
    const { visited } = await walk(memorySource(Object.fromEntries(chain.map((one) => [one.id, one]))), 'a/m0');
    expect(visited.size).toBe(17);
  });

  test('a circle ends', async () => {
    const { visited } = await walk(memorySource({ 'a/x': model('a/x', 'a/y'), 'a/y': model('a/y', 'a/x') }), 'a/x');
    expect(visited.size).toBe(2);
  });

  test('a local model is known by the id of its record, and was not renamed', async () => {
    const source = memorySource({ '/models/mine': model('mine', 'a/base'), 'a/base': model('a/base') });
    const begun = await startWalk({ kind: 'local', asked: './mine', path: '/models/mine' }, source.read, { families: noFamilies });
    expect([begun.subject, begun.visited.get('mine')?.renamedFrom]).toEqual(['mine', null]);
  });
});

describe('names', () => {
  test('a rename by the source brings both names to one model', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'old/base', 'new/base'), 'old/base': '-> new/base', 'new/base': model('new/base') });
    const { visited, homes } = await walk(source, 'a/s');
    expect([...visited.keys()]).toEqual(['a/s', 'new/base']);
    expect([homes.get('old/base'), homes.get('new/base')]).toEqual(['new/base', 'new/base']);
  });

  test('a rename that only models/ knows brings both names to one model too', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'a/m', 'THUDM/glm-4-9b'), 'a/m': model('a/m', 'zai-org/glm-4-9b'), 'THUDM/glm-4-9b': model('THUDM/glm-4-9b') });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect([...visited.keys()]).toEqual(['a/s', 'a/m', 'THUDM/glm-4-9b']);
  });

  test('where a source does not know the old name, today’s is asked for', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'meta-llama/Meta-Llama-3.1-8B'), 'meta-llama/Llama-3.1-8B': model('meta-llama/Llama-3.1-8B') });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect(visited.get('meta-llama/Llama-3.1-8B')?.renamedFrom).toBe('meta-llama/Meta-Llama-3.1-8B');
  });

  test('where strangers are not told whether the old name exists, today’s is asked for', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'meta-llama/Meta-Llama-3.1-8B'), 'meta-llama/Meta-Llama-3.1-8B': 'private', 'meta-llama/Llama-3.1-8B': model('meta-llama/Llama-3.1-8B') });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect(visited.get('meta-llama/Llama-3.1-8B')).toMatchObject({ unread: null, renamedFrom: 'meta-llama/Meta-Llama-3.1-8B' });
  });

  test.each([
    ['under one name', { 'meta-llama/Meta-Llama-3.1-8B': 'private' }],
    ['under every name', { 'meta-llama/Meta-Llama-3.1-8B': 'private', 'meta-llama/Llama-3.1-8B': 'private' }],
    ['under another name than the written one', { 'meta-llama/Llama-3.1-8B': 'private' }],
  ] as const)('a model that may exist %s, and was found under none, stays private', async (_, entries) => {
    const source = memorySource({ 'a/s': model('a/s', 'meta-llama/Meta-Llama-3.1-8B'), ...entries });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect([...visited.keys()]).toEqual(['a/s', 'meta-llama/Llama-3.1-8B']);
    expect(visited.get('meta-llama/Llama-3.1-8B')?.unread?.reason).toBe('private');
  });

  test('a declared id that models/ does not know is asked for under no other name', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'meta-llama/Llama-3.1-8B-Mine'), 'meta-llama/Llama-3.1-8B-Mine': 'private', 'meta-llama/Llama-3.1-8B': model('meta-llama/Llama-3.1-8B') });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect(source.asked).toEqual(['a/s', 'meta-llama/Llama-3.1-8B-Mine']);
    expect(visited.get('meta-llama/Llama-3.1-8B-Mine')?.unread?.reason).toBe('private');
  });

  test.each(['missing', 'private'] as const)('a name whose owner was completed and that is %s there is a name without a model', async (reason) => {
    const prose = record('acme/Nova-2-Chat', { recorded: { claims: [claim('prose', 'Nova-2-Base')], origin: null, licenseTexts: [] } });
    const source = memorySource({ 'acme/Nova-2-Chat': prose, 'acme/Nova-2-Base': reason });
    const { visited } = await walk(source, 'acme/Nova-2-Chat');
    expect(source.asked).toEqual(['acme/Nova-2-Chat', 'acme/Nova-2-Base']);
    expect(visited.get('Nova-2-Base')?.unread?.reason).toBe('not-on-hub');
  });

  test('another failure than a model that is not there ends the search under other names', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'meta-llama/Meta-Llama-3.1-8B'), 'meta-llama/Meta-Llama-3.1-8B': 'rate-limited' });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect(source.asked).toEqual(['a/s', 'meta-llama/Meta-Llama-3.1-8B']);
    expect(visited.get('meta-llama/Llama-3.1-8B')?.unread?.reason).toBe('rate-limited');
  });

  test('a legacy id that the source serves under itself stays itself', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'gpt2', 'openai-community/gpt2'), gpt2: model('gpt2'), 'openai-community/gpt2': model('openai-community/gpt2') });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect([...visited.keys()]).toEqual(['a/s', 'gpt2']);
    expect(visited.get('gpt2')?.familyLicense).toBe('mit');
  });

  test('ids that differ in case are one model', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'A/Base', 'a/base'), 'A/Base': model('a/base'), 'a/base': model('a/base') });
    expect([...(await walk(source, 'a/s')).visited.keys()]).toEqual(['a/s', 'a/base']);
  });
});

describe('models that cannot be read', () => {
  test('are not asked for when they have no id', async () => {
    const prose = record('a/s', { recorded: { claims: [claim('prose', 'FastConformer'), claim('prose', 'LLaMA 13B')], origin: null, licenseTexts: [] } });
    const source = memorySource({ 'a/s': prose });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect(source.asked).toEqual(['a/s']);
    expect([...visited.values()].slice(1).map(({ id, unread, familyLicense }) => [id, unread?.reason, familyLicense])).toEqual([['FastConformer', 'not-on-hub', null], ['LLaMA 13B', 'not-on-hub', 'llama-1']]);
  });

  test('are followed on by what models/ knows', async () => {
    const source = memorySource({ 'a/s': model('a/s', 'lmsys/vicuna-7b-v1.5'), 'lmsys/vicuna-7b-v1.5': 'unreachable', 'meta-llama/Llama-2-7b-hf': 'gated' });
    const { visited } = await walk(source, 'a/s', { families: shippedFamilies });
    expect([...visited.values()].map(({ id, unread }) => [id, unread?.reason])).toEqual([['a/s', undefined], ['lmsys/vicuna-7b-v1.5', 'unreachable'], ['meta-llama/Llama-2-7b-hf', 'gated']]);
  });

  test('the subject itself is one node with its reason', async () => {
    const { visited } = await walk(memorySource({ 'a/s': 'private' }), 'a/s');
    expect([...visited.values()].map(({ id, unread }) => [id, unread?.reason])).toEqual([['a/s', 'private']]);
  });
});

describe('limits', () => {
  const chain = memorySource({ 'a/0': model('a/0', 'a/1'), 'a/1': model('a/1', 'a/2'), 'a/2': model('a/2', 'a/3'), 'a/3': model('a/3') });

  test.each([
    ['steps', { families: noFamilies, maximumSteps: 1 }, 'more than 1 steps from the subject'],
    ['models', { families: noFamilies, maximumModels: 2 }, 'more than 2 models'],
  ])('of %s', async (_, context, detail) => {
    const { visited } = await walk(chain, 'a/0', context);
    expect([...visited.values()].at(-1)).toMatchObject({ id: 'a/2', unread: { reason: 'limit', detail } });
  });
});
