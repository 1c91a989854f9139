import type { Catalog, License } from '../model/license.ts';
import type { LicenseTerms, TermId, TermState, TermStatement } from '../model/term-values.ts';
import { termIds } from '../model/terms.ts';

/** Terms in short: a missing term is `none`, since most are. */
type CompiledTerms = { readonly [Id in TermId]?: 'unknown' | readonly TermStatement<Id>[] };

/** The catalog as `compiled/catalog.json` holds it: checked when it was made, so that reading it needs neither YAML nor a schema. */
interface CompiledCatalog {
  readonly digest: string;
  /** Normalised name → id. */
  readonly names: Readonly<Record<string, string>>;
  readonly licenses: readonly (Omit<License, 'terms'> & { readonly terms: CompiledTerms })[];
}

const none: TermState = { state: 'none' };
const unknown: TermState = { state: 'unknown' };

/** The text of `compiled/catalog.json`, with one licence a line so that a change shows as one line. */
export function compileCatalog({ digest, licenses, names }: Catalog): string {
  const lines = [...licenses.values()].map((license) => JSON.stringify({ ...license, terms: compileTerms(license.terms) }));
  return `{"digest":${JSON.stringify(digest)},\n"names":${JSON.stringify(Object.fromEntries(names))},\n"licenses":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads what {@link compileCatalog} wrote. The file ships with modelcheck and is trusted, so it is not checked again. */
export function readCompiledCatalog(json: string): Catalog {
  const { digest, licenses, names }: CompiledCatalog = JSON.parse(json);
  return { digest, licenses: new Map(licenses.map((license) => [license.id, withTerms(license)])), names: new Map(Object.entries(names)) };
}

function compileTerms(terms: LicenseTerms): CompiledTerms {
  return Object.fromEntries(termIds.filter((id) => terms[id].state !== 'none').map((id) => [id, compileState(terms[id])]));
}

function compileState(state: TermState): 'unknown' | readonly TermStatement[] {
  return state.state === 'value' ? state.statements : 'unknown';
}

/** Terms are read when they are first asked for, as a run needs those of few licences. */
function withTerms(license: CompiledCatalog['licenses'][number]): License {
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
