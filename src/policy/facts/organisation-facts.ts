import type { FactValue } from '../../model/fact-type.ts';
import type { Profile } from '../../model/profile.ts';
import { blankFacts } from './blank-facts.ts';
import type { FactPart } from './facts.ts';
import { expandTerritories } from './territories.ts';

/** The facts of `org.*`. What the profile leaves out is unknown; numbers are read the same way whatever form they have. */
export function organisationFacts({ org = {} }: Profile): FactPart {
  const markets = org.markets ? { markets: expandTerritories(org.markets) } : {};
  return { value: { ...blankFacts('org'), ...statedFacts(org), ...markets } };
}

/** The facts of `use.*`. */
export function useFacts({ use = {} }: Profile): FactPart {
  return { value: { ...blankFacts('use'), ...statedFacts(use), distributesWeights: distributesWeights(use) } };
}

/** Whether weights are passed on: as stated, else true for deployments that are a way of passing them on, else unknown. */
export function distributesWeights(use: Profile['use']): boolean | null {
  if (use?.distributesWeights !== undefined) return use.distributesWeights;
  return use?.deployment === 'embedded' || use?.deployment === 'redistributed' ? true : null;
}

type Stated = NonNullable<NonNullable<Profile['org']>[keyof NonNullable<Profile['org']>]>;

function statedFacts(group: Readonly<Record<string, Stated | undefined>>): { readonly [key: string]: FactValue } {
  return Object.fromEntries(Object.entries(group).flatMap(([key, value]) => (value === undefined ? [] : [[key, factOf(value)]])));
}

function factOf(stated: Stated): FactValue {
  if (typeof stated !== 'object' || Array.isArray(stated)) return stated;
  return 'value' in stated ? stated.value : { amount: stated.amount, currency: stated.currency };
}
