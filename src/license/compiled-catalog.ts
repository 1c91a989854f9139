import type { Catalog, License } from '../model/license.ts';
import type { LicenseTerms, TermId, TermState, TermStatement } from '../model/term-values.ts';
import { termIds } from '../model/terms.ts';
import { asciiJson } from '../util/ascii-json.ts';
import { lazyMap } from '../util/lazy-map.ts';

/** Terms in short: a missing term is `none`, since most are. */
type CompiledTerms = { readonly [Id in TermId]?: 'unknown' | readonly TermStatement<Id>[] };

/** The catalog as `compiled/catalog.json` holds it: checked when it was made, so that reading it needs neither YAML nor a schema. */
interface CompiledCatalog {
  readonly digest: string;
  /** Normalised name → id. */
  readonly names: Readonly<Record<string, string>>;
}

type CompiledLicense = Omit<License, 'terms'> & { readonly terms: CompiledTerms };

/** Between the head of the text and its licences. No line break stands in a line of JSON, so it is found nowhere else. */
const beforeLicenses = ',\n"licenses":[\n';
/** Before the id of a licence, which holds no quotation mark. */
const beforeId = '{"id":"';

const none: TermState = { state: 'none' };
const unknown: TermState = { state: 'unknown' };

/** The text of `compiled/catalog.json`, with one licence a line so that a change shows as one line. */
export function compileCatalog({ digest, licenses, names }: Catalog): string {
  const lines = [...licenses.values()].map((license) => JSON.stringify(Object.assign({ id: license.id }, license, { terms: compileTerms(license.terms) })));
  return asciiJson(`{"digest":${JSON.stringify(digest)},\n"names":${JSON.stringify(Object.fromEntries(names))}${beforeLicenses}${lines.join(',\n')}\n]}\n`);
}

/** Reads what {@link compileCatalog} wrote, each licence when it is first asked for. The file ships with modelcheck and is trusted, so it is not checked again. */
export function readCompiledCatalog(json: string): Catalog {
  const end = json.indexOf(beforeLicenses);
  const { digest, names }: CompiledCatalog = JSON.parse(`${json.slice(0, end)}}`);
  const keyOf = (start: number): string => json.slice(start + beforeId.length, json.indexOf('"', start + beforeId.length));
  const licenses = lazyMap(json, [end + beforeLicenses.length, json.lastIndexOf('\n]')], { keyOf, read: readLicense });
  return { digest, licenses, names: new Map(Object.entries(names)) };
}

function compileTerms(terms: LicenseTerms): CompiledTerms {
  return Object.fromEntries(termIds.filter((id) => terms[id].state !== 'none').map((id) => [id, compileState(terms[id])]));
}

function compileState(state: TermState): 'unknown' | readonly TermStatement[] {
  return state.state === 'value' ? state.statements : 'unknown';
}

/** Terms are read when they are first asked for, as a run needs those of few licences. */
function readLicense(line: string): License {
  const license: CompiledLicense = JSON.parse(line);
  let terms: LicenseTerms | undefined;
  return {
    ...license,
    get terms() {
      return (terms ??= readTerms(license.terms));
    },
  };
}

function readTerms(terms: CompiledTerms): LicenseTerms {
  return Object.fromEntries(termIds.map((id) => [id, readState(terms[id])])) as LicenseTerms;
}

function readState(state: 'unknown' | readonly TermStatement[] | undefined): TermState {
  if (state === undefined) return none;
  return state === 'unknown' ? unknown : { state: 'value', statements: state };
}
