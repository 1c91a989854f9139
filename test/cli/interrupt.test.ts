import { describe, expect, test } from 'vitest';
import { Interrupted, interruptible } from '../../src/cli/interrupt.ts';
import type { StopSignal } from '../../src/cli/stop-signal.ts';
import type { World } from '../../src/cli/world.ts';
import { runCli } from '../support/run-cli.ts';

/** Signals of a world in a test: sent by hand, with a count of those who listen. */
function signals() {
  const listeners = new Set<(signal: StopSignal) => void>();
  const onSignal: NonNullable<World['onSignal']> = (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { onSignal, send: (signal: StopSignal) => listeners.forEach((listener) => listener(signal)), listening: () => listeners.size };
}

const world = (onSignal?: World['onSignal']): World => ({ onSignal }) as unknown as World;

describe('work that can be stopped', () => {
  test('gives its result, and nobody listens any more', async () => {
    const { onSignal, listening } = signals();
    expect([await interruptible(() => Promise.resolve(7), () => 'stopped', world(onSignal)), listening()]).toEqual([7, 0]);
  });

  test('ends at the signal with what was done by then', async () => {
    const { onSignal, send, listening } = signals();
    const running = interruptible(() => new Promise<never>(() => undefined), () => 'stopped after 3', world(onSignal));
    send('SIGTERM');
    await expect(running).rejects.toThrow(new Interrupted('stopped after 3', 'SIGTERM'));
    expect(listening()).toBe(0);
  });

  test('runs to its end where no signal is told', async () => {
    expect(await interruptible(() => Promise.resolve('done'), () => '', world())).toBe('done');
  });
});

test.each([['SIGINT', 130], ['SIGTERM', 143]] as const)('a check that is stopped by %s ends with %d and prints no report', async (signal, code) => {
  const sendAtOnce: World['onSignal'] = (listener) => {
    queueMicrotask(() => listener(signal));
    return () => undefined;
  };
  const result = await runCli(['check', 'org/a', 'org/b', '--offline'], { world: { onSignal: sendAtOnce } });
  expect([result.code, result.stdout]).toEqual([code, '']);
  expect(result.stderr).toMatch(new RegExp(`stopped after \\d of 2 models; no report was written\\..*\\nmodelcheck: interrupted, exit code ${code}\\n$`));
});
