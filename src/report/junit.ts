import type { Finding } from '../model/finding.ts';
import type { Report, Subject } from '../model/report.ts';
import { sanitize } from '../util/sanitize.ts';

/**
 * JUnit XML as CI systems read it: a suite a model, a case a finding. Violations are failures, what is undecided is an error,
 * waived findings and notes are skipped; a model without findings is one passed case.
 */
export function renderJunit(report: Report): string {
  const suites = report.subjects.map((subject) => suite(subject, report));
  const totals = counts(report.subjects.flatMap(({ findings }) => findings), report.subjects.length);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="modelcheck" ${totals}>\n${suites.join('')}</testsuites>\n`;
}

function suite(subject: Subject, report: Report): string {
  const cases = subject.findings.length === 0 ? [`    <testcase classname="${xml(subject.id)}" name="${xml(report.policy.id)}"/>\n`] : subject.findings.map((finding) => testCase(subject, finding));
  return `  <testsuite name="${xml(subject.id)}" timestamp="${xml(report.checkedAt)}" ${counts(subject.findings, 1)}>\n${cases.join('')}  </testsuite>\n`;
}

function counts(findings: readonly Finding[], models: number): string {
  const of = (element: string): number => findings.filter((finding) => elementOf(finding) === element).length;
  return `tests="${Math.max(findings.length, models)}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function elementOf({ outcome, level }: Finding): 'failure' | 'error' | 'skipped' {
  if (outcome === 'waived' || level !== 'error') return 'skipped';
  return outcome === 'violation' ? 'failure' : 'error';
}

function testCase(subject: Subject, finding: Finding): string {
  const element = elementOf(finding);
  const path = finding.via.length > 1 ? `\npath: ${finding.via.join(' → ')}` : '';
  const waiver = finding.waiver ? `\nwaived: ${finding.waiver.reason} (${finding.waiver.approver}, until ${finding.waiver.expires})` : '';
  const body = element === 'skipped' ? `<skipped message="${xml(`${finding.level}: ${finding.message}${waiver}`)}"/>` : `<${element} type="${xml(finding.ruleId)}" message="${xml(finding.message)}">${xml(`${finding.message}${path}\nfix: ${finding.howToFix}`)}</${element}>`;
  return `    <testcase classname="${xml(subject.id)}" name="${xml(finding.ruleId)}">${body}</testcase>\n`;
}

/** Text for XML 1.0: markup escaped, characters that XML does not allow replaced. */
function xml(text: string): string {
  return sanitize(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD').replace(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
