import type { Findings } from '../../../src/discover/sighting.ts';

/** Findings as `confidence id@revision "text at its place"`, with remarks behind. */
export function shown({ sightings, remarks }: Findings, text: string): readonly string[] {
  const places = sightings.map(({ id, revision, at, confidence }) => {
    const name = revision === null ? id : `${id}@${revision}`;
    return `${confidence} ${name}${text.startsWith(id, at) || text.startsWith(`"${id}`, at) ? '' : ` at ${text.slice(at, at + 23).split('\n')[0] ?? ''}`}`;
  });
  return [...new Set(places), ...remarks.map(({ reason, detail }) => `${reason}: ${detail.split(' ')[0] ?? ''}`)];
}
