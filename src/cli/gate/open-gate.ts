import { applyBaseline } from '../../lock/baseline/apply-baseline.ts';
import { parseBaseline } from '../../lock/baseline/parse-baseline.ts';
import { parseLock } from '../../lock/parse-lock.ts';
import { requireLocked } from '../../lock/require-locked.ts';
import { withDrift } from '../../lock/with-drift.ts';
import { lockedSource } from '../../locked-source.ts';
import { verdictOf } from '../../policy/verdict.ts';
import type { Report } from '../../model/report.ts';
import type { PreparedScan } from '../prepare-scan.ts';
import { readInput } from '../read-input.ts';
import type { World } from '../world.ts';

/** What was accepted before, read and valid. */
export interface Gate {
  /** The scan as it is to run: with `--locked`, at the locked revisions. Throws DataError when the lock lacks a model. */
  prepare(prepared: PreparedScan): PreparedScan;
  /** The report with drift among its findings and known findings accepted. */
  judge(report: Report): Report;
}

/** The files of a gate, and what is judged. */
export interface GateFiles {
  readonly lock: string | null;
  readonly baseline: string | null;
  /** The revisions of the lock, or those of today. */
  readonly scanned: 'locked' | 'current';
  readonly failOn: 'error' | 'warning';
}

/** The gate that these files make. Throws DataError for one that is missing or wrong. */
export async function openGate({ lock: lockFile, baseline: earlier, scanned, failOn }: GateFiles, world: World): Promise<Gate> {
  const lock = lockFile === null ? null : parseLock(await readInput(lockFile, 'lock', world), lockFile);
  const baseline = earlier === null ? null : parseBaseline(await readInput(earlier, 'baseline', world), earlier);
  const verdict = (findings: Parameters<typeof verdictOf>[0]) => verdictOf(findings, failOn);
  return {
    prepare(prepared) {
      if (scanned === 'current' || lock === null || lockFile === null) return prepared;
      requireLocked(lock, prepared.refs, lockFile);
      return { ...prepared, context: { ...prepared.context, source: lockedSource(lock, prepared.context.source) } };
    },
    judge(report) {
      const drifted = lock === null ? report : withDrift(report, lock, verdict);
      return baseline === null ? drifted : applyBaseline(drifted, baseline, verdict);
    },
  };
}
