import { chainRuns } from './chain-runs.ts';
import { areasBetween, growRun, joinRuns, type Area, type Pair, type Run } from './runs.ts';
import { seedRuns } from './seed-runs.ts';

/** Shortest run that is believed inside a gap, in shingles: two by chance in one of 65,000 places, so small areas may be searched. */
const shortestRun = 3;

/** Cells of an area that is searched for repeated phrases which have no seed of their own. */
const maximumCells = 60_000;

/** Depth of the search in gaps of gaps. */
const maximumDepth = 6;

/** The long runs of shingles that an input and a known text have in common, in order in both. */
export function alignRoughly(pair: Pair): readonly Run[] {
  return joinRuns(growAll(pair, chainRuns(seedRuns(pair))));
}

/** The same with the short runs between them. */
export function alignFully(pair: Pair, rough: readonly Run[]): readonly Run[] {
  return rough.length === 0 ? rough : joinRuns(fillGaps(pair, withEnds(pair, rough)));
}

/** Shortest run that is believed where both texts begin or end, in shingles. */
const shortestEnd = 2;

/** A change near the start or end leaves a short run beyond it, which is found as both texts begin, or end, together. */
function withEnds({ input, known }: Pair, runs: readonly Run[]): readonly Run[] {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return runs;
  const lastEnds = { inputFrom: last.input + last.length, knownFrom: last.known + last.length };
  const start = growRun({ input, known }, { input: 0, known: 0, length: 0 }, { inputFrom: 0, knownFrom: 0, inputTo: first.input, knownTo: first.known });
  const end = growRun({ input, known }, { input: input.length, known: known.length, length: 0 }, { ...lastEnds, inputTo: input.length, knownTo: known.length });
  return [start, ...runs, end].filter((run) => run.length >= shortestEnd || runs.includes(run));
}

/** Grows every run into the gap before it and the gap after it. */
function growAll(pair: Pair, chain: readonly Run[]): readonly Run[] {
  const grown: Run[] = [];
  for (const [at, run] of chain.entries()) {
    const before = grown.at(-1);
    const after = chain[at + 1];
    const area = {
      inputFrom: before ? before.input + before.length : 0,
      knownFrom: before ? before.known + before.length : 0,
      inputTo: after ? after.input : pair.input.length,
      knownTo: after ? after.known : pair.known.length,
    };
    grown.push(growRun(pair, run, area));
  }
  return grown;
}

function fillGaps(pair: Pair, runs: readonly Run[]): readonly Run[] {
  const filled: Run[] = [];
  for (const [at, area] of areasBetween(pair, runs).entries()) {
    filled.push(...runsWithin(pair, nearRuns(area, { first: at === 0, last: at === runs.length }), 0));
    const run = runs[at];
    if (run) filled.push(run);
  }
  return filled;
}

/** Before the first run and after the last one the input may go on for long; what belongs to the known text is near. */
function nearRuns(area: Area, { first, last }: { readonly first: boolean; readonly last: boolean }): Area {
  const reach = 3 * (area.knownTo - area.knownFrom) + 64;
  return {
    ...area,
    inputFrom: first ? Math.max(area.inputFrom, area.inputTo - reach) : area.inputFrom,
    inputTo: last ? Math.min(area.inputTo, area.inputFrom + reach) : area.inputTo,
  };
}

function runsWithin(pair: Pair, area: Area, depth: number): readonly Run[] {
  const longest = depth < maximumDepth ? longestRun(pair, area) : null;
  if (longest === null) return [];
  const { input, known, length } = longest;
  return [
    ...runsWithin(pair, { ...area, inputTo: input, knownTo: known }, depth + 1),
    longest,
    ...runsWithin(pair, { ...area, inputFrom: input + length, knownFrom: known + length }, depth + 1),
  ];
}

function longestRun({ input, known }: Pair, area: Area): Run | null {
  const cells = (area.inputTo - area.inputFrom) * (area.knownTo - area.knownFrom);
  if (cells <= 0 || cells > maximumCells) return null;
  let best: Run | null = null;
  for (let shift = area.knownFrom - area.inputTo + 1; shift < area.knownTo - area.inputFrom; shift += 1) {
    const found = longestOnDiagonal({ input, known }, area, shift);
    if (found && found.length >= shortestRun && found.length > (best?.length ?? 0)) best = found;
  }
  return best;
}

/** The longest run for which a position in the known text is that in the input plus `shift`. */
function longestOnDiagonal({ input, known }: Pair, area: Area, shift: number): Run | null {
  let best: Run | null = null;
  let length = 0;
  const end = Math.min(area.inputTo, area.knownTo - shift);
  for (let at = Math.max(area.inputFrom, area.knownFrom - shift); at < end; at += 1) {
    length = input[at] === known[at + shift] ? length + 1 : 0;
    if (length > (best?.length ?? 0)) best = { input: at + 1 - length, known: at + 1 - length + shift, length };
  }
  return best;
}
