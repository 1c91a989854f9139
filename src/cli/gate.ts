import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { applyBaseline } from '../lock/baseline/apply-baseline.ts';
import { parseBaseline } from '../lock/baseline/parse-baseline.ts';
import { parseLock } from '../lock/parse-lock.ts';
import { requireLocked } from '../lock/require-locked.ts';
import { withDrift } from '../lock/with-drift.ts';
import { lockedSource } from '../locked-source.ts';
import type { Report } from '../model/report.ts';
import { verdictOf } from '../policy/verdict.ts';
import type { PreparedScan } from './prepare-scan.ts';
import { readInput } from './read-input.ts';
import type { World } from './world.ts';

/** Options that hold a run against what was accepted before. */
export interface GateOptions {
  readonly lock?: string;
  readonly locked?: true;
  readonly baseline?: string;
}

/** Lock file that `lock` writes and `--locked` reads where none is named. */
export const defaultLock = 'modelcheck.lock';

/** What was accepted before, read and valid. */
export interface Gate {
  /** The scan as it is to run: with `--locked`, at the locked revisions. Throws DataError when the lock lacks a model. */
  prepare(prepared: PreparedScan): PreparedScan;
  /** The report with drift among its findings and known findings accepted. */
  judge(report: Report): Report;
}

/** Adds the options of {@link GateOptions}. */
export function addGateOptions(command: Command): Command {
  return command
    .option('--lock <file>', 'compare with a lock and say what changed since')
    .option('--locked', `judge the locked revisions only (${defaultLock}, or the file of --lock)`)
    .option('--baseline <file>', 'accept the findings of an earlier JSON report, and nothing new');
}

/** Reads lock and baseline before anything is scanned. Throws DataError for a file that is missing or wrong. */
export async function readGate({ lock: named, locked, baseline: earlier, failOn }: GateOptions & { readonly failOn: 'error' | 'warning' }, world: World): Promise<Gate> {
  const lockFile = named ?? (locked ? defaultLock : null);
  if (lockFile === '') throw new UsageError('--lock names no file', `write --lock ${defaultLock}`);
  const lock = lockFile === null ? null : parseLock(await readInput(lockFile, 'lock', world), lockFile);
  const baseline = earlier === undefined ? null : parseBaseline(await readInput(earlier, 'baseline', world), earlier);
  const verdict = (findings: Parameters<typeof verdictOf>[0]) => verdictOf(findings, failOn);
  return {
    prepare(prepared) {
      if (!locked || lock === null || lockFile === null) return prepared;
      requireLocked(lock, prepared.refs, lockFile);
      return { ...prepared, context: { ...prepared.context, source: lockedSource(lock, prepared.context.source) } };
    },
    judge(report) {
      const drifted = lock === null ? report : withDrift(report, lock, verdict);
      return baseline === null ? drifted : applyBaseline(drifted, baseline, verdict);
    },
  };
}
