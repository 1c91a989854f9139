import { findingCodes } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';

/** Most of what could not be read that the finding names; the rest is counted, and told on stderr. */
const maximumNamed = 20;

/**
 * The report with a finding for the rows of a list and the files of a searched folder that could not be read, so that no format
 * shows a run as complete that was not. Its status is never `pass` then.
 */
export function withUnread(report: Report, unread: readonly string[]): Report {
  if (unread.length === 0) return report;
  return { ...report, status: report.status === 'pass' ? 'undecided' : report.status, findings: [...report.findings, findingOf(unread)] };
}

function findingOf(unread: readonly string[]): Finding {
  const { level, outcome, howToFix } = findingCodes['candidate-unread'];
  const more = unread.length - maximumNamed;
  const named = [...unread.slice(0, maximumNamed), ...(more > 0 ? [`${more} more`] : [])].join('; ');
  return { ruleId: 'candidate-unread', level, outcome, message: `Not judged, because it could not be read: ${named}.`, license: null, via: [], evidence: [], howToFix };
}
