import type { Finding } from '../model/finding.ts';
import type { Report, Subject } from '../model/report.ts';
import { sanitize } from '../util/sanitize.ts';

/** Workflow commands by level (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** GitHub annotations: one workflow command a finding, at the line that names the model where it is known. */
export function renderGithub(report: Report): string {
  return report.subjects.flatMap((subject) => subject.findings.filter(({ outcome }) => outcome !== 'waived').flatMap((finding) => annotations(subject, finding))).join('');
}

function annotations(subject: Subject, finding: Finding): readonly string[] {
  const places = subject.locations ?? [];
  const at = places.length > 0 ? places.map(({ file, line }) => `file=${property(file)},line=${line},`) : [''];
  const message = `${subject.id}: ${finding.message} Fix: ${finding.howToFix}`;
  return at.map((place) => `::${commands[finding.level]} ${place}title=${property(`modelcheck ${finding.ruleId}`)}::${data(message)}\n`);
}

/** Escapes of the runner's command parser for messages, and for property values. */
function data(text: string): string {
  return sanitize(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
