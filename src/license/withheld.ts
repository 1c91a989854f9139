import type { BindingLicense, StatedLimit } from '../model/license.ts';

/**
 * What a card forbids and a licence that binds grants. A licence that withholds commercial use itself, limits the field, or does
 * not tell is judged by its own terms, and so are conditions beside a licence that has some; so is a model of which no licence is known.
 */
export function withheldBy(limits: readonly StatedLimit[], binding: readonly BindingLicense[]): readonly StatedLimit[] {
  const isSaid = binding.some(({ terms }) => terms.fieldOfUse.state === 'value' || terms.commercialUse.state === 'unknown' || (terms.commercialUse.state === 'value' && terms.commercialUse.statements.some(({ value }) => value === 'prohibited')));
  if (binding.length === 0 || isSaid) return [];
  return limits.filter(({ withholds }) => withholds === 'commercialUse' || !binding.some(hasConditions));
}

/** True for a licence with conditions of its own, which its cards repeat: they are judged as it states them. */
function hasConditions({ terms }: BindingLicense): boolean {
  return [terms.userThreshold, terms.revenueThreshold, terms.territory, terms.hosting, terms.competitorRestriction, terms.registration, terms.acceptableUse].some(({ state }) => state !== 'none');
}
