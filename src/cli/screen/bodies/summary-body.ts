import type { Subject } from '../../../model/report.ts';
import { subjectLines } from '../../../report/text/subject-lines.ts';
import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';

/** A model’s block of the text report: what the candidate list says of it, licences, findings, what to do. */
export function summaryBody(subject: Subject, columns: number): readonly Line[] {
  const [head = '', ...rest] = subjectLines(subject, { paint: (text) => text, width: columns, duties: 'listed' });
  return [...fold(head, columns).map((text) => line(text, subject.verdict)), ...rest.flatMap((text) => fold(text, columns)).map((text) => line(text))];
}
