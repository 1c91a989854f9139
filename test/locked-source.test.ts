import { describe, expect, test } from 'vitest';
import { lockOf } from '../src/lock/write-lock.ts';
import { lockedSource } from '../src/locked-source.ts';
import type { ModelRef } from '../src/model/ref.ts';
import type { Source } from '../src/source/source.ts';
import { record } from './support/record.ts';
import { edgeOf, nodeWith, reportWith, subjectWith } from './support/report.ts';

const sha = (digit: string): string => digit.repeat(40);
const hub = (asked: string, revision: string | null = null, id = asked): ModelRef => ({ kind: 'hub', asked, id, revision });

const lock = lockOf(
  reportWith([
    subjectWith({
      id: 'org/child',
      ref: 'org/child',
      lineage: {
        complete: false,
        nodes: [nodeWith('org/child', { revision: sha('1') }), nodeWith('org/base', { revision: sha('2'), renamedFrom: 'Old/Base' }), nodeWith('org/gone', { status: 'gated', revision: null })],
        edges: [edgeOf('org/child > finetune > org/base'), edgeOf('org/child > merge > org/gone')],
        gaps: [],
      },
    }),
    subjectWith({ id: 'org/base', ref: 'org/base@v1', revision: sha('3'), lineage: { complete: true, nodes: [nodeWith('org/base', { revision: sha('3') })], edges: [], gaps: [] } }),
    subjectWith({ id: './weights.gguf', ref: './weights.gguf', lineage: { complete: true, nodes: [nodeWith('./weights.gguf', { revision: null })], edges: [], gaps: [] } }),
  ]),
);

/** What the locked source asks the source behind it for. */
async function asked(ref: ModelRef): Promise<string> {
  const questions: ModelRef[] = [];
  const inner: Source = { id: 'hub', location: 'http://127.0.0.1:1', readModel: (one) => Promise.resolve((questions.push(one), { kind: 'record' as const, record: record('x') })) };
  const result = await lockedSource(lock, inner).readModel(ref);
  if (result.kind === 'failure') return `${result.reason}: ${result.detail}`;
  const [question] = questions;
  return question?.kind === 'hub' ? `${question.id}@${question.revision?.slice(0, 1) ?? 'default'}` : `file ${question?.path}`;
}

describe('a model is read at its locked revision:', () => {
  test.each([
    ['a subject', hub('org/child'), 'org/child@1'],
    ['a subject written otherwise', hub('hf://org/child', null, 'org/child'), 'org/child@1'],
    ['an ancestor', hub('org/base'), 'org/base@2'],
    ['the same model as a pinned subject', hub('org/base@v1', 'v1', 'org/base'), 'org/base@3'],
    ['an ancestor under its former name', hub('old/base'), 'old/base@2'],
    ['an ancestor in other letters', hub('Org/Base'), 'Org/Base@2'],
    ['a file, which has no revision', { kind: 'local', asked: './weights.gguf', path: './weights.gguf' }, 'file ./weights.gguf'],
  ] as const)('%s', async (_name, ref, question) => {
    expect(await asked(ref)).toBe(question);
  });
});

describe('what nobody has accepted is not read:', () => {
  test.each([
    ['a model that the lock does not hold', hub('org/new'), 'missing: org/new is not in the lock'],
    ['a model that could not be read when the lock was written', hub('org/gone'), 'gated: org/gone was gated when the lock was written'],
    ['a name that every object has', hub('constructor'), 'missing: constructor is not in the lock'],
  ])('%s', async (_name, ref, failure) => {
    expect(await asked(ref)).toBe(failure);
  });
});

test('it is told apart from no source by anything but its answers', () => {
  const inner: Source = { id: 'snapshot', location: 'file.json', readModel: () => Promise.reject(new Error('not asked')) };
  expect(lockedSource(lock, inner)).toMatchObject({ id: 'snapshot', location: 'file.json' });
});
