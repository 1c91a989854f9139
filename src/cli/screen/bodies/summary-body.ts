import type { Subject } from '../../../model/report.ts';
import { subjectLines } from '../../../report/text/subject-lines.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';

/** What the candidate list says of a model, then its block of the text report: licences, findings, what to do. */
export function summaryBody(subject: Subject, columns: number): readonly Line[] {
  const [head = '', ...rest] = subjectLines(subject, { paint: (text) => text, width: columns, duties: 'listed' });
  const listed = Object.entries(subject.columns ?? {}).map(([name, value]) => `  ${sanitizeLine(name).padEnd(9)} ${sanitizeLine(value)}`);
  return [...fold(head, columns).map((text) => line(text, subject.verdict)), ...[...listed, ...rest].flatMap((text) => fold(text, columns)).map((text) => line(text))];
}
