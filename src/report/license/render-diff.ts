import type { License } from '../../model/license.ts';
import type { TermId, TermState } from '../../model/term-values.ts';
import { terms } from '../../model/terms.ts';
import { wrap } from '../text/wrap.ts';
import { describeState } from './describe-statement.ts';

/** Two licences and the terms on which they differ. */
export interface LicenseDiff {
  readonly left: License;
  readonly right: License;
  readonly differences: readonly { readonly term: TermId; readonly left: TermState; readonly right: TermState; readonly kind: string }[];
}

/** Marks before each kind of difference. */
const marks: Readonly<Record<string, string>> = { added: '+', removed: '-', changed: '~', unknown: '?', 'sections-only': '§' };

/** The differences for people: what the first says, then what the second says. */
export function renderLicenseDiff({ left, right, differences }: LicenseDiff, width: number): string {
  const indent = Math.max(left.id.length, right.id.length) + 6;
  const lines = differences.flatMap(({ term, left: before, right: after, kind }) => [
    `${marks[kind] ?? ' '} ${terms[term].label} (${term})`,
    ...wrap(`    ${left.id}`.padEnd(indent), describeState(term, before), width),
    ...wrap(`    ${right.id}`.padEnd(indent), describeState(term, after), width),
  ]);
  const head = `${left.name} (${left.id}) → ${right.name} (${right.id})`;
  return `${[head, differences.length === 0 ? 'No term differs.' : '', ...lines].join('\n')}\n`;
}
