import type { Entry, Path } from '../config/entry.ts';
import { emptyPart, type BomPart } from './bom-part.ts';

type Put = (part: BomPart, entry: Entry) => void;

const purl: Put = (part, { value, at }) => void part.purls.push({ value, at });
const url: Put = (part, { value, at }) => void part.urls.push({ value, at });
const version: Put = (part, { value }) => void (part.version = value);

/**
 * What the keys of CycloneDX 1.x (https://cyclonedx.org/docs/1.6/json/), SPDX 2.x and SPDX 3.0 JSON
 * (https://spdx.github.io/spdx-spec/v3.0.1/) say of a part.
 */
const fields: ReadonlyMap<string, Put> = new Map<string, Put>([
  ['type', (part, { value }) => void (part.type = value)],
  ['@type', (part, { value }) => void (part.type = value)],
  ['primaryPackagePurpose', (part, { value }) => void (part.type ??= value)],
  ['name', (part, { value, at }) => void (part.name = { value, at })],
  ['group', (part, { value }) => void (part.group = value)],
  ['version', version],
  ['versionInfo', version],
  ['software_packageVersion', version],
  ['purl', purl],
  ['software_packageUrl', purl],
  ['referenceLocator', purl],
  ['identifier', purl],
  ['locator', url],
  ['url', url],
  ['downloadLocation', url],
  ['software_downloadLocation', url],
  ['homepage', url],
  ['software_homePage', url],
]);

/** Lists of references that belong to the part around them. */
const references: ReadonlySet<string> = new Set(['externalReferences', 'externalRefs', 'externalRef', 'externalIdentifier', 'externalIdentifiers']);

/** The parts of a BOM in JSON or YAML, in order. */
export function partsOf(entries: readonly Entry[]): readonly BomPart[] {
  const parts = new Map<Path, BomPart>();
  for (const entry of entries) {
    const put = fields.get(String(entry.path?.key ?? ''));
    const owner = put && ownerOf(entry.path);
    if (!put || !owner) continue;
    const part = parts.get(owner) ?? emptyPart();
    parts.set(owner, part);
    put(part, entry);
  }
  return [...parts.values()];
}

/** The part that a field belongs to; null for the type of a reference, which is not the type of a part. */
function ownerOf(path: Path | null): Path | null {
  const table = path?.up ?? null;
  const list = table?.up ?? null;
  if (list === null || !references.has(String(list.key))) return table;
  return path?.key === 'type' ? null : list.up;
}
