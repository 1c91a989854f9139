import type { License } from '../model/license.ts';
import type { LicenseTerms, TermId, TermState } from '../model/term-values.ts';
import { termIds } from '../model/terms.ts';
import { canonicalJson } from '../util/digest.ts';

/** One term on which two licences differ. `sectionsOnly`: they say the same in other clauses. */
export interface LicenseDifference {
  readonly term: TermId;
  readonly left: TermState;
  readonly right: TermState;
  readonly kind: 'added' | 'removed' | 'changed' | 'unknown' | 'sections-only';
}

/** The terms on which two licences differ, in report order. */
export function diffLicenses(left: Pick<License, 'terms'>, right: Pick<License, 'terms'>): readonly LicenseDifference[] {
  return termIds.flatMap((term) => {
    const difference = differenceOf(left.terms, right.terms, term);
    return difference === null ? [] : [{ term, left: left.terms[term], right: right.terms[term], kind: difference }];
  });
}

function differenceOf(left: LicenseTerms, right: LicenseTerms, term: TermId): LicenseDifference['kind'] | null {
  const [before, after] = [left[term], right[term]];
  if (before.state === 'unknown' || after.state === 'unknown') return before.state === after.state ? null : 'unknown';
  if (before.state === 'none' || after.state === 'none') return before.state === after.state ? null : before.state === 'none' ? 'added' : 'removed';
  if (canonicalJson(before.statements.map(substance)) !== canonicalJson(after.statements.map(substance))) return 'changed';
  return canonicalJson(before.statements.map(({ section }) => section)) === canonicalJson(after.statements.map(({ section }) => section)) ? null : 'sections-only';
}

/** What a statement says, without where it stands and our remark on it. */
function substance(statement: object): object {
  return Object.fromEntries(Object.entries(statement).filter(([key]) => key !== 'section' && key !== 'note'));
}
