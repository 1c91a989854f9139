import type { Subject, Verdict } from '../model/report.ts';

/** The worst verdict of a run and its models; a run that checked nothing is undecided. */
export function statusOf(subjects: readonly Pick<Subject, 'verdict'>[], run: Verdict): Verdict {
  const verdicts = [run, ...subjects.map(({ verdict }) => verdict)];
  if (verdicts.includes('violation')) return 'violation';
  return subjects.length === 0 || verdicts.includes('undecided') ? 'undecided' : 'pass';
}
