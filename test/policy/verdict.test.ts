import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { verdictOf } from '../../src/policy/verdict.ts';

/** Findings written as `level outcome`. */
const findings = (...written: readonly `${Finding['level']} ${Finding['outcome']}`[]) => written.map((one) => {
  const [level, outcome] = one.split(' ');
  return { level, outcome } as Pick<Finding, 'level' | 'outcome'>;
});

test.each([
  ['nothing', findings(), 'pass', 'pass'],
  ['an error', findings('error violation'), 'violation', 'violation'],
  ['a warning', findings('warning violation'), 'pass', 'violation'],
  ['a note', findings('note violation', 'note undecided'), 'pass', 'pass'],
  ['an open question', findings('error undecided'), 'undecided', 'undecided'],
  ['an open question that only warns', findings('warning undecided'), 'pass', 'undecided'],
  ['an error beside an open question', findings('error undecided', 'error violation'), 'violation', 'violation'],
  ['an open question beside a warning', findings('warning violation', 'error undecided'), 'undecided', 'violation'],
  ['what was waived', findings('error waived', 'warning waived'), 'pass', 'pass'],
  ['what was waived beside what was not', findings('error waived', 'error undecided'), 'undecided', 'undecided'],
] as const)('%s: %s %s where errors fail, %s where warnings do', (_, given, onError, onWarning) => {
  expect([verdictOf(given, 'error'), verdictOf(given, 'warning')]).toEqual([onError, onWarning]);
});
