import { isBuilt } from '../shipped.ts';
import { percent, type Bench, type BenchRow } from '../table.ts';
import { scoreSet } from './score.ts';
import { snippetSets } from './snippets.ts';
import { measureSpeed } from './speed.ts';

/** What is said of each set of snippets. The later two were held out once; they have been studied since. */
const words = { first: 'written before the detectors', 'held-out': 'written after the detectors', unseen: 'shapes of public repositories', tools: 'files of many tools', later: 'files of more tools', last: 'files of more tools still' } as const;

/** Of 100 files those that load a model: a repository that uses a few, and the worst there can be. */
const shares = [2, 100] as const;

/** Discovery on labelled snippets, and its speed on a generated repository. */
export const discoverBench: Bench = {
  title: 'Discovery',
  async run() {
    const sets = await Promise.all(snippetSets.map(async (set) => ({ set, ...(await scoreSet(set)) })));
    const found = sets.flatMap(({ set, snippets, labelled, found, right }) => [
      { what: `${words[set]} (${snippets} snippets), precision`, target: '', figure: percent(right, found), met: null },
      { what: `${words[set]}, recall`, target: '', figure: percent(right, labelled), met: null },
    ]);
    return [...found, ...(isBuilt ? await speedRows() : [])];
  },
};

/** Of several runs the median counts, and of each its time on the processor, which other programs change least. */
async function speedRows(): Promise<readonly BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const modelPercent of shares) {
    const speeds: number[] = [];
    for (let run = 0; run < 5; run += 1) speeds.push(await speedOf(modelPercent));
    const [least = 0, , median = 0, , most = 0] = speeds.sort((left, right) => left - right);
    const isUsual = modelPercent === shares[0];
    rows.push({ what: `MB of source a second of processor time, ${modelPercent} of 100 files naming a model`, target: isUsual ? '≥ 50' : '', figure: `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`, met: isUsual ? median >= 50 : null });
  }
  return rows;
}

async function speedOf(modelPercent: number): Promise<number> {
  const { megabytes, processorSeconds } = await measureSpeed({ megabytes: 30, modelPercent });
  return megabytes / processorSeconds;
}
