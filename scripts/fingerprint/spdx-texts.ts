import spdxLicenses from 'spdx-license-list/full.js';
import { citedSections, type CatalogEntry } from './catalog-entry.ts';
import type { SourceText } from './source-text.ts';

/** Licences beside those that the OSI approved: what model, data and content repositories carry, and look-alikes of them. */
const alsoWanted =
  /^(?:A?GPL-|LGPL-|GFDL-1\.[123]-|LGPLLR|CC-BY(?:-[A-Z]+)*-\d\.\d(?:-IGO)?$|CC0-|ODbL|ODC-By|PDDL|CDLA-|C-UDA|etalab-|OGL-|OpenMDW|BSD-[1234]|MIT|Apache-|MPL-|BUSL-|SSPL-|Elastic-|PolyForm-|Hippocratic-|JSON$|WTFPL|X11|Beerware|FSFAP|HPND|Parity-|DRL-|CAL-|CERN-OHL|Artistic-|ClArtistic|LPPL-|OFL-|OPL-|FreeImage|ImageMagick|Libpng|libtiff|OpenSSL|PHP-|Ruby|SGI-B|TCL|Unicode-|Vim|W3C|Xnet|ZPL-|OLDAP-2\.8|CECILL-|TAPR|SISSL|SSH-|ISC|NTP|curl|bzip2|zlib-ack|NIST-|OSL-|AFL-|ECL-|EFL-|NPOSL-|RPL-|EUPL-)/;

/** Very short texts stand inside others and would be found everywhere. */
const fewestCharacters = 350;

/**
 * Standard licences as SPDX publishes them. They are what a text is compared with besides the licences of models, so that a
 * changed standard licence is found to be changed.
 */
export function readSpdxTexts(catalog: ReadonlyMap<string, CatalogEntry>): readonly SourceText[] {
  const bySpdxId = new Map([...catalog.values()].flatMap((entry) => (entry.spdxId === null ? [] : [[entry.spdxId.toLowerCase(), entry] as const])));
  const wanted = Object.entries(spdxLicenses).filter(([id, license]) => (license.osiApproved || alsoWanted.test(id)) && (license.licenseText.length >= fewestCharacters || catalog.has(id.toLowerCase())));
  return wanted.map(([id, { name, licenseText }]) => toSource(id, { name, text: licenseText, entry: entryFor(id.toLowerCase(), bySpdxId, catalog) }));
}

/** A Hub identifier such as `gpl-3.0` says neither `-only` nor `-or-later`; the text is the same. */
function entryFor(id: string, bySpdxId: ReadonlyMap<string, CatalogEntry>, catalog: ReadonlyMap<string, CatalogEntry>): CatalogEntry | undefined {
  const plain = id.replace(/-(?:only|or-later)$|\+$/, '');
  return bySpdxId.get(id) ?? bySpdxId.get(`${plain}-only`) ?? bySpdxId.get(plain) ?? catalog.get(plain);
}

interface Found {
  readonly name: string;
  readonly text: string;
  readonly entry: CatalogEntry | undefined;
}

function toSource(spdxId: string, { name, text, entry }: Found): SourceText {
  const plain = spdxId.toLowerCase().replace(/-(?:only|or-later)$|\+$/, '');
  return {
    id: entry?.id ?? plain,
    kind: 'license',
    text,
    names: [spdxId, name, ...(entry ? [entry.name, ...entry.aliases] : [])],
    sections: entry ? citedSections(entry) : {},
    hasCompanion: false,
    rank: (entry ? 0 : 2) + plain.length / 1000,
  };
}
