import type { Report, Verdict } from '../../model/report.ts';
import type { ReportOptions } from '../reporter.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { disclaimer, verdictWords } from '../words.ts';
import { findingLines } from './finding-lines.ts';
import { painter, type Paint } from './paint.ts';
import { subjectLines } from './subject-lines.ts';
import { verdictColours } from './verdict-colours.ts';

/** Up to so many models their duties are listed one by one. */
const fewModels = 3;

/** The report for a terminal or a job log: one block a model, then the run's own findings and a summary. */
export function renderText(report: Report, options: ReportOptions): string {
  const paint = painter(options.style);
  const duties = report.subjects.length > fewModels ? 'summed-up' : 'listed';
  const blocks = report.subjects.map((subject) => subjectLines(subject, { paint, width: options.width, duties }).join('\n'));
  const run = report.findings.length > 0 ? [['About this run', ...report.findings.flatMap((finding) => findingLines(finding, { paint, width: options.width }))].join('\n')] : [];
  return `${[...blocks, ...run, summary(report, paint)].join('\n\n')}\n`;
}

function summary(report: Report, paint: Paint): string {
  const counts = (Object.keys(verdictWords) as Verdict[]).map((verdict) => ({ verdict, count: report.subjects.filter((subject) => subject.verdict === verdict).length }));
  const shown = counts.filter(({ count }) => count > 0).map(({ verdict, count }) => paint(`${count} ${verdict}`, verdictColours[verdict]));
  const models = report.subjects.length === 1 ? '1 model' : `${report.subjects.length} models`;
  return [`${models}: ${shown.join(', ') || 'nothing was checked'}${runWords(report, paint)}   policy ${sanitizeLine(report.policy.id)}   source ${sanitizeLine(report.source)}`, disclaimer].join('\n');
}

/** The status of the run where no model has it, so that models that pass do not read as a run that does. */
function runWords({ status, subjects }: Report, paint: Paint): string {
  return subjects.length === 0 || subjects.some(({ verdict }) => verdict === status) ? '' : `; the run: ${paint(status, verdictColours[status])}`;
}
