import { expect, test } from 'vitest';
import { requireLocked } from '../../src/lock/require-locked.ts';
import { lockOf } from '../../src/lock/write-lock.ts';
import type { ModelRef } from '../../src/model/ref.ts';
import { mistakesOf } from '../support/mistakes-of.ts';
import { reportWith, subjectWith } from '../support/report.ts';

const lock = lockOf(reportWith([subjectWith(), subjectWith({ id: './local.gguf', ref: './local.gguf' })]));
const hub = (asked: string, id = asked): ModelRef => ({ kind: 'hub', asked, id, revision: null });

test.each([
  ['as it was locked', hub('org/model')],
  ['written otherwise', hub('hf://org/model', 'org/model')],
  ['a file', { kind: 'local', asked: './local.gguf', path: './local.gguf' }],
] as const)('a model of the lock is found %s', (_name, ref) => {
  expect(() => requireLocked(lock, [ref], 'modelcheck.lock')).not.toThrow();
});

test('all models that the lock lacks are told at once, with what may be meant', () => {
  expect(mistakesOf(() => requireLocked(lock, [hub('org/model'), hub('org/modle'), hub('constructor')], 'modelcheck.lock'))).toEqual([
    { message: 'org/modle is not in modelcheck.lock', place: null, hint: 'did you mean "org/model"?' },
    { message: 'constructor is not in modelcheck.lock', place: null, hint: 'add it with `modelcheck lock`, or check without --locked' },
  ]);
});
