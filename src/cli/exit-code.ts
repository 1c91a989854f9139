import type { Report } from '../model/report.ts';

/** Exit codes of the contract. */
export const exitCodes = { pass: 0, violation: 1, usage: 2, undecided: 3, bug: 70 } as const;

/** The exit code of a finished check. A run that checked nothing never passes. */
export function exitCodeOf(report: Pick<Report, 'status' | 'subjects'>): number {
  return report.subjects.length === 0 ? exitCodes.undecided : exitCodes[report.status];
}

/** The last line of a `check`: a word for the reason, and the exit code. */
export function lastLine(reason: string, code: number): string {
  return `modelcheck: ${reason}, exit code ${code}\n`;
}
