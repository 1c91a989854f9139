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
  const lines = differences.flatMap(({ term, left: before, right: after, kind }) => {
    const isTold = describeState(term, before) !== describeState(term, after);
    const words = (state: TermState, other: TermState): string => (isTold ? describeState(term, state) : otherwise(state, other));
    return [`${marks[kind] ?? ' '} ${terms[term].label} (${term})`, ...wrap(`    ${left.id}`.padEnd(indent), words(before, after), width), ...wrap(`    ${right.id}`.padEnd(indent), words(after, before), width)];
  });
  const head = `${left.name} (${left.id}) → ${right.name} (${right.id})`;
  return `${[head, differences.length === 0 ? 'No term differs.' : '', ...lines].join('\n')}\n`;
}

/** What differs of two states that read alike in a line: fields that the line leaves out, such as the address of a policy. */
function otherwise(state: TermState, other: TermState): string {
  if (state.state !== 'value' || other.state !== 'value') return state.state;
  const fields = state.statements.flatMap((statement, at) => {
    const against = new Map<string, unknown>(Object.entries(other.statements[at] ?? {}));
    return Object.entries(statement).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(against.get(key)));
  });
  return fields.map(([key, value]) => `${key}: ${String(value)}`).join('; ') || 'nothing more';
}
