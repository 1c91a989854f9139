import type { EffectiveTerm, EffectiveTerms } from '../model/effective-terms.ts';
import type { Finding } from '../model/finding.ts';
import type { Catalog } from '../model/license.ts';
import type { TermId } from '../model/term-values.ts';
import { terms as termWords } from '../model/terms.ts';
import { canonicalJson } from '../util/digest.ts';
import { licenseMessages } from './finding-messages.ts';
import { licenseFinding } from './license-finding.ts';

/** Terms that are a "further restriction" in the sense of GPL-3.0 §10 and §7, AGPL-3.0 §10 and CC-BY-SA-4.0 §3(b)(3). */
const furtherRestrictions: ReadonlySet<TermId> = new Set<TermId>(['fieldOfUse', 'userThreshold', 'revenueThreshold', 'competitorRestriction', 'outputTraining', 'territory', 'acceptableUse', 'militaryUse', 'registration', 'derivativeNaming']);

/**
 * Finds copyleft licences whose ban on further restrictions another licence of the same weights breaks.
 * It matters when the weights are passed on: neither licence can then be met without breaking the other.
 */
export function incompatibleFindings(effective: EffectiveTerms, catalog: Catalog): readonly Finding[] {
  const copyleft = effective.terms.filter((term) => term.term === 'copyleft' && term.statement !== null && catalog.licenses.get(term.license)?.kind !== 'model');
  const restricting = effective.terms.filter(restricts);
  return copyleft.flatMap((left) => {
    const own = restricting.filter(({ license }) => license === left.license);
    const others = restricting.filter((term) => term.license !== left.license && !own.some((one) => asksTheSame(one, term)));
    return [...new Set(others.map(({ license }) => license))].map((license) => incompatible(left, others.filter((term) => term.license === license)));
  });
}

function restricts(term: EffectiveTerm): boolean {
  if (term.statement === null) return false;
  if (term.term === 'commercialUse') return 'value' in term.statement && term.statement.value === 'prohibited';
  return furtherRestrictions.has(term.term);
}

/** A restriction that the copyleft licence imposes itself is no further one: CC-BY-NC beside CC-BY-NC-SA asks for nothing new. */
function asksTheSame({ term, statement: own }: EffectiveTerm, { term: otherTerm, statement: other }: EffectiveTerm): boolean {
  if (term !== otherTerm || own === null || other === null) return false;
  if ('limitedTo' in own && 'limitedTo' in other) return own.limitedTo.every((field) => other.limitedTo.includes(field));
  if (term === 'commercialUse') return true;
  return canonicalJson(withoutPlace(own)) === canonicalJson(withoutPlace(other));
}

function withoutPlace(statement: object): object {
  return Object.fromEntries(Object.entries(statement).filter(([key]) => key !== 'section' && key !== 'note'));
}

function incompatible(left: EffectiveTerm, right: readonly EffectiveTerm[]): Finding {
  const first = right[0] ?? left;
  const labels = [...new Set(right.map(({ term }) => termWords[term].label.toLowerCase()))];
  const values = { left: left.license, leftModel: left.via.at(-1) ?? '', right: first.license, rightModel: first.via.at(-1) ?? '', terms: labels.join(', ') };
  return licenseFinding('license-incompatible', { message: licenseMessages.incompatible, values, via: first.via, license: left.license, section: left.section, level: 'warning' });
}
