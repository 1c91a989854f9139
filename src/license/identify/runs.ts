/** A stretch of shingles that follows one another in both texts: `length` of them, from `input` and from `known` on. */
export interface Run {
  readonly input: number;
  readonly known: number;
  readonly length: number;
}

/** A rectangle of shingles: `[inputFrom, inputTo)` of the input against `[knownFrom, knownTo)` of the known text. */
export interface Area {
  readonly inputFrom: number;
  readonly inputTo: number;
  readonly knownFrom: number;
  readonly knownTo: number;
}

/** The two texts as bytes, one for each shingle. */
export interface Pair {
  readonly input: Uint8Array;
  readonly known: Uint8Array;
}

/** A run grown to both sides as far as the texts agree, within an area. */
export function growRun({ input, known }: Pair, run: Run, area: Area): Run {
  let before = 0;
  while (run.input - before > area.inputFrom && run.known - before > area.knownFrom && input[run.input - before - 1] === known[run.known - before - 1]) before += 1;
  let inputEnd = run.input + run.length;
  let knownEnd = run.known + run.length;
  while (inputEnd < area.inputTo && knownEnd < area.knownTo && input[inputEnd] === known[knownEnd]) {
    inputEnd += 1;
    knownEnd += 1;
  }
  return { input: run.input - before, known: run.known - before, length: inputEnd - run.input + before };
}

/** Runs that follow one another without a gap in either text, as one. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.input + last.length === run.input && last.known + last.length === run.known) joined[joined.length - 1] = { ...last, length: last.length + run.length };
    else joined.push(run);
  }
  return joined;
}

/** The areas between runs, before the first and after the last. One more than runs. */
export function areasBetween({ input, known }: Pair, runs: readonly Run[]): readonly Area[] {
  const areas: Area[] = [];
  let inputFrom = 0;
  let knownFrom = 0;
  for (const run of [...runs, { input: input.length, known: known.length, length: 0 }]) {
    areas.push({ inputFrom, inputTo: run.input, knownFrom, knownTo: run.known });
    inputFrom = run.input + run.length;
    knownFrom = run.known + run.length;
  }
  return areas;
}
