import { percent, type Bench } from '../table.ts';
import { scoreSet } from './score.ts';

/** Discovery on labelled snippets. The second set was held out once; it has been studied since. */
export const discoverBench: Bench = {
  title: 'Discovery on labelled snippets',
  async run() {
    const sets = await Promise.all((['first', 'held-out'] as const).map(async (set) => ({ set, ...(await scoreSet(set)) })));
    return sets.flatMap(({ set, snippets, labelled, found, right }) => [
      { what: `${set === 'first' ? 'written before' : 'written after'} the detectors (${snippets} snippets), precision`, target: '', figure: percent(right, found), met: null },
      { what: `${set === 'first' ? 'written before' : 'written after'} the detectors, recall`, target: '', figure: percent(right, labelled), met: null },
    ]);
  },
};
