import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sharedPath } from '../source/shared.ts';

/** A card as it was published, and what the Hub's API said beside it where that is at hand. */
export interface RealCard {
  readonly id: string;
  readonly readme: string;
  readonly api: unknown;
}

/** All cards of the archive of February 2022, in its order. */
export function archivedCards(): readonly RealCard[] {
  const files = filesOfTar(gunzipSync(readFileSync(sharedPath('hub-data/saranscript_huggingface-models/models-2022-02-21.tar.gz'))));
  const readmes = [...files].filter(([name]) => name.endsWith('/README.md'));
  return readmes.map(([name, readme]) => ({ id: name.slice('models/'.length, -'/README.md'.length), readme, api: jsonOrNull(files.get(name.replace(/README\.md$/, 'infos.json')) ?? '') }));
}

/** Regular files of an archive in ustar (POSIX 1003.1, pax interchange format); long names in extended headers included. */
function filesOfTar(tar: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let longName: string | null = null;
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const text = (from: number, length: number): string => tar.toString('utf8', at + from, at + from + length).split('\0', 1)[0] ?? '';
    const size = Number.parseInt(text(124, 12), 8);
    const body = tar.subarray(at + 512, at + 512 + size);
    const kind = text(156, 1);
    if (kind === 'x') longName = /(?:^|\n)\d+ path=([^\n]+)/.exec(body.toString('utf8'))?.[1] ?? longName;
    else {
      const prefix = text(345, 155);
      if (kind === '0' || kind === '') files.set(longName ?? (prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`), body.toString('utf8'));
      longName = null;
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** Every other card of the real data: Markdown files, and texts in JSON that look like a card. */
export function otherCards(): readonly RealCard[] {
  const folder = sharedPath('hub-data');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return files.flatMap((file) => (file.endsWith('.md') ? [{ id: 'org/card', readme: readFileSync(file, 'utf8'), api: null }] : /\.jsonl?$/.test(file) ? cardsIn(file) : []));
}

function cardsIn(file: string): readonly RealCard[] {
  const text = readFileSync(file, 'utf8');
  const values = file.endsWith('.jsonl') ? text.split('\n').map(jsonOrNull) : [jsonOrNull(text)];
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 40 && /^\s*---\r?\n|\n#{1,3} /.test(value)) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  values.forEach(collect);
  return found.map((readme) => ({ id: 'org/card', readme, api: null }));
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
