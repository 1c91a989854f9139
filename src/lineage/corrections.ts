import type { Evidence } from '../model/evidence.ts';
import type { OriginStatement } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import type { FamilyIndex } from './families.ts';
import type { SignalGroup } from './fold-signals.ts';
import { readParent } from './parent-reference.ts';

/** What local curations say against the descent that a record shows. */
export interface Corrections {
  /** Parents that the record names and that are none, as the curation writes them. */
  readonly notParents: readonly string[];
  /** True when a curation says where the model comes from, so that nothing is left to be guessed. */
  readonly isSettled: boolean;
}

/** The corrections of a record; none where no curation is about it. */
export function correctionsOf(record: ModelRecord | null): Corrections {
  const corrections = record?.corrections ?? [];
  return { notParents: corrections.flatMap(({ notBaseModels = [] }) => notBaseModels), isSettled: corrections.some(({ origin, baseModels = [] }) => origin !== undefined || baseModels.length > 0) };
}

/** Whether a group of signals points at one of the models that are no parents, under whatever name. */
export function isRefuted({ target }: SignalGroup, { notParents }: Corrections, { id, families }: { readonly id: string; readonly families: FamilyIndex }): boolean {
  const names = [target.key, target.name, ...target.spellings].map((name) => name.toLowerCase());
  return notParents.some((parent) => {
    const read = readParent(parent, { families, child: id, kind: 'curated' });
    return names.includes(parent.toLowerCase()) || (read.kind === 'target' && names.includes(read.target.key.toLowerCase()));
  });
}

/** Where a curation says that a model comes from. */
export function correctedOrigin(record: ModelRecord | null): OriginStatement | null {
  const found = record?.corrections?.find(({ origin }) => origin !== undefined);
  if (found?.origin === undefined) return null;
  return { origin: found.origin, evidence: { kind: 'curated', where: found.where, quote: found.reason.slice(0, 300) } };
}

/** True for a step that a curation states: what the files suggest of it does not count. */
export function isCorrected({ evidence }: { readonly evidence: readonly Evidence[] }, record: ModelRecord | null): boolean {
  return evidence.some(({ kind, where }) => kind === 'curated' && (record?.corrections ?? []).some((correction) => correction.where === where));
}
