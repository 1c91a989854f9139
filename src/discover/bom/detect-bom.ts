import { flowEntries } from '../config/flow-entries.ts';
import { yamlEntries } from '../config/yaml-entries.ts';
import { parseHubAddress } from '../reference/hub-address.ts';
import { parseHubId } from '../reference/hub-id.ts';
import { named } from '../reference/named.ts';
import type { Findings, Sighting } from '../sighting.ts';
import type { BomPart, Field } from './bom-part.ts';
import { partsOf } from './json-parts.ts';
import { tagValueParts, xmlParts } from './text-parts.ts';

/** What shows that a text is a BOM, in the notation of the file. */
const marks = {
  json: /"bomFormat"\s*:\s*"CycloneDX"|"spdxVersion"\s*:|"@context"\s*:\s*\[?\s*"https?:\/\/spdx\.(?:org|github\.io)\//,
  yaml: /^(?:spdxVersion|bomFormat):/m,
  xml: /<bom\b[^>]{0,500}cyclonedx\.org/,
  tagValue: /^SPDXVersion:/m,
} as const;

/** Notation of a BOM. */
export type BomNotation = keyof typeof marks;

/** True for a text that is a BOM in this notation. */
export function isBom(text: string, notation: BomNotation): boolean {
  return marks[notation].test(text);
}

/** The models that a CycloneDX or SPDX BOM lists: by purl, by address, or a machine-learning component by its group and name. */
export function detectBom(text: string, notation: BomNotation): Findings {
  if (notation === 'json' && !isJson(text)) return { sightings: [], remarks: [{ at: null, reason: 'not-a-bom', detail: 'looks like a BOM and is no valid JSON' }] };
  return { sightings: partsIn(text, notation).flatMap(modelIn), remarks: [] };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function partsIn(text: string, notation: BomNotation): readonly BomPart[] {
  if (notation === 'xml') return xmlParts(text);
  if (notation === 'tagValue') return tagValueParts(text);
  return partsOf(notation === 'yaml' ? yamlEntries(text) : flowEntries(text, Math.max(0, text.search(/[[{]/))).entries);
}

/** The model that a part is, told by the surest of its fields. Data sets are none. */
function modelIn(part: BomPart): readonly Sighting[] {
  if (/data/i.test(part.type ?? '')) return [];
  const found = [...part.purls, ...part.urls].flatMap((field) => byAddress(field, part));
  const [first] = found;
  return first ? [first] : byName(part);
}

function byAddress({ value, at }: Field, { version }: BomPart): readonly Sighting[] {
  const found = parseHubAddress(value.replace(/^git\+/, ''));
  return found ? sighting(at, { ...found, revision: found.revision ?? commitOf(version) }, 'certain') : [];
}

function byName({ type, name, group, version }: BomPart): readonly Sighting[] {
  if (name === null || !/machine-learning-model|AIPackage|^MACHINE_LEARNING/i.test(type ?? '')) return [];
  const found = parseHubId(group === null || name.value.includes('/') ? name.value : `${group}/${name.value}`);
  return found ? sighting(name.at, { id: found.id, revision: commitOf(version) }, 'likely') : [];
}

function commitOf(version: string | null): string | null {
  return version !== null && /^[\da-f]{40}$/i.test(version) ? version.toLowerCase() : null;
}

function sighting(at: number, { id, revision }: { readonly id: string; readonly revision: string | null }, confidence: Sighting['confidence']): readonly Sighting[] {
  const pinned = named(id, revision);
  return pinned ? [{ ...pinned, at, kind: 'bom', confidence }] : [];
}
