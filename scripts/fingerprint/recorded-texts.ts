import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import spdxLicenses from 'spdx-license-list/full.js';
import { z } from 'zod';
import { digestAll } from '../../src/license/identify/text-digest.ts';
import { tokenize } from '../../src/license/identify/tokenize.ts';
import { termIds } from '../../src/model/terms.ts';
import { sha256Hex } from '../../src/util/digest.ts';
import { citedSections, type CatalogEntry } from './catalog-entry.ts';
import type { DescribedText } from './describe-text.ts';
import type { SourceText } from './source-text.ts';

const Clauses = z.union([z.array(z.number()), z.literal('all')]);

/** What was kept of a text that is not beside the repository: hashes, and where it was published. */
const Recording = z.strictObject({
  /** Repository, commit and path of the file that was read, and its digest, so that whoever doubts can read it again. */
  source: z.url(),
  sha256: z.string().length(64),
  /** {@link readingDigest} and {@link citationDigest} at the time. */
  reading: z.string(),
  citations: z.string(),
  written: z.strictObject({
    id: z.string(),
    kind: z.literal('license'),
    size: z.number(),
    verbatim: z.string(),
    length: z.number(),
    whole: z.string(),
    core: z.string(),
    indexed: z.number(),
    fields: z.array(z.tuple([z.enum(['title', 'copyright', 'holder', 'optional']), z.number(), z.number()])),
    clauses: z.array(z.tuple([z.number(), z.string(), z.string()])),
    terms: z.partialRecord(z.enum(termIds), Clauses),
    title: z.array(z.number()),
  }),
  bytes: z.base64(),
  indexed: z.array(z.number()),
});
type Recording = z.infer<typeof Recording>;

/** A described text with what ranks it among equal ones. */
export interface RecordedText {
  readonly source: Pick<SourceText, 'id' | 'rank'>;
  readonly text: DescribedText;
}

/**
 * The texts that were recorded by `record.ts`. Throws where a text would be read in another way today, or its licence file cites other
 * sections: then it has to be recorded again from its source.
 */
export async function readRecordedTexts(folder: string, catalog: ReadonlyMap<string, CatalogEntry>): Promise<readonly RecordedText[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const recordings = await Promise.all(files.map(async (name) => Recording.parse(JSON.parse(await readFile(path.join(folder, name), 'utf8')))));
  return recordings.map((recording) => toText(recording, catalog));
}

function toText({ source, reading, citations, written, bytes, indexed }: Recording, catalog: ReadonlyMap<string, CatalogEntry>): RecordedText {
  if (reading !== readingDigest() || citations !== citationDigest(catalog.get(written.id))) throw new Error(`${written.id} has to be recorded again: npx tsx scripts/fingerprint/record.ts ${written.id} FILE ${source}`);
  return { source: { id: written.id, rank: 1 }, text: { written, bytes: Uint8Array.from(Buffer.from(bytes, 'base64')), indexed, unplaced: [] } };
}

/** What is kept of a text, from its description. */
export function toRecording({ written, bytes, indexed }: DescribedText, { source, content, entry }: { readonly source: string; readonly content: Uint8Array; readonly entry: CatalogEntry | undefined }): unknown {
  return { source, sha256: sha256Hex(content), reading: readingDigest(), citations: citationDigest(entry), written, bytes: Buffer.from(bytes).toString('base64'), indexed };
}

/** Texts that together have most of what the reading of a text depends on. */
const probes = ['MIT', 'Apache-2.0', 'GPL-3.0-only', 'CC-BY-NC-4.0', 'EUPL-1.2', 'MulanPSL-2.0', 'OpenMDW-1.0'];

/** Changes when texts are read in another way. */
function readingDigest(): string {
  return digestAll(tokenize(probes.map((id) => spdxLicenses[id]?.licenseText ?? '').join('\n\n')));
}

/** Changes when a licence file cites other sections, by which terms are bound to clauses. */
function citationDigest(entry: CatalogEntry | undefined): string {
  return sha256Hex(JSON.stringify(entry ? citedSections(entry) : {})).slice(0, 24);
}
