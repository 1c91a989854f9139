import type { DiscoveredModel, DiscoverySkip } from '../model/discovered-model.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { lineNumbers } from './line-numbers.ts';
import type { Findings, Sighting } from './sighting.ts';

/** What was found in one file. */
export interface FileResult {
  readonly models: readonly DiscoveredModel[];
  readonly skipped: readonly DiscoverySkip[];
}

/** Findings of a file as rows: a place that several detectors see is told by the surest of them. */
export function collect(file: string, text: string, { sightings, remarks }: Findings): FileResult {
  if (sightings.length === 0 && remarks.length === 0) return { models: [], skipped: [] };
  const lineOf = lineNumbers(text);
  const sure = new Set(sightings.filter(({ confidence }) => confidence === 'certain').map(({ at }) => at));
  const rows = new Map<string, DiscoveredModel>();
  for (const sighting of sightings) {
    if (sighting.confidence === 'likely' && sure.has(sighting.at)) continue;
    const row = rowOf(file, sighting, lineOf(sighting.at));
    const key = `${row.line} ${row.ref}`;
    if (!rows.has(key) || row.confidence === 'certain') rows.set(key, rows.get(key)?.confidence === 'certain' ? (rows.get(key) ?? row) : row);
  }
  const skipped = remarks.map(({ at, reason, detail }): DiscoverySkip => ({ file, line: at === null ? null : lineOf(at), reason, detail: sanitizeLine(detail) }));
  return { models: [...rows.values()], skipped };
}

function rowOf(file: string, { id, revision, kind, confidence }: Sighting, line: number): DiscoveredModel {
  return { ref: revision === null ? id : `${id}@${revision}`, file, line, kind, confidence };
}
