import type { Finding } from '../model/finding.ts';
import type { Lock } from '../model/lock.ts';
import type { Report, Subject, Verdict } from '../model/report.ts';
import { driftFindings } from './drift.ts';
import { statusOf } from './status-of.ts';

/** The report with the drift of each model before its other findings, and verdicts to match; no policy or waiver softens drift. */
export function withDrift(report: Report, lock: Lock, verdictOf: (findings: readonly Finding[]) => Verdict): Report {
  const subjects = report.subjects.map((subject): Subject => {
    const findings = [...driftFindings(lock, subject), ...subject.findings];
    return { ...subject, findings, verdict: verdictOf(findings) };
  });
  return { ...report, subjects, status: statusOf(subjects, verdictOf(report.findings)) };
}
