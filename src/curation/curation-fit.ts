import type { PlacedCuration } from '../model/curation.ts';
import type { ModelRecord, ReadResult } from '../model/record.ts';
import { sha256Hex } from '../util/digest.ts';

/** Failures that a curation may be pinned to. */
const unreadable: ReadonlySet<string> = new Set(['missing', 'private', 'gated']);

/**
 * What keeps a curation from being applied to what was read, one sentence a pin; empty when every pin fits. Null when the
 * source did not answer for another reason than the model: then nothing is known of the pins, and nothing is to be said.
 */
export function changesSince(curation: PlacedCuration, result: ReadResult): readonly string[] | null {
  if (result.kind === 'failure') return ofFailure(curation, result.reason);
  const { record } = result;
  if (curation.unread !== undefined) return [`it is for a model that cannot be read (${curation.unread}), and the model can be read now${record.revision === null ? '' : ` at revision ${record.revision}`}`];
  return [...revisionChange(curation, record), ...cardChange(curation, record), ...textChange(curation, record)];
}

function ofFailure({ unread }: PlacedCuration, reason: string): readonly string[] | null {
  if (!unreadable.has(reason)) return null;
  if (unread === undefined) return [`it is pinned to what was read, and the model cannot be read now (${reason})`];
  return unread === reason ? [] : [`it is for a model that is ${unread}, and the source now answers ${reason}`];
}

function revisionChange({ revision: pinned }: PlacedCuration, { revision }: ModelRecord): readonly string[] {
  if (pinned === undefined || (revision !== null && revision.toLowerCase().startsWith(pinned.toLowerCase()))) return [];
  return [`it is pinned to revision ${pinned}, and the revision read is ${revision ?? 'not known'}`];
}

function cardChange({ cardSha256 }: PlacedCuration, { readme, readmeState }: ModelRecord): readonly string[] {
  if (cardSha256 === undefined) return [];
  const pinned = bare(cardSha256);
  if (readme === null) return [`it is pinned to the card ${short(pinned)}, and the card is not at hand (${readmeState}), so it cannot be compared; pin the revision`];
  const found = sha256Hex(readme);
  return found === pinned ? [] : [`it is pinned to the card ${short(pinned)}, and the card read is ${found}`];
}

function textChange({ licenseTextSha256 }: PlacedCuration, { texts, recorded }: ModelRecord): readonly string[] {
  if (licenseTextSha256 === undefined) return [];
  const pinned = bare(licenseTextSha256);
  const found = new Map([...(recorded?.licenseTexts ?? []).flatMap(({ path, sha256 }): [string, string][] => (sha256 === null ? [] : [[path, bare(sha256)]])), ...Object.entries(texts).map(([path, text]): [string, string] => [path, sha256Hex(text)])]);
  if ([...found.values()].includes(pinned)) return [];
  const now = [...found].slice(0, 3).map(([path, sha256]) => `${path} ${sha256}`);
  return [`it is pinned to the licence text ${short(pinned)}, and ${now.length === 0 ? 'no text was read' : `the texts read are ${now.join(', ')}`}`];
}

function bare(hash: string): string {
  return hash.toLowerCase().replace(/^sha256:/, '');
}

function short(hash: string): string {
  return `${hash.slice(0, 12)}…`;
}
