import fc from 'fast-check';
import { expect } from 'vitest';
import { DataError, FileError, UsageError } from '../../src/errors.ts';
import { runs } from './mutations.ts';

/** Milliseconds that one input may take; only far larger figures than a busy machine makes of the usual few are a hang. */
const longest = 5_000;

const before = snapshotOfPrototypes();

/** What a run over many inputs showed. */
export interface Withstood {
  readonly inputs: number;
  /** Inputs that were refused by an error for the user. */
  readonly refused: number;
  readonly slowestMs: number;
}

/** Feeds generated inputs and fails on anything but a result or an error for the user, on a hang, and on a changed prototype. */
export async function withstands<T>(inputs: fc.Arbitrary<T>, feed: (input: T) => unknown, numRuns = runs): Promise<Withstood> {
  let refused = 0;
  let slowestMs = 0;
  await fc.assert(
    fc.asyncProperty(inputs, async (input) => {
      const begun = performance.now();
      try {
        await feed(input);
      } catch (error) {
        if (!(error instanceof DataError || error instanceof UsageError || error instanceof FileError)) throw error;
        refused += 1;
      }
      slowestMs = Math.max(slowestMs, performance.now() - begun);
      expect(slowestMs).toBeLessThan(longest);
      expect(snapshotOfPrototypes()).toEqual(before);
    }),
    { numRuns },
  );
  return { inputs: numRuns, refused, slowestMs: Math.round(slowestMs) };
}

function snapshotOfPrototypes(): readonly string[] {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype].map((prototype) => Object.getOwnPropertyNames(prototype).join());
}
