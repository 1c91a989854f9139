import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { citedSections, type CatalogEntry } from './catalog-entry.ts';
import type { SourceText } from './source-text.ts';

const ReferenceNames = z.array(z.object({ id: z.string(), name: z.string(), hubLicenseNames: z.array(z.string()).optional() }));

/** The texts of `license-texts`: licences, `.aup` companions, and `.partial` and `.notice` fragments. */
export async function readSharedTexts(shared: string, catalog: ReadonlyMap<string, CatalogEntry>): Promise<readonly SourceText[]> {
  const folder = path.join(shared, 'license-texts');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const names = await referenceNames(shared);
  return Promise.all(files.map(async (file) => toSource(file, await readFile(path.join(folder, file), 'utf8'), { files, names, catalog })));
}

async function referenceNames(shared: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const records = ReferenceNames.parse(JSON.parse(await readFile(path.join(shared, 'license-terms', 'reference-terms.json'), 'utf8')));
  return new Map(records.map(({ id, name, hubLicenseNames }) => [id, [name, ...(hubLicenseNames ?? [])]]));
}

interface Surroundings {
  readonly files: readonly string[];
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly catalog: ReadonlyMap<string, CatalogEntry>;
}

function toSource(file: string, text: string, { files, names, catalog }: Surroundings): SourceText {
  const name = file.replace(/\.txt$/, '');
  const license = name.replace(/\.(?:aup|partial|notice)$/, '');
  const kind = kindOf(name);
  const entry = catalog.get(license);
  return {
    id: kind === 'companion' ? name : license,
    kind,
    text: kind === 'fragment' ? withoutRemark(text) : text,
    names: [license.replace(/@.*/, ''), ...(names.get(license) ?? []), ...namesOf(entry), ...(kind === 'companion' ? policyNames : [])],
    sections: entry && kind === 'license' ? citedSections(entry) : {},
    hasCompanion: files.includes(`${license.replace(/@.*/, '')}.aup.txt`),
    rank: entry && entry.hubTags.length > 0 ? 0 : 1,
  };
}

const policyNames = ['Acceptable Use Policy', 'Prohibited Use Policy', 'Usage Policy'];

function kindOf(name: string): SourceText['kind'] {
  if (name.endsWith('.aup')) return 'companion';
  return /\.(?:partial|notice)$/.test(name) ? 'fragment' : 'license';
}

function namesOf(entry: CatalogEntry | undefined): readonly string[] {
  return entry ? [entry.name, ...entry.aliases, ...entry.hubTags] : [];
}

/** Fragments begin with a remark in square brackets that says what they are. */
function withoutRemark(text: string): string {
  return text.replace(/^\[PARTIAL[^\]]*\]\s*/, '');
}
