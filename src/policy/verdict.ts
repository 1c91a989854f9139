import type { Finding } from '../model/finding.ts';
import type { Level } from '../model/policy.ts';
import type { Verdict } from '../model/report.ts';

/** Levels that `--fail-on` may name. */
export type FailOn = Exclude<Level, 'note'>;

/** Verdict of the findings at or above a level: a violation beats an undecided rule, which beats a pass. Waived ones never count. */
export function verdictOf(findings: readonly Pick<Finding, 'level' | 'outcome'>[], failOn: FailOn): Verdict {
  const counting = findings.filter(({ level, outcome }) => outcome !== 'waived' && (level === 'error' || level === failOn));
  if (counting.some(({ outcome }) => outcome === 'violation')) return 'violation';
  return counting.length > 0 ? 'undecided' : 'pass';
}
