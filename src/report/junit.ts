import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { sanitize } from '../util/sanitize.ts';
import { ownedFindings } from './owned-findings.ts';
import { acceptanceWords, findingDetails } from './finding-words.ts';

/**
 * JUnit XML as CI systems read it: a suite a model, a case a finding. What fails the run is a failure, or an error where it is
 * undecided; accepted findings and lower levels are skipped; a model without findings is one passed case.
 */
export function renderJunit(report: Report): string {
  const suites = [...report.subjects.map((subject): Suite => ({ name: subject.id, properties: Object.entries(subject.columns ?? {}), cases: subject.findings.length === 0 ? [passed(report.policy.id)] : ownedFindings(subject).map((finding) => toCase(finding, report)) })), ...runSuite(report)];
  const all = suites.flatMap(({ cases }) => cases);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="modelcheck" ${counts(all)}>\n${suites.map((suite) => renderSuite(suite, report)).join('')}</testsuites>\n`;
}

interface Case {
  readonly name: string;
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly body: string;
}

interface Suite {
  readonly name: string;
  /** What the candidate list says of the model. */
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly Case[];
}

function passed(name: string): Case {
  return { name, kind: 'passed', message: '', body: '' };
}

/** What was found about the run itself; a run that checked nothing is an error, since no case at all would look like a pass. */
function runSuite(report: Report): readonly Suite[] {
  const nothing: readonly Case[] = report.subjects.length > 0 ? [] : [{ name: 'nothing-checked', kind: 'error', message: 'no model was checked', body: 'no model was checked' }];
  const cases = [...nothing, ...report.findings.map((finding) => toCase(finding, report))];
  return cases.length === 0 ? [] : [{ name: 'modelcheck', properties: [], cases }];
}

function toCase(finding: Finding, { failOn }: Report): Case {
  const fails = finding.outcome !== 'waived' && (finding.level === 'error' || finding.level === failOn);
  const accepted = acceptanceWords(finding);
  return {
    name: finding.ruleId,
    kind: fails ? (finding.outcome === 'violation' ? 'failure' : 'error') : 'skipped',
    message: fails ? finding.message : `${finding.level}: ${finding.message}${accepted === null ? '' : `\n${accepted}`}`,
    body: [finding.message, ...findingDetails(finding).map(([label, words]) => `${label}: ${words}`)].join('\n'),
  };
}

function renderSuite({ name, properties, cases }: Suite, { checkedAt }: Report): string {
  const lines = cases.map((one) => `    <testcase classname="${xml(name)}" name="${xml(one.name)}" time="0"${contentOf(one)}\n`);
  const facts = properties.map(([key, value]) => `<property name="${xml(key)}" value="${xml(value)}"/>`).join('');
  return `  <testsuite name="${xml(name)}" timestamp="${xml(checkedAt)}" time="0" ${counts(cases)}>\n${facts === '' ? '' : `    <properties>${facts}</properties>\n`}${lines.join('')}  </testsuite>\n`;
}

function contentOf({ name, kind, message, body }: Case): string {
  if (kind === 'passed') return '/>';
  const type = kind === 'skipped' ? '' : ` type="${xml(name)}"`;
  return `><${kind}${type} message="${xml(message)}">${xml(body)}</${kind}></testcase>`;
}

function counts(cases: readonly Case[]): string {
  const of = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

/** Text for XML 1.0: markup escaped, characters that XML does not allow replaced. */
function xml(text: string): string {
  return sanitize(text).replace(/[\uFFFE\uFFFF]/g, '\uFFFD').replace(/[&<>"'\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
}
