import { renderTable, type Bench } from './table.ts';

/** Every bench by the name under which it is run: `npm run bench -- gold start`. A new bench is one file and one line here. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  gold: async () => (await import('./gold/bench.ts')).goldBench,
  identify: async () => (await import('./identify/bench.ts')).identifyBench,
  policy: async () => (await import('./policy/bench.ts')).policyBench,
  discover: async () => (await import('./discover/bench.ts')).discoverBench,
  start: async () => (await import('./start/bench.ts')).startBench,
};

/** Runs the benches named, or all, and prints a table for each. Fails when a target is missed. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; benches: ${Object.keys(benches).join(', ')}`);
  for (const name of names.length > 0 ? names : Object.keys(benches)) {
    const bench = await benches[name]?.();
    const result = await bench?.run();
    if (!bench || !result) continue;
    console.log(`\n### ${bench.title}\n`);
    console.log('skipped' in result ? `skipped: ${result.skipped}` : renderTable(result));
    if (!('skipped' in result) && result.some(({ met }) => met === false)) process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
