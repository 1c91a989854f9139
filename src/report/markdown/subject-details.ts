import type { Finding } from '../../model/finding.ts';
import type { Subject } from '../../model/report.ts';
import { asSentence } from '../../util/as-sentence.ts';
import { acceptanceWords } from '../finding-words.ts';
import { verdictWords } from '../words.ts';
import { listedWords } from '../listed-words.ts';
import { ownedFindings } from '../owned-findings.ts';
import { rowFactWords } from '../row-fact-words.ts';
import { sectionWords } from '../../util/section-words.ts';
import { evidenceSpan } from './evidence-span.ts';
import { codeSpan, escapeInElement, escapeMarkdown } from './escape.ts';

/** Places that are shown of a finding. */
const shownEvidence = 3;

/** The findings and duties of a model, folded away; nothing for a model that has neither. */
export function subjectDetails(subject: Subject): string {
  const facts = rowFactWords(subject);
  const listed = listedWords(subject);
  if (subject.findings.length + subject.obligations.length + facts.length + listed.length === 0) return '';
  const duties = subject.obligations.map(dutyLine);
  return [`<details><summary>${verdictWords[subject.verdict].mark} <code>${escapeInElement(subject.id)}</code></summary>`, '', ...(listed.length > 0 ? [`Listed with ${listed.map((words) => escapeMarkdown(words)).join('; ')}.`, ''] : []), ...(facts.length > 0 ? [`Judged with the facts of its row of the list: ${facts.map(codeSpan).join(', ')}.`, ''] : []), ...ownedFindings(subject).flatMap(findingLines), ...(duties.length > 0 ? ['', 'To do:', '', ...duties] : []), '', '</details>', '', ''].join('\n');
}

/** A finding as a list item: level and rule, what is wrong, clause, path, evidence, fix. */
export function findingLines(finding: Finding): readonly string[] {
  const via = finding.via.length > 1 ? ` Path: ${finding.via.map(codeSpan).join(' → ')}.` : '';
  const clause = finding.license === null ? '' : ` Clause: ${codeSpan(finding.license)}${finding.section ? ` ${escapeMarkdown(sectionWords(finding.section))}` : ''}.`;
  const accepted = acceptanceWords(finding);
  const seen = finding.evidence.slice(0, shownEvidence).map((one) => `  - seen in ${evidenceSpan(one)}`);
  const more = finding.evidence.length - seen.length;
  return [
    `- **${finding.level}** ${codeSpan(finding.ruleId)}${outcomeWords(finding)}: ${escapeMarkdown(asSentence(finding.message))}${clause}${via}${accepted === null ? '' : ` ${escapeMarkdown(accepted)}.`}`,
    ...seen,
    ...(more > 0 ? [`  - and in ${more} more ${more === 1 ? 'place' : 'places'}`] : []),
    `  - fix: ${withCode(finding.howToFix)}`,
  ];
}

/** Only an error breaks the policy; a remark at a lower level is no violation in the eyes of a reader. */
function outcomeWords({ level, outcome }: Finding): string {
  return outcome === 'violation' && level !== 'error' ? '' : ` (${outcome})`;
}

/** A remedy may mark code with backticks. */
function withCode(text: string): string {
  return text.split('`').map((part, at) => (at % 2 === 1 ? codeSpan(part) : `${/^\s/.test(part) ? ' ' : ''}${escapeMarkdown(part)}${/\S\s$/.test(part) ? ' ' : ''}`)).join('');
}

function dutyLine({ text, exact, trigger, license, section }: Subject['obligations'][number]): string {
  return `- [ ] ${escapeMarkdown(text)}${exact === null || text.includes(exact) ? '' : `: ${codeSpan(exact)}`}, ${escapeMarkdown(trigger)} (${codeSpan(license)}${section ? ` ${escapeMarkdown(sectionWords(section))}` : ''})`;
}
