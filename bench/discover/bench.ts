import { percent, type Bench } from '../table.ts';
import { scoreSet } from './score.ts';
import { snippetSets } from './snippets.ts';

/** What is said of each set of snippets. The later two were held out once; they have been studied since. */
const words = { first: 'written before the detectors', 'held-out': 'written after the detectors', unseen: 'shapes of public repositories' } as const;

/** Discovery on labelled snippets. */
export const discoverBench: Bench = {
  title: 'Discovery on labelled snippets',
  async run() {
    const sets = await Promise.all(snippetSets.map(async (set) => ({ set, ...(await scoreSet(set)) })));
    return sets.flatMap(({ set, snippets, labelled, found, right }) => [
      { what: `${words[set]} (${snippets} snippets), precision`, target: '', figure: percent(right, found), met: null },
      { what: `${words[set]}, recall`, target: '', figure: percent(right, labelled), met: null },
    ]);
  },
};
