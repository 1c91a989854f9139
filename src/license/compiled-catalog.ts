import type { Catalog, License } from '../model/license.ts';

/** The catalog as `compiled/catalog.json` holds it: checked when it was made, so that reading it needs neither YAML nor a schema. */
interface CompiledCatalog {
  readonly digest: string;
  readonly licenses: readonly License[];
  /** Normalised name → id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The text of `compiled/catalog.json`, with one licence a line so that a change shows as one line. */
export function compileCatalog({ digest, licenses, names }: Catalog): string {
  const lines = [...licenses.values()].map((license) => JSON.stringify(license));
  return `{"digest":${JSON.stringify(digest)},\n"names":${JSON.stringify(Object.fromEntries(names))},\n"licenses":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads what {@link compileCatalog} wrote. The file ships with modelcheck and is trusted, so it is not checked again. */
export function readCompiledCatalog(json: string): Catalog {
  const { digest, licenses, names }: CompiledCatalog = JSON.parse(json);
  return { digest, licenses: new Map(licenses.map((license) => [license.id, license])), names: new Map(Object.entries(names)) };
}
