import { relationWords } from '../../model/relation.ts';
import type { Finding } from '../../model/finding.ts';
import type { Subject, Verdict } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { wrap } from '../text/wrap.ts';
import { disclaimer, verdictWords } from '../words.ts';

/** What an explanation says of one rule; the shape that `policy/why` gives. */
interface ExplainedRule {
  readonly ruleId: string;
  readonly description: string;
  readonly outcome: string;
  readonly isWaived: boolean;
  readonly condition: string;
  readonly clauses: readonly string[];
  readonly license: string | null;
  readonly section: string | null;
  readonly via: readonly string[];
  readonly unknownFacts: readonly string[];
  readonly whyUnknown: readonly string[];
  readonly factChanges: readonly { readonly fact: string; readonly from: string; readonly to: readonly string[]; readonly outcome: string }[];
}

/** A verdict with its reasons and what would change it. */
export interface Why {
  readonly subject: Subject;
  readonly policy: string;
  readonly whatIf: readonly string[];
  readonly explanation: {
    readonly verdict: Verdict;
    readonly rules: readonly ExplainedRule[];
    readonly builtIn: readonly Finding[];
    readonly changes: readonly { readonly fact: string; readonly from: string; readonly to: string; readonly verdict: Verdict; readonly rules: readonly { readonly ruleId: string; readonly before: string; readonly after: string }[] }[];
  };
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
    ...changeLines(explanation.changes, width),
    '',
    disclaimer,
  ].join('\n')}\n`;
}

function builtInLines({ ruleId, outcome, message, license, section, via, howToFix }: Finding, subject: Subject, width: number): readonly string[] {
  return [`${ruleId}: ${outcome}`, ...wrap('  ', sanitizeLine(message, 1000), width), ...clauseLine(license, section ?? null, width), ...pathLines(via, subject, width), ...wrap('  fix       ', howToFix, width)];
}

function ruleLines(rule: ExplainedRule, subject: Subject, width: number): readonly string[] {
  return [
    `${rule.ruleId}: ${rule.outcome}${rule.isWaived ? ' (waived)' : ''}`,
    ...wrap('  ', rule.description, width),
    ...clauseLine(rule.license, rule.section, width),
    ...pathLines(rule.via, subject, width),
    ...rule.clauses.slice(0, 4).flatMap((clause) => wrap('  because   ', sanitizeLine(clause, 600), width)),
    ...(rule.unknownFacts.length > 0 ? wrap('  unknown   ', `${rule.unknownFacts.join(', ')} (${rule.whyUnknown.join('; ')})`, width) : []),
    ...rule.factChanges.slice(0, 3).flatMap(({ fact, from, to, outcome }) => wrap('  would be  ', `${outcome} if ${fact} were ${to.join(' or ')} instead of ${from}`, width)),
  ];
}

function clauseLine(license: string | null, section: string | null, width: number): readonly string[] {
  return license === null ? [] : wrap('  clause    ', `${license}${section === null ? '' : ` §${section}`}`, width);
}

/** The path from the root down to the model, with the evidence of each step. */
function pathLines(via: readonly string[], subject: Subject, width: number): readonly string[] {
  const steps = via.slice(1).map((parent, index) => ({ parent, edge: subject.lineage.edges.find((edge) => edge.parent === parent && edge.child === via[index]) })).reverse();
  return steps.flatMap(({ parent, edge }) => {
    const head = wrap('  path      ', `${sanitizeLine(parent)} → ${sanitizeLine(edge?.child ?? '')} (${edge ? relationWords[edge.relation].label : 'descends from'}, ${edge?.confidence ?? ''})`, width);
    return [...head, ...(edge?.evidence ?? []).slice(0, 2).flatMap(({ where, quote }) => wrap('            ', `${sanitizeLine(where)}${quote === null ? '' : `: “${sanitizeLine(quote)}”`}`, width))];
  });
}

function changeLines(changes: Why['explanation']['changes'], width: number): readonly string[] {
  if (changes.length === 0) return ['', 'No single fact of the profile would change this.'];
  const lines = changes.slice(0, 6).flatMap(({ fact, from, to, verdict, rules }) => wrap('  ', `${fact}: ${from} → ${to} would make it ${verdict} (${rules.map(({ ruleId, before, after }) => `${ruleId}: ${before} → ${after}`).join(', ')})`, width));
  return ['', 'What a single fact would change:', ...lines];
}
