import type { Finding } from '../model/finding.ts';
import type { Report, Subject } from '../model/report.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { disclaimer, verdictWords } from './words.ts';

/** Largest comment that GitHub takes is 65,536 characters; details are left out beyond this. */
const maximumLength = 60_000;

/** Markdown for a pull-request comment, a job summary or a wiki: a table of models, then the findings of each. */
export function renderMarkdown(report: Report): string {
  const rows = report.subjects.map((subject) => `| ${verdictWords[subject.verdict].mark} | ${code(subject.id)} | ${subject.governingLicenses.map(({ id }) => code(id)).join(', ') || 'none established'} | ${text(reason(subject))} |`);
  const head = [`## modelcheck: ${report.status}`, '', `Policy ${code(report.policy.id)}, ${report.subjects.length} model(s), checked ${report.checkedAt}.`, '', '| verdict | model | governing licences | deciding reason |', '|---|---|---|---|', ...rows, ''];
  let result = `${head.join('\n')}\n`;
  for (const subject of report.subjects) {
    const part = details(subject);
    if (result.length + part.length > maximumLength) return `${result}\nMore findings are in the full report.\n\n${disclaimer}\n`;
    result += part;
  }
  return `${result}${disclaimer}\n`;
}

function reason({ findings }: Subject): string {
  const open = findings.filter(({ outcome }) => outcome !== 'waived');
  return (open.find(({ level, outcome }) => level === 'error' && outcome === 'violation') ?? open.find(({ level }) => level === 'error') ?? open[0])?.message ?? 'no findings';
}

function details(subject: Subject): string {
  if (subject.findings.length === 0 && subject.obligations.length === 0) return '';
  const duties = subject.obligations.map(({ text: duty, exact, trigger, license, section }) => `- [ ] ${text(duty)}${exact === null ? '' : ` ${code(exact)}`}, ${trigger} (${code(license)}${section ? ` §${text(section)}` : ''})`);
  return [`<details><summary>${verdictWords[subject.verdict].mark} ${html(subject.id)}</summary>`, '', ...subject.findings.flatMap(findingLines), ...(duties.length > 0 ? ['', 'To do:', '', ...duties] : []), '', '</details>', '', ''].join('\n');
}

function findingLines(finding: Finding): readonly string[] {
  const via = finding.via.length > 1 ? ` Path: ${finding.via.map(code).join(' → ')}.` : '';
  const clause = finding.license === null ? '' : ` Clause: ${code(finding.license)}${finding.section ? ` §${text(finding.section)}` : ''}.`;
  const seen = finding.evidence.slice(0, 2).map(({ where, quote }) => `  - seen in ${code(where)}${quote === null ? '' : `: “${text(quote)}”`}`);
  const waived = finding.waiver ? ` Waived: ${text(finding.waiver.reason)} (${text(finding.waiver.approver)}, until ${finding.waiver.expires}).` : '';
  return [`- **${finding.level}** ${code(finding.ruleId)} (${finding.outcome}): ${text(finding.message)}${clause}${via}${waived}`, ...seen, `  - fix: ${text(finding.howToFix)}`];
}

/** A code span that its content cannot leave. */
function code(content: string): string {
  return `\`${sanitizeLine(content).replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
}

/** Text without markup: HTML and Markdown that strangers wrote is shown, not rendered, and mentions do not notify. */
function text(content: string): string {
  return html(content).replace(/[\\`*_[\]()~|]/g, (character) => `\\${character}`).replaceAll('@', '@\u2060');
}

function html(content: string): string {
  return sanitizeLine(content, 1000).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
