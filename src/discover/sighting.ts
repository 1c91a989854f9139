import type { DiscoveredModel, DiscoverySkip } from '../model/discovered-model.ts';
import type { Named } from './reference/named.ts';

type Kind = DiscoveredModel['kind'];

/** A model as a detector sees it in a text. */
export interface Sighting extends Named {
  /** Offset at which the name begins. */
  readonly at: number;
  readonly kind: Kind;
  readonly confidence: DiscoveredModel['confidence'];
}

/** Something that a detector saw and could not make a reference of; `at` null speaks of the whole file. */
export interface Remark {
  readonly at: number | null;
  readonly reason: DiscoverySkip['reason'];
  readonly detail: string;
}

/** What a detector says of one text. */
export interface Findings {
  readonly sightings: readonly Sighting[];
  readonly remarks: readonly Remark[];
}

/** The kinds that a text's sightings are given, by the form in which they stand. */
export interface Kinds {
  readonly call: Kind;
  readonly key: Kind;
  readonly command: Kind;
  readonly address: Kind;
  readonly purl: Kind;
}

/** One kind for every form, for places that are a kind of their own. */
export function allOf(kind: Kind): Kinds {
  return { call: kind, key: kind, command: kind, address: kind, purl: kind };
}

/** Nothing found. */
export const nothing: Findings = { sightings: [], remarks: [] };

/** The findings of several texts, or of several readings of one. */
export function joinFindings(parts: readonly Findings[]): Findings {
  return { sightings: parts.flatMap(({ sightings }) => sightings), remarks: parts.flatMap(({ remarks }) => remarks) };
}

/** Findings of a part of a text that begins at `by`. */
export function shiftFindings({ sightings, remarks }: Findings, by: number): Findings {
  return { sightings: sightings.map((sighting) => ({ ...sighting, at: sighting.at + by })), remarks: remarks.map((remark) => ({ ...remark, at: remark.at === null ? null : remark.at + by })) };
}
