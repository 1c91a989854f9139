import { strFromU8, unzipSync } from 'fflate';

/** Largest sum of the parts of a workbook once unpacked, in bytes, and most parts. An archive says both in its directory. */
const maximumUnpacked = 250 * 1024 * 1024;
const maximumParts = 5_000;

/** A sheet as the workbook lists it; `merged` are the ranges of its merged cells, e.g. `B2:B4`. */
export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly merged: readonly string[];
}

/**
 * The sheets of a workbook in its order (ECMA-376 part 1, 18.2.19 and 18.3.1.55). Nothing is unpacked before the archive's own
 * directory shows that it stays within bounds. Throws RangeError where it does not, and what fflate throws for no archive.
 */
export function readSheetInfos(bytes: Uint8Array): readonly SheetInfo[] {
  refuseBomb(bytes);
  const parts = unzipSync(bytes, { filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name) });
  const textOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(tags(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/')]));
  return tags(textOf('xl/workbook.xml'), 'sheet').map((tag) => ({
    name: attribute(tag, 'name'),
    hidden: /^(?:hidden|veryHidden)$/.test(attribute(tag, 'state')),
    merged: tags(textOf(targets.get(attribute(tag, '(?:\\w+:)?id')) ?? ''), 'mergeCell').map((cell) => attribute(cell, 'ref')),
  }));
}

function refuseBomb(bytes: Uint8Array): void {
  let unpacked = 0;
  let parts = 0;
  unzipSync(bytes, {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      parts += 1;
      return false;
    },
  });
  if (unpacked > maximumUnpacked || parts > maximumParts) throw new RangeError(`it unpacks to ${unpacked} bytes in ${parts} parts; a workbook may have ${maximumUnpacked} bytes in ${maximumParts} parts`);
}

function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w{1,20}:)?${name}\\s[^<>]{0,2000}>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}["']([^"']{0,1000})["']`).exec(tag)?.[1] ?? '';
}
