import type { Report, Subject } from '../model/report.ts';
import { reasonWords } from './deciding-finding.ts';
import { codeSpan, escapeMarkdown } from './markdown/escape.ts';
import { findingLines, subjectDetails } from './markdown/subject-details.ts';
import { subjectFacts } from './markdown/subject-facts.ts';
import { profileWords } from './profile-words.ts';
import { disclaimer, verdictWords } from './words.ts';

/** A comment that nobody sees, by which a job finds the comment that it wrote before and puts this one in its place. */
const marker = '<!-- modelcheck -->';

/** Largest comment that GitHub takes is 65,536 characters; what comes beyond these is left out and counted. */
const maximumTable = 30_000;
const maximumLength = 60_000;

/** Models in the order in which a reader wants them. */
const order = ['violation', 'undecided', 'pass'] as const;

/** Markdown for a pull-request comment, a job summary or a wiki: a table of models, then the findings of each. */
export function renderMarkdown(report: Report): string {
  const subjects = order.flatMap((verdict) => report.subjects.filter((subject) => subject.verdict === verdict));
  const head = [marker, `## modelcheck: ${verdictWords[report.status].mark}`, '', summary(report), ''];
  const run = report.findings.length > 0 ? [['About this run:', '', ...report.findings.flatMap(findingLines), '', ''].join('\n')] : [];
  const parts = within([...run, ...subjects.map(subjectDetails)].filter((part) => part !== ''), maximumLength, 'More findings are in the full report.\n\n');
  const facts = within(subjects.map(subjectFacts), maximumLength - parts.length, 'What the other verdicts rest on is in the full report.\n\n');
  return `${head.join('\n')}\n${table(subjects)}\n${parts}${facts}${judgedFor(report)}${provenance(report)}\n\n${disclaimer}\n`;
}

function summary({ subjects, policy, checkedAt }: Report): string {
  const findings = subjects.flatMap((subject) => subject.findings);
  const accepted = findings.filter(({ outcome }) => outcome === 'waived').length;
  const counts = order.map((verdict) => ({ verdict, count: subjects.filter((subject) => subject.verdict === verdict).length })).filter(({ count }) => count > 0);
  const models = subjects.length === 0 ? 'No model was checked' : counts.map(({ verdict, count }) => `${count} ${verdict}`).join(', ');
  return `${models}. Policy ${codeSpan(policy.id)}, checked ${escapeMarkdown(checkedAt)}.${accepted > 0 ? ` ${accepted} accepted ${accepted === 1 ? 'finding' : 'findings'}.` : ''}`;
}

/** For whom and for which use the verdicts hold. */
function judgedFor(report: Report): string {
  const words = profileWords(report);
  if (words === null) return '';
  const stated = words.stated.map(([label, value]) => `${label}: ${escapeMarkdown(value)}`).join('; ');
  return stated === '' ? 'No profile was given: every fact of the organisation and of the use is unknown.\n\n' : `Judged for the facts that the profile states: ${stated}.${words.open.length === 0 ? '' : ` Not known: ${words.open.join(', ').toLowerCase()}.`}\n\n`;
}

/** By what the run can be repeated. */
function provenance({ tool, policy, catalog, profile, source }: Report): string {
  return `modelcheck ${escapeMarkdown(tool.version)}; digests: policy ${codeSpan(policy.digest)}, catalog ${codeSpan(catalog.digest)}, profile ${codeSpan(profile?.digest ?? 'not recorded')}; source ${codeSpan(source)}.`;
}

function table(subjects: readonly Subject[]): string {
  if (subjects.length === 0) return '';
  const rows = subjects.map((subject) => `| ${verdictWords[subject.verdict].mark} | ${codeSpan(subject.id)} | ${licensesOf(subject)} | ${escapeMarkdown(reasonWords(subject))} |\n`);
  return `| verdict | model | governing licences | deciding reason |\n|---|---|---|---|\n${within(rows, maximumTable, '\nMore models are in the full report.\n')}`;
}

function licensesOf({ governingLicenses }: Subject): string {
  return [...new Set(governingLicenses.map(({ id }) => id))].map(codeSpan).join(', ') || 'none established';
}

/** As many parts as fit, and a remark in the place of the rest. */
function within(parts: readonly string[], limit: number, remark: string): string {
  let text = '';
  for (const part of parts) {
    if (text.length + part.length > limit) return text + remark;
    text += part;
  }
  return text;
}
