import type { Report, Verdict } from '../model/report.ts';

/** What a run says to the pipeline that started it; README, exit codes. */
export const exitCodes = { pass: 0, violation: 1, usage: 2, undecided: 3, bug: 70 } as const;

/** The exit code of a finished check. A run that checked nothing never passes. */
export function exitCodeOf(report: Pick<Report, 'status' | 'subjects'>): number {
  return report.subjects.length === 0 ? exitCodes.undecided : exitCodes[report.status];
}

/** The exit code of a command over several models: that of the gravest verdict, and no pass where something that was named could not be read. */
export function exitCodeOfAll(verdicts: readonly Verdict[], unread: readonly string[]): number {
  if (verdicts.includes('violation')) return exitCodes.violation;
  return verdicts.length === 0 || unread.length > 0 || verdicts.includes('undecided') ? exitCodes.undecided : exitCodes.pass;
}

/** The last line of a `check`: a word for the reason, and the exit code. */
export function lastLine(reason: string, code: number): string {
  return `modelcheck: ${reason}, exit code ${code}\n`;
}
