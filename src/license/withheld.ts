import type { BindingLicense, StatedLimit } from '../model/license.ts';

/**
 * What a card forbids and a licence that binds grants. A licence that withholds commercial use itself, limits the field, or does
 * not tell is judged by its own terms; so is a model of which no licence is known.
 */
export function withheldBy(limits: readonly StatedLimit[], binding: readonly BindingLicense[]): readonly StatedLimit[] {
  const isSaid = binding.some(({ terms }) => terms.fieldOfUse.state === 'value' || terms.commercialUse.state === 'unknown' || (terms.commercialUse.state === 'value' && terms.commercialUse.statements.some(({ value }) => value === 'prohibited')));
  return binding.length === 0 || isSaid ? [] : limits;
}
