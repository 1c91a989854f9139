import { termShapes } from '../model/term-shapes.ts';
import type { TermId, TermStatement } from '../model/term-values.ts';
import { terms } from '../model/terms.ts';
import type { Subject } from '../model/report.ts';
import { fitsSchema } from '../util/fits-schema.ts';
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
  return isTerm(term) && isStatement(term, value) ? describeStatement(term, value) : JSON.stringify(value);
}

function isStatement(term: TermId, value: unknown): value is TermStatement {
  return fitsSchema(value, termShapes[term]);
}

/** True for a term of this version. */
export function isTerm(term: string): term is TermId {
  return Object.hasOwn(terms, term);
}
