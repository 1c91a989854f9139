import { expect, test } from 'vitest';
import { statusOf } from '../../src/lock/status-of.ts';

test.each([
  [[], 'pass', 'undecided'],
  [[], 'violation', 'violation'],
  [['pass', 'pass'], 'pass', 'pass'],
  [['pass', 'undecided'], 'pass', 'undecided'],
  [['undecided', 'violation'], 'pass', 'violation'],
  [['pass'], 'undecided', 'undecided'],
  [['undecided'], 'violation', 'violation'],
] as const)('models %j in a run that says %s come to %s', (verdicts, run, status) => {
  expect(statusOf(verdicts.map((verdict) => ({ verdict })), run)).toBe(status);
});
