import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../src/util/yaml.ts';

/** The fields of a licence file that fingerprints need. Read loosely: whether the file is right is for the catalog to say. */
const CatalogEntry = z.object({
  id: z.string(),
  name: z.string(),
  spdxId: z.string().nullable(),
  hubTags: z.array(z.string()),
  aliases: z.array(z.string()),
  kind: z.string(),
  terms: z.union([z.literal('unknown'), z.record(z.string(), z.unknown())]),
});
export type CatalogEntry = z.infer<typeof CatalogEntry>;

const Statement = z.object({ section: z.string() });

/** Licence files by id; those that do not parse yet are left out. */
export async function readCatalogEntries(folder: string): Promise<ReadonlyMap<string, CatalogEntry>> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const entries = await Promise.all(files.map(async (name) => CatalogEntry.safeParse(parseYaml(await readFile(path.join(folder, name), 'utf8'), name).value)));
  return new Map(entries.flatMap((entry) => (entry.success ? [[entry.data.id, entry.data] as const] : [])));
}

/** The sections that a licence file cites for each term that has a value. */
export function citedSections({ terms }: CatalogEntry): Readonly<Record<string, readonly string[]>> {
  if (terms === 'unknown') return {};
  const cited = Object.entries(terms).map(([term, value]) => [term, [value].flat().flatMap((statement) => Statement.safeParse(statement).data?.section ?? [])] as const);
  return Object.fromEntries(cited.filter(([, sections]) => sections.length > 0));
}
