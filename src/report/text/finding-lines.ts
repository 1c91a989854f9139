import type { Finding } from '../../model/finding.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { levelWords } from '../words.ts';
import type { Colour, Paint } from './paint.ts';
import { wrap } from './wrap.ts';

/** How a block of text is drawn. */
export interface TextStyle {
  readonly paint: Paint;
  readonly width: number;
}

const levelColours = { error: 'red', warning: 'yellow', note: 'blue' } as const satisfies Record<Finding['level'], Colour>;

/** A finding: level and rule, what is wrong, the clause that decides, the path that brings it, the evidence and the fix. */
export function findingLines(finding: Finding, { paint, width }: TextStyle): readonly string[] {
  const outcome = finding.outcome === 'violation' ? '' : ` (${finding.outcome})`;
  return [
    `  ${paint(levelWords[finding.level], levelColours[finding.level])}  ${paint(sanitizeLine(finding.ruleId), 'bold')}${outcome}`,
    ...wrap('    ', sanitizeLine(finding.message, 2000), width),
    ...clause(finding, width),
    ...finding.evidence.slice(0, 3).flatMap(({ where, quote }) => wrap('    seen    ', `${sanitizeLine(where)}${quote ? `: “${sanitizeLine(quote)}”` : ''}`, width)),
    ...(finding.waiver ? wrap('    waived  ', `${sanitizeLine(finding.waiver.reason)} (${sanitizeLine(finding.waiver.approver)}, until ${finding.waiver.expires})`, width) : []),
    ...(finding.baseline ? wrap('    known   ', `in the baseline of ${sanitizeLine(finding.baseline.checkedAt)}`, width) : []),
    ...(finding.unknownFacts && finding.unknownFacts.length > 0 ? wrap('    needs   ', finding.unknownFacts.join(', '), width) : []),
    ...wrap('    fix     ', sanitizeLine(finding.howToFix, 2000), width),
  ];
}

/** Findings with the undecided rules that wait for the same facts put together, since one answer settles them all. */
export function groupedFindingLines(findings: readonly Finding[], style: TextStyle): readonly string[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.outcome === 'undecided' && finding.unknownFacts ? `${finding.level} ${finding.unknownFacts.join(',')}` : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => (group.length > 2 ? waitingLines(group, style) : group.flatMap((finding) => findingLines(finding, style))));
}

function waitingLines(group: readonly Finding[], { paint, width }: TextStyle): readonly string[] {
  const [first] = group;
  if (!first) return [];
  return [
    `  ${paint(levelWords[first.level], levelColours[first.level])}  ${paint(`${group.length} rules`, 'bold')} (undecided)`,
    ...wrap('    rules   ', group.map(({ ruleId }) => ruleId).join(', '), width),
    ...wrap('    needs   ', (first.unknownFacts ?? []).join(', '), width),
    ...wrap('    fix     ', sanitizeLine(first.howToFix, 2000), width),
  ];
}

function clause(finding: Finding, width: number): readonly string[] {
  const place = finding.license === null ? [] : wrap('    clause  ', `${finding.license}${finding.section ? ` §${finding.section}` : ''}`, width);
  const path = finding.via.length > 1 ? wrap('    path    ', finding.via.map((id) => sanitizeLine(id)).join(' → '), width) : [];
  return [...place, ...path];
}
