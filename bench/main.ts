import { isBuilt } from './shipped.ts';
import { renderTable, type Bench } from './table.ts';

/** Every bench by the name under which it is run: `npm run bench -- gold start`. A new bench is one file and one line here. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  gold: async () => (await import('./gold/bench.ts')).goldBench,
  identify: async () => (await import('./identify/bench.ts')).identifyBench,
  policy: async () => (await import('./policy/bench.ts')).policyBench,
  discover: async () => (await import('./discover/bench.ts')).discoverBench,
  audit: async () => (await import('./audit/bench.ts')).auditBench([20_000, 100_000]),
  hub: async () => (isBuilt ? (await import('./hub/bench.ts')).hubBench : { title: 'Reading from a Hub', run: async () => ({ skipped: 'run `npm run build` first' }) }),
  start: async () => (await import('./start/bench.ts')).startBench,
};

/** Benches that take minutes and run only when they are named. */
const onRequest: Readonly<Record<string, () => Promise<Bench>>> = {
  'audit-full': async () => (await import('./audit/bench.ts')).auditBench([100_000, 500_000, 2_000_000]),
};

/** Runs the benches named, or all, and prints a table for each. Fails when a target is missed. */
async function main(names: readonly string[]): Promise<void> {
  const known = { ...benches, ...onRequest };
  const unknown = names.filter((name) => !Object.hasOwn(known, name));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; benches: ${Object.keys(known).join(', ')}`);
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = await known[name]?.();
    const result = await bench?.run();
    if (!bench || !result) continue;
    console.log(`\n### ${bench.title}\n`);
    console.log('skipped' in result ? `skipped: ${result.skipped}` : renderTable(result));
    if (!('skipped' in result) && result.some(({ met }) => met === false)) process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
