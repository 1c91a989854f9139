import { termSchemas, type TermId, type TermStatement } from '../model/term-values.ts';
import { terms } from '../model/terms.ts';
import type { Subject } from '../model/report.ts';
import { describeStatement } from './license/describe-statement.ts';

/** One line of the effective terms. */
export type ReportTerm = Subject['terms'][number];

/** The name of a term, or its id where a later version of modelcheck named it. */
export function termLabel(term: string): string {
  return isTerm(term) ? terms[term].label : term;
}

/** What a term of a report says, in one line; its JSON where a later version of modelcheck wrote it in another shape. */
export function termWords({ term, state, value }: ReportTerm): string {
  if (state === 'unknown') return 'not established';
  const parsed = isTerm(term) ? termSchemas[term].safeParse(value) : null;
  if (!isTerm(term) || !parsed?.success) return JSON.stringify(value);
  const statement: TermStatement = parsed.data;
  return describeStatement(term, statement);
}

/** True for a term of this version. */
export function isTerm(term: string): term is TermId {
  return Object.hasOwn(terms, term);
}
