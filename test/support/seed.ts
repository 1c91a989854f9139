import fc from 'fast-check';

/**
 * Generated cases are the same on every run, so that a red run means a changed program. `FUZZ_SEED=…` looks at others, and
 * `FUZZ_RUNS=…` at more of each.
 */
const { FUZZ_SEED, FUZZ_RUNS } = process.env;

fc.configureGlobal({ seed: Number(FUZZ_SEED ?? 20_261_122), ...(FUZZ_RUNS === undefined ? {} : { numRuns: Number(FUZZ_RUNS) }) });
