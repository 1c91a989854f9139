import type { Fault } from '../support/hub/hub-settings.ts';
import type { FaultCase, Outcome } from './fault-case.ts';
import { licensedModels, usualModels } from './usual-models.ts';

/** The run ends undecided for one reason, and says so. */
export function undecided(gap: string, says: string, rest: Partial<Outcome> = {}): Outcome {
  return { exit: 3, gaps: [gap], says, ...rest };
}

/** The fault is survived: the answer is the right one. */
export const passes: Outcome = { exit: 0, gaps: [] };

/** Every request that speaks of the base model meets the fault. */
export function everywhere(fault: Fault, times = Number.POSITIVE_INFINITY): FaultCase['hub'] {
  return () => ({ faults: [{ at: /org\/base/, fault, times }] });
}

/** Only the metadata of the base model meet it. */
export function atMetadata(fault: Fault, times = Number.POSITIVE_INFINITY): FaultCase['hub'] {
  return () => ({ faults: [{ at: '/api/models/org/base', fault, times }] });
}

/** Only a file of the base model meets it. */
export function atFile(path: string, fault: Fault, times = Number.POSITIVE_INFINITY): FaultCase['hub'] {
  return () => ({ models: path === 'LICENSE' ? licensedModels : usualModels, faults: [{ at: fileOfBase(path), fault, times }] });
}

/** Requests for a file of the base model, by `/resolve/` and at the file store. */
export function fileOfBase(path: string): RegExp {
  return new RegExp(`org/base/(?:resolve/)?[0-9a-f]{40}/${path.replaceAll('.', '[.]')}`);
}

/** A fault that is nothing but a status. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Fault {
  return { kind: 'status', status: code, headers, body };
}
