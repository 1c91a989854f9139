import { readdirSync, readFileSync } from 'node:fs';
import { buildCatalog } from '../../src/license/build-catalog.ts';
import { parseLicenseFile } from '../../src/license/parse-catalog.ts';
import type { License } from '../../src/model/license.ts';

const folder = new URL('../../licenses/', import.meta.url);

/** Names of the files of `licenses/`. */
export const licenseFiles = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();

/** Text of one of them. */
export function readLicenseFile(name: string): string {
  return readFileSync(new URL(encodeURIComponent(name), folder), 'utf8');
}

/** All of them, parsed. */
export const licenses: readonly License[] = licenseFiles.map((name) => parseLicenseFile(readLicenseFile(name), name));

/** The catalog made of the files as they are now. */
export const catalog = buildCatalog(licenses);
