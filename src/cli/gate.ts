import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import type { Gate } from './gate/open-gate.ts';
import type { World } from './world.ts';

export type { Gate } from './gate/open-gate.ts';

/** Options that hold a run against what was accepted before. */
export interface GateOptions {
  readonly lock?: string;
  readonly locked?: true;
  readonly baseline?: string;
}

/** Lock file that `lock` writes and `--locked` reads where none is named. */
export const defaultLock = 'modelcheck.lock';

/** Adds the options of {@link GateOptions}. */
export function addGateOptions(command: Command): Command {
  return command
    .option('--lock <file>', 'compare with a lock and say what changed since')
    .option('--locked', `judge the locked revisions only (${defaultLock}, or the file of --lock)`)
    .option('--baseline <file>', 'accept the findings of an earlier JSON report, and nothing new');
}

/** Reads lock and baseline before anything is scanned. Throws DataError for a file that is missing or wrong. */
export async function readGate({ lock: named, locked, baseline, failOn }: GateOptions & { readonly failOn: 'error' | 'warning' }, world: World): Promise<Gate> {
  const lock = named ?? (locked ? defaultLock : null);
  if (lock === '') throw new UsageError('--lock names no file', `write --lock ${defaultLock}`);
  if (lock === null && baseline === undefined) return { prepare: (prepared) => prepared, judge: (report) => report };
  // Lock, baseline and their schemas are loaded only where a file is named, since most runs start with little.
  const { openGate } = await import('./gate/open-gate.ts');
  return openGate({ lock, scanned: locked ? 'locked' : 'current', baseline: baseline ?? null, failOn }, world);
}
