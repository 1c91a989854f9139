import type { LicenseTerms, TermId, TermStatement } from '../model/term-values.ts';
import { termIds } from '../model/terms.ts';

/** Terms of a licence of which nothing is known. */
export const unknownTerms: LicenseTerms = fillTerms(() => ({ state: 'unknown' }));

/** The same terms, with those named in `touched` made unknown (the clauses that a variant text changed). */
export function withUnknown(terms: LicenseTerms, touched: readonly string[]): LicenseTerms {
  // The same object tells those who compare terms that nothing changed.
  return touched.length === 0 ? terms : fillTerms((id) => (touched.includes(id) ? { state: 'unknown' } : terms[id]));
}

/** The terms of which nothing is known. */
export function unknownIn(terms: LicenseTerms): readonly TermId[] {
  return termIds.filter((id) => terms[id].state === 'unknown');
}

/** Statements of one term; empty when the text has no such clause or it is unknown. */
export function statementsOf<Id extends TermId>(terms: LicenseTerms, id: Id): readonly TermStatement<Id>[] {
  const state = terms[id];
  return state.state === 'value' ? state.statements : [];
}

function fillTerms(stateOf: (id: TermId) => LicenseTerms[TermId]): LicenseTerms {
  // Built key by key from termIds, which is complete by the type of `terms`.
  return Object.fromEntries(termIds.map((id) => [id, stateOf(id)])) as unknown as LicenseTerms;
}
