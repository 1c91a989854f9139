import type { Catalog } from '../model/license.ts';
import { lookupLicense } from './lookup.ts';

/** Pages that hold one licence each under its SPDX id: https://spdx.org/licenses, https://choosealicense.com/licenses, https://opensource.org/licenses. */
const registryPage = /^(?:spdx\.org|choosealicense\.com|opensource\.org|api\.opensource\.org)\/licen[cs]es?\/([\w.+-]{1,60}?)(?:\.html|\.txt|-php)?$/;

/** Deeds and legal codes of Creative Commons: https://creativecommons.org/licenses/by-nc/4.0/deed.en */
const deed = /^creativecommons\.org\/(?:licenses\/(by(?:-nc)?(?:-nd|-sa)?)\/(\d\.\d)|publicdomain\/zero\/(1\.0))(?:\/[\w.-]{0,30})*$/;

/** The licence whose text stands at a web address, by the catalog or by what the address itself says; null for every other address. */
export function licenseAt(link: string, catalog: Catalog): string | null {
  const address = plainAddress(link);
  const official = [...catalog.licenses.values()].find(({ url }) => url !== null && plainAddress(url) === address);
  if (official !== undefined) return official.id;
  const [, terms, version, zero] = deed.exec(address) ?? [];
  const name = zero !== undefined ? 'cc0-1.0' : terms === undefined ? registryPage.exec(address)?.[1] : `cc-${terms}-${version}`;
  const found = name === undefined ? null : lookupLicense(catalog, name);
  return found?.kind === 'license' ? found.id : null;
}

/** An address without scheme, query, last slash and commit: a licence file is the same at every commit that a link may name. */
function plainAddress(url: string): string {
  return url.trim().toLowerCase().replace(/^https?:\/\/(www\.)?/, '').replace(/[?#].*$/, '').replace(/\/+$/, '').replace(/^((?:github\.com|huggingface\.co)\/[^/]{1,100}\/[^/]{1,100})\/(?:blob|raw|resolve)\/[^/]{1,100}\//, '$1/blob/');
}
