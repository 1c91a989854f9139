import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { citedSections, readCatalogEntries } from './catalog-entry.ts';
import { describeText } from './describe-text.ts';
import { toRecording } from './recorded-texts.ts';

/** Records a published text that is not beside the repository in hashed form: `record.ts ID FILE URL`. */
async function main([id = '', file = '', source = '']: readonly string[]): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const catalog = await readCatalogEntries(path.join(root, 'licenses'));
  const entry = catalog.get(id);
  if (!entry) throw new Error(`licenses/${id}.yaml is missing or does not parse`);
  const content = await readFile(file);
  const names = [id.replace(/@.*/, ''), entry.name, ...entry.aliases, ...entry.hubTags];
  const described = describeText({ id, kind: 'license', text: content.toString('utf8'), names, sections: citedSections(entry), hasCompanion: false, rank: 1 });
  const folder = path.join(root, 'scripts', 'fingerprint', 'recorded');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${id}.json`), `${JSON.stringify(toRecording(described, { source, content, entry }))}\n`);
  for (const place of described.unplaced) console.log(`clause not found: ${id} ${place}`);
}

await main(process.argv.slice(2));
