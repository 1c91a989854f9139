import type { License } from '../../model/license.ts';
import type { TermId } from '../../model/term-values.ts';
import { terms } from '../../model/terms.ts';
import { wrap } from '../text/wrap.ts';
import { describeState } from './describe-statement.ts';

/** A term: its question, and what each licence that has it says. */
export function renderTerm(term: TermId, licenses: readonly License[], width: number): string {
  const stating = licenses.filter((license) => license.terms[term].state === 'value');
  const unknown = licenses.filter((license) => license.terms[term].state === 'unknown').map(({ id }) => id);
  const indent = Math.max(12, ...stating.map(({ id }) => id.length)) + 4;
  const lines = stating.flatMap((license) => wrap(`  ${license.id}`.padEnd(indent), describeState(term, license.terms[term]), width));
  return `${[`${terms[term].label} (${term}): ${terms[term].question}`, '', ...lines, '', ...wrap('Not established for: ', unknown.join(', ') || 'none', width), `All others: ${terms[term].none}.`].join('\n')}\n`;
}
