import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createNodeIo } from '../../src/io/node-io.ts';
import { namesOf, parseExpression } from '../../src/license/expression.ts';
import { identifyBytes } from '../../src/license/identify/identify-bytes.ts';
import type { Fingerprints } from '../../src/license/identify/fingerprints.ts';
import { lookupLicense, type LicenseLookup } from '../../src/license/lookup.ts';
import { loadCatalog, loadLicenseTexts } from '../../src/load.ts';
import type { Catalog } from '../../src/model/license.ts';
import type { Generated } from './generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = 'docs/dependencies.md';
const between = /(<!-- licences -->\n)[\s\S]*(<!-- end of licences -->)/;

/** A package of the lock file that is installed with modelcheck. */
interface Installed {
  readonly path: string;
  readonly version: string;
  readonly license: string;
}

/** The licences of everything that is installed with modelcheck, by modelcheck's own catalog and reading of texts, in `docs/dependencies.md`. */
export async function generate(): Promise<readonly Generated[]> {
  const io = createNodeIo();
  const [text, catalog, fingerprints] = await Promise.all([readFile(`${root}${file}`, 'utf8'), loadCatalog(io), loadLicenseTexts(io)]);
  const rows = await Promise.all((await installed()).map((one) => rowOf(one, catalog, fingerprints)));
  const table = ['| package | declared | in the catalog as | its text |', '|---|---|---|---|', ...new Set(rows)].join('\n');
  return [{ path: file, content: text.replace(between, (_, begin: string, end: string) => `${begin}\n${table}\n\n${end}`) }];
}

/** Packages that are installed everywhere; optional ones differ between machines. */
async function installed(): Promise<readonly Installed[]> {
  const { packages }: { readonly packages: Readonly<Record<string, { version: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }>> } = JSON.parse(await readFile(`${root}package-lock.json`, 'utf8'));
  return Object.entries(packages).flatMap(([path, { version, license, dev, devOptional, optional }]) => (path === '' || dev || devOptional || optional ? [] : [{ path, version, license: license ?? 'none' }]));
}

async function rowOf({ path, version, license }: Installed, catalog: Catalog, fingerprints: Fingerprints): Promise<string> {
  const names = namesOf(parseExpression(license) ?? { kind: 'name', name: license });
  const known = names.map((name) => idOf(lookupLicense(catalog, name)));
  return `| \`${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)}\` ${version} | ${license} | ${known.join(', ')} | ${await textOf(path, fingerprints)} |`;
}

function idOf(found: LicenseLookup): string {
  return found.kind === 'license' ? found.id : '**unknown**';
}

async function textOf(path: string, fingerprints: Fingerprints): Promise<string> {
  const names = (await readdir(`${root}${path}`)).filter((name) => /^(?:licen[cs]e|copying)(?:[.-][\w.]+)?$/i.test(name)).sort();
  const found = await Promise.all(names.map(async (name) => identifyBytes(await readFile(`${root}${path}/${name}`), fingerprints)));
  return found.length === 0 ? 'none shipped' : found.map(({ verdict, license, closest }) => `${verdict}${license ?? closest ? ` (${license ?? closest})` : ''}`).join(', ');
}
