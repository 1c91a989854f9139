import { findingCodes } from '../../../model/finding-codes.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Report, Verdict } from '../../../model/report.ts';
import type { ScreenState } from '../state.ts';
import { suppositionList } from './supposition-list.ts';

/**
 * The report of what the table shows: its models in its order. A report for a supposed profile says so in a finding of its own,
 * so that nobody takes it for the real one.
 */
export function shownReport({ report, lines, suppositions }: Pick<ScreenState, 'report' | 'lines' | 'suppositions'>): Report {
  const positions = [...new Set(lines.flatMap((line) => (line.kind === 'row' ? [line.row.position] : [])))];
  const subjects = positions.flatMap((position) => report.subjects[position] ?? []);
  const status = subjects.length === report.subjects.length ? report.status : worst(subjects.map(({ verdict }) => verdict));
  return { ...report, status, subjects, findings: [...report.findings, ...supposed(suppositionList(suppositions))] };
}

function supposed(list: readonly string[]): readonly Finding[] {
  if (list.length === 0) return [];
  const { level, outcome, title, howToFix } = findingCodes['profile-supposed'];
  return [{ ruleId: 'profile-supposed', level, outcome, message: `${title}: ${list.join(', ')}`, license: null, via: [], evidence: [], howToFix }];
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('violation')) return 'violation';
  return verdicts.length === 0 || verdicts.includes('undecided') ? 'undecided' : 'pass';
}
