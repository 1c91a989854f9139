import { describe, expect, test } from 'vitest';
import type { ModelRef } from '../src/model/ref.ts';
import { readOnce } from '../src/read-once.ts';
import type { Source } from '../src/source/source.ts';
import { record } from './support/record.ts';

const hub = (id: string, revision: string | null = null): ModelRef => ({ kind: 'hub', asked: id, id, revision });
const local = (path: string): ModelRef => ({ kind: 'local', asked: path, path });

function counting(answer: Source['readModel'] = async (ref) => ({ kind: 'record', record: record(ref.asked) })) {
  const asked: string[] = [];
  const source = readOnce({ id: 'snapshot', location: 'here', readModel: (ref) => (asked.push(ref.asked), answer(ref)) });
  return { source, asked };
}

describe('a model is read once a run', () => {
  test.each<[string, readonly ModelRef[], number]>([
    ['however often it is asked for', [hub('org/a'), hub('org/a'), hub('org/a')], 1],
    ['at each revision', [hub('org/a'), hub('org/a', 'v1'), hub('org/a', 'v2'), hub('org/a', 'v1')], 3],
    ['under each id', [hub('org/a'), hub('org/A'), hub('org/b')], 3],
    ['from disk and from the Hub', [hub('org/a'), local('org/a'), local('org/a')], 2],
  ])('%s', async (_, refs, reads) => {
    const { source, asked } = counting();
    for (const ref of refs) await source.readModel(ref);
    expect(asked).toHaveLength(reads);
  });

  test('although it is asked for again before the first answer', async () => {
    const { source, asked } = counting();
    const answers = await Promise.all([source.readModel(hub('org/a')), source.readModel(hub('org/a'))]);
    expect([asked.length, answers[0] === answers[1]]).toEqual([1, true]);
  });

  test('although it could not be read: one run sees one state', async () => {
    const { source, asked } = counting(async () => ({ kind: 'failure', reason: 'unreachable', detail: 'no answer' }));
    expect([await source.readModel(hub('org/a')), await source.readModel(hub('org/a')), asked.length]).toEqual([expect.objectContaining({ reason: 'unreachable' }), expect.objectContaining({ reason: 'unreachable' }), 1]);
  });

  test('and a bug in the source reaches everybody who asks', async () => {
    const { source } = counting(() => Promise.reject(new TypeError('bug')));
    await expect(source.readModel(hub('org/a'))).rejects.toThrow('bug');
    await expect(source.readModel(hub('org/a'))).rejects.toThrow('bug');
  });
});
