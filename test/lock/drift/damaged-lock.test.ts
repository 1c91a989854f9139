import { expect, test } from 'vitest';
import { driftFindings } from '../../../src/lock/drift.ts';
import { lockOf } from '../../../src/lock/write-lock.ts';
import type { Lock } from '../../../src/model/lock.ts';
import { distillSubject, reportWith } from '../../support/report.ts';

const lock = lockOf(reportWith([distillSubject()]));

/** The lock after a hand that left out what it holds of some models. */
function without(...ids: readonly string[]): Lock {
  return { ...lock, models: Object.fromEntries(Object.entries(lock.models).filter(([id]) => !ids.includes(id))) };
}

test.each([
  ['lab/distill-8b', ['lab/distill-8b']],
  ['vendor/base-8b', ['lab/distill-8b', 'vendor/base-8b']],
])('a lock that lost %s cannot say that nothing changed', (id, via) => {
  expect(driftFindings(without(id), distillSubject())).toMatchObject([{ ruleId: 'lock-model-missing', level: 'error', via, message: `${id} is not in the lock.` }]);
});

test('each model that it lost is told', () => {
  expect(driftFindings({ ...lock, models: {} }, distillSubject())).toHaveLength(Object.keys(lock.models).length);
});
