import type { SingleChange } from '../../model/explanation.ts';
import { verdictOf } from '../verdict.ts';
import { singleChanges } from './single-changes.ts';
import type { Situation } from './situation.ts';

/** A model that is cleared today, and the single changes of the profile under which it would not be. */
export interface Simulation {
  readonly model: string;
  readonly blockedBy: readonly SingleChange[];
}

/** For each cleared model of a set: under which changes of the profile it would become blocked or undecided. Models that are not cleared are left out. */
export function simulateChanges(candidates: readonly { readonly model: string; readonly situation: Situation }[]): readonly Simulation[] {
  return candidates
    .filter(({ situation }) => verdictOf(situation.findings, situation.failOn) === 'pass')
    .map(({ model, situation }) => ({ model, blockedBy: singleChanges(situation).filter(({ verdict }) => verdict !== 'pass') }));
}
