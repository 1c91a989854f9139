import type { Report, Subject, Verdict } from '../../../model/report.ts';
import { decidingFinding, openFindings } from '../../../report/deciding-finding.ts';
import { verdictWords } from '../../../report/words.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { words } from '../words.ts';
import { decidingText } from './deciding-text.ts';

/** One model of the table; all text is safe to print. */
export interface Row {
  /** Position in the report. */
  readonly position: number;
  readonly id: string;
  readonly verdict: Verdict;
  /** The verdict without suppositions where it is another one. */
  readonly before: Verdict | null;
  readonly licenses: readonly string[];
  /** Rule and message of the finding that decides, with its level where that is no error; empty where nothing was found. */
  readonly rule: string;
  readonly reason: string;
  /** Other columns of the candidate list. */
  readonly columns: readonly (readonly [name: string, value: string])[];
  /** All words of the row in small letters, for the filter. */
  readonly words: string;
}

/** The models of a report as rows, compared with their verdicts in the report without suppositions. */
export function rowsOf(report: Report, original: Report): readonly Row[] {
  return report.subjects.map((subject, position) => rowOf(subject, position, original.subjects[position]?.verdict ?? subject.verdict));
}

function rowOf(subject: Subject, position: number, unsupposed: Verdict): Row {
  const finding = decidingFinding(subject);
  const row = {
    position,
    id: sanitizeLine(subject.id),
    verdict: subject.verdict,
    before: unsupposed === subject.verdict ? null : unsupposed,
    licenses: [...new Set(subject.governingLicenses.map(({ id }) => sanitizeLine(id)))],
    rule: decidingText(subject),
    reason: finding === undefined ? words.nothingFound : sanitizeLine(finding.message, 1000),
    columns: Object.entries(subject.columns ?? {}).map(([name, value]) => [sanitizeLine(name), sanitizeLine(value)] as const),
  };
  const rules = openFindings(subject.findings).map(({ ruleId }) => ruleId);
  const searched = [row.id, subject.ref, verdictWords[row.verdict].mark, ...(row.before === null ? [] : [words.changed]), ...row.licenses, ...rules, row.reason, ...row.columns.map(([, value]) => value)];
  return { ...row, words: searched.join(' ').toLowerCase() };
}
