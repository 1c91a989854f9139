import type { Fingerprints } from '../../src/license/identify/fingerprints.ts';
import { identifyText } from '../../src/license/identify/identify-text.ts';
import { formatChanges } from './format-changes.ts';
import type { LabelledText } from './known-texts.ts';
import { mutations, seededRandom } from './mutations.ts';

/** How many of how many, and which ones failed. */
export interface Score {
  readonly right: number;
  readonly total: number;
  readonly failures: readonly string[];
}

/** Every text under every change of form: right when it is identified as itself. */
export function scoreFormats(texts: readonly LabelledText[], fingerprints: Fingerprints): Score {
  return score(
    texts.flatMap(({ id, text }) =>
      Object.entries(formatChanges).map(([name, change]) => {
        const { verdict, license } = identifyText(change(text), fingerprints);
        return { name: `${id}, ${name}: ${verdict} ${String(license)}`, isRight: verdict === 'identified' && license === id };
      })
    )
  );
}

/** Times that a mutation is tried on a text, each at another place. */
const tries = 3;

/** Every text under every change of substance: right when it is identified as nothing. */
export function scoreMutations(texts: readonly LabelledText[], fingerprints: Fingerprints): Score {
  return score(
    texts.flatMap(({ id, text }, number) =>
      Object.entries(mutations).flatMap(([name, mutate]) =>
        Array.from({ length: tries }, (_, attempt) => mutate(text, seededRandom(number * 100 + attempt))).flatMap((mutated) =>
          mutated === null ? [] : [{ name: `${id}, ${name}: ${mutated.length}`, isRight: identifyText(mutated, fingerprints).verdict !== 'identified' }]
        )
      )
    )
  );
}

/** Every text while it is itself unknown: right when it is identified as nothing. */
export function scoreLeaveOneOut(texts: readonly LabelledText[], fingerprints: Fingerprints): Score {
  return score(
    texts.map(({ id, text }) => {
      const { verdict, license } = identifyText(text, without(fingerprints, id));
      return { name: `${id}: ${verdict} ${String(license)}`, isRight: verdict !== 'identified' };
    })
  );
}

/** Fingerprints without the texts of one id. The numbers of the others stay, since the index holds them. */
function without(fingerprints: Fingerprints, id: string): Fingerprints {
  return {
    ...fingerprints,
    texts: fingerprints.texts.map((known) => (known.id === id ? { ...known, whole: '', core: '', size: 0, indexed: Number.MAX_SAFE_INTEGER, bytes: new Uint8Array(0), fields: [], clauses: [] } : known)),
    byDigest: new Map([...fingerprints.byDigest].filter(([, number]) => fingerprints.texts[number]?.id !== id)),
  };
}

function score(trials: readonly { readonly name: string; readonly isRight: boolean }[]): Score {
  const failures = trials.filter(({ isRight }) => !isRight).map(({ name }) => name);
  return { right: trials.length - failures.length, total: trials.length, failures };
}
