import type { RuleExplanation, VerdictExplanation } from '../../model/explanation.ts';
import type { Finding } from '../../model/finding.ts';
import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { quoteClauses } from '../html/clauses/quote-clause.ts';
import { remedyLines } from '../text/remedy-lines.ts';
import { wrap } from '../text/wrap.ts';
import { clauseWords, evidenceWords } from '../finding-words.ts';
import { disclaimer, verdictWords } from '../words.ts';
import { levelSentence } from './level-sentence.ts';

/** A verdict with its reasons and what would change it. */
export interface Why {
  readonly subject: Subject;
  readonly policy: string;
  readonly whatIf: readonly string[];
  readonly explanation: VerdictExplanation;
}

/** The explanation of a verdict for people. */
export function renderWhy({ subject, policy, whatIf, explanation }: Why, width: number): string {
  const supposed = whatIf.length > 0 ? [`supposing ${whatIf.join(', ')}`] : [];
  const decisive = explanation.rules.filter(({ outcome }) => outcome !== 'pass');
  return `${[
    `${verdictWords[explanation.verdict].mark}  ${sanitizeLine(subject.id)} ${verdictWords[explanation.verdict].phrase} (${policy})`,
    ...supposed,
    ...(explanation.rules.length + explanation.builtIn.length === 0 ? ['', 'No rule is violated or undecided.'] : []),
    ...explanation.builtIn.flatMap((finding) => ['', ...builtInLines(finding, subject, width)]),
    ...(decisive.length > 0 ? decisive : explanation.rules).flatMap((rule) => ['', ...ruleLines(rule, subject, width)]),
    ...changeLines(explanation, width),
    '',
    disclaimer,
  ].join('\n')}\n`;
}

function builtInLines({ ruleId, outcome, message, license, section, via, howToFix }: Finding, subject: Subject, width: number): readonly string[] {
  return [`${ruleId}${ruleId === 'curation-applied' ? '' : `: ${outcome}`}`, ...wrap('  ', sanitizeLine(message, 1000), width), ...clauseLines(license, section ?? null, { subject, width }), ...textLines(ruleId, via, { subject, width }), ...pathLines(via, subject, width), ...remedyLines('  fix       ', howToFix, width)];
}

function ruleLines(rule: RuleExplanation, subject: Subject, width: number): readonly string[] {
  const isUndecided = rule.outcome === 'undecided';
  return [
    `${rule.ruleId}: ${rule.outcome}${rule.isWaived ? ' (waived)' : ''}`,
    ...wrap('  rule      ', `${rule.description} ${levelSentence(rule)}`.trimStart(), width),
    ...(rule.message === null || isUndecided ? [] : wrap('  found     ', sanitizeLine(rule.message, 1000), width)),
    ...clauseLines(rule.license, rule.section, { subject, width }),
    ...pathLines(rule.via, subject, width),
    ...(isUndecided ? [] : rule.clauses.slice(0, 4).flatMap((clause) => wrap('  because   ', sanitizeLine(clause, 600), width))),
    ...(rule.unknownFacts.length > 0 ? wrap('  unknown   ', `${rule.unknownFacts.join(', ')}: ${rule.whyUnknown.join('; ')}`, width) : []),
    ...rule.factChanges.filter(({ fact }) => !fact.startsWith('terms.')).slice(0, 3).flatMap(({ fact, from, to, outcome }) => wrap('  would be  ', `${outcome} if ${fact} were ${to.join(' or ')} instead of ${from}`, width)),
    ...(rule.howToFix === null ? [] : remedyLines('  fix       ', rule.howToFix, width)),
  ];
}

interface Showing {
  readonly subject: Subject;
  readonly width: number;
}

/** The clause, in the words of the text that was shipped where one was read. */
function clauseLines(license: string | null, section: string | null, { subject, width }: Showing): readonly string[] {
  if (license === null) return [];
  const head = wrap('  clause    ', sanitizeLine(clauseWords({ license, section }) ?? ''), width);
  const shipped = subject.licenseTexts?.find((one) => one.license === license && one.text !== null);
  if (shipped === undefined || shipped.text === null || section === null) return head;
  const cited = subject.terms.filter((term) => term.license === license).flatMap((term) => term.section ?? []);
  const words = quoteClauses(shipped.text, section, cited).flatMap((quotation) => quotation.words ?? []);
  return [...head, ...words.slice(0, 2).flatMap((text) => wrap('            ', `“${sanitizeLine(text.replaceAll(/\s+/g, ' '), 600)}” (${sanitizeLine(shipped.path)} of ${sanitizeLine(shipped.model)})`, width))];
}

/** The hash of a text that somebody has to read, so that a curation can be pinned to it. */
function textLines(ruleId: string, via: readonly string[], { subject, width }: Showing): readonly string[] {
  if (ruleId !== 'license-text-variant' && ruleId !== 'license-unrecognised') return [];
  const node = subject.lineage.nodes.find(({ id }) => id === via.at(-1));
  return (node?.detected ?? []).filter(({ verdict }) => verdict !== 'identified').flatMap(({ path, sha256 }) => wrap('  text      ', `${sanitizeLine(path)}, sha256 ${sha256 ?? 'not known'}`, width));
}

/** The path from the root down to the model, with the evidence of each step. */
function pathLines(via: readonly string[], subject: Subject, width: number): readonly string[] {
  const steps = via.slice(1).map((parent, index) => ({ parent, edge: subject.lineage.edges.find((edge) => edge.parent === parent && edge.child === via[index]) })).reverse();
  return steps.flatMap(({ parent, edge }) => {
    const head = wrap('  path      ', `${sanitizeLine(parent)} → ${sanitizeLine(edge?.child ?? '')} (${edge ? relationWords[edge.relation].label : 'descends from'}, ${edge?.confidence ?? ''})`, width);
    return [...head, ...(edge?.evidence ?? []).slice(0, 2).flatMap((one) => wrap('            ', sanitizeLine(evidenceWords(one), 1000), width))];
  });
}

function changeLines({ changes, verdict, rules }: VerdictExplanation, width: number): readonly string[] {
  const asked = new Set(rules.map(({ ruleId }) => ruleId));
  if (changes.length === 0) return ['', ...wrap('', `No single fact of the profile would change this${rules.some(({ license }) => license !== null) ? ': it takes other terms from the licensor, a waiver, or another model' : ''}.`, width)];
  const lines = changes.slice(0, 6).flatMap((change) => {
    const altered = change.rules.filter(({ ruleId }) => asked.has(ruleId));
    const outcomes = (altered.length > 0 ? altered : change.rules).map(({ ruleId, before, after }) => `${ruleId}: ${before} → ${after}`).join(', ');
    const others = change.because.filter((ruleId) => !asked.has(ruleId));
    const why = others.length === 0 ? '' : ` by ${others.slice(0, 3).join(', ')}${others.length > 3 ? ` and ${others.length - 3} more` : ''}`;
    const total = `the verdict ${change.verdict === verdict ? 'stays' : 'becomes'} ${change.verdict}${why}`;
    return wrap('  ', `${change.fact}: ${change.from} → ${change.to}; ${total} (${outcomes})`, width);
  });
  return ['', 'What a single fact would change:', ...lines];
}
