import type { Finding } from '../../model/finding.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { findingDetails, type DetailLabel } from '../finding-words.ts';
import { levelWords } from '../words.ts';
import type { Colour, Paint } from './paint.ts';
import { remedyLines } from './remedy-lines.ts';
import { wrap } from './wrap.ts';

/** How a block of text is drawn. */
export interface TextStyle {
  readonly paint: Paint;
  readonly width: number;
}

/** Places that are shown of a finding; all of them are in the formats that are read by machines, and in the HTML report. */
const shownEvidence = 3;

const levelColours = { error: 'red', warning: 'yellow', note: 'blue' } as const satisfies Record<Finding['level'], Colour>;

/** A finding: level and rule, what is wrong, the clause that decides, the path that brings it, the evidence and the fix. */
export function findingLines(finding: Finding, { paint, width }: TextStyle): readonly string[] {
  const outcome = finding.outcome === 'violation' ? '' : ` (${finding.outcome})`;
  return [
    `  ${paint(levelWords[finding.level], levelColours[finding.level])}  ${paint(sanitizeLine(finding.ruleId), 'bold')}${outcome}`,
    ...wrap('    ', sanitizeLine(finding.message, 2000), width),
    ...detailLines(findingDetails({ ...finding, evidence: finding.evidence.slice(0, shownEvidence) }), width),
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
    ...detailLines(findingDetails(first).filter(([label]) => label === 'needs' || label === 'fix'), width),
  ];
}

/** Every detail under its label. */
function detailLines(details: readonly (readonly [label: DetailLabel, words: string])[], width: number): readonly string[] {
  return details.flatMap(([label, words]) => (label === 'fix' ? remedyLines(`    ${label.padEnd(8)}`, words, width) : wrap(`    ${label.padEnd(8)}`, sanitizeLine(words, 2000), width)));
}
