import type { Finding } from '../model/finding.ts';
import { levels } from '../model/policy.ts';
import type { Report, Subject } from '../model/report.ts';
import { sanitize } from '../util/sanitize.ts';
import { openFindings } from './deciding-finding.ts';
import { findingParagraph } from './finding-words.ts';

/** Workflow commands by level (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * GitHub annotations: one workflow command a finding, at each line that names the model. Gravest first, because GitHub shows
 * no more than ten of a level a step.
 */
export function renderGithub({ subjects, findings }: Report): string {
  const all = [...subjects.flatMap((subject) => openFindings(subject.findings).map((finding) => ({ finding, subject }))), ...openFindings(findings).map((finding) => ({ finding, subject: null }))];
  const sorted = levels.flatMap((level) => all.filter(({ finding }) => finding.level === level));
  const nothing = subjects.length === 0 ? '::error title=modelcheck::No model was checked, so nothing can be said to pass.\n' : '';
  return nothing + sorted.flatMap(({ finding, subject }) => annotations(finding, subject)).join('');
}

function annotations(finding: Finding, subject: Subject | null): readonly string[] {
  const places = subject?.locations ?? [];
  const at = places.length > 0 ? places.map(({ file, line }) => `file=${property(file)},line=${line},`) : [''];
  return at.map((place) => `::${commands[finding.level]} ${place}title=${property(`modelcheck ${finding.ruleId}`)}::${data(findingParagraph(finding, subject?.id ?? null))}\n`);
}

/** Escapes of the runner's command parser for messages, and for property values. */
function data(text: string): string {
  return sanitize(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
