import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCli, type BuiltCli } from '../support/built-cli.ts';
import { faultGroups } from './cases/index.ts';
import { runFault } from './run-fault.ts';

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
}, 120_000);

afterAll(() => cli.close());

describe.each(faultGroups)('$heading', { concurrent: true, timeout: 60_000 }, ({ cases }) => {
  test.for(cases)('$name', async (fault, { expect: expectHere }) => {
    const { outcome } = fault;
    const observed = await runFault(cli, fault);
    const { run, gaps, said, token, next, unfinished } = observed;
    expectHere({ exit: run.code ?? run.signal, gaps, token, next, ...harm(observed) }, said).toEqual({
      exit: outcome.exit,
      gaps: outcome.gaps,
      token: outcome.token ?? 'endpoint',
      next: fault.next === undefined ? 0 : fault.next,
      wronglyPassed: [],
      tokenWritten: false,
      kept: true,
      unfinished: outcome.mayLeaveUnfinished === true ? unfinished.length : 0,
      unused: [],
    });
    expectHere(said).toContain(outcome.says ?? '');
    expectHere(run.peakMb ?? 0).toBeLessThan(outcome.megabytes ?? 600);
  });
});

/** What must not be in any case. */
function harm({ wronglyPassed, tokenWritten, kept, unfinished, unused }: Awaited<ReturnType<typeof runFault>>) {
  return { wronglyPassed, tokenWritten, kept, unfinished: unfinished.length, unused };
}

test('a table of faults names each once', () => {
  const names = faultGroups.flatMap(({ heading, cases }) => cases.map(({ name }) => `${heading}: ${name}`));
  expect(names).toHaveLength(new Set(names).size);
});
