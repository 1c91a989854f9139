import type { Profile } from '../model/profile.ts';
import type { Threshold } from '../model/term-values.ts';
import { distributesWeights } from './facts/organisation-facts.ts';

/** Whether a threshold applies to the use at all; `fact` would decide it where the profile does not tell. */
export type Scope =
  | { readonly applies: true }
  | { readonly applies: false; readonly reason: string }
  | { readonly applies: null; readonly fact: string };

/**
 * Judges `appliesTo` by the use. A use is taken as commercial unless the profile says that it is not, since that is the stricter reading;
 * whether weights are passed on, or the model itself is offered as a service, is asked for where the profile does not tell.
 */
export function appliesTo(threshold: Threshold, profile: Profile): Scope {
  return scopes[threshold.appliesTo](profile);
}

const scopes = {
  'any-use': () => ({ applies: true }),
  'commercial-use': ({ use }) => (use?.commercial === false ? { applies: false, reason: 'it concerns commercial use, and this use is not commercial' } : { applies: true }),
  distribution: ({ use }) => {
    const distributes = distributesWeights(use);
    if (distributes === null) return { applies: null, fact: 'use.distributesWeights' };
    return distributes ? { applies: true } : { applies: false, reason: 'it concerns passing the model on, and the weights are not passed on' };
  },
  'model-as-a-service': ({ use }) => {
    if (use?.deployment === undefined) return { applies: null, fact: 'use.deployment' };
    return use.deployment === 'hosted' ? { applies: true } : { applies: false, reason: 'it concerns models offered as a service, and this one is not' };
  },
} satisfies Record<Threshold['appliesTo'], (profile: Profile) => Scope>;
