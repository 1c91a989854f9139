import path from 'node:path';
import { readCatalogEntries } from './catalog-entry.ts';
import { describeText, type DescribedText } from './describe-text.ts';
import { encodeFingerprints } from './encode-fingerprints.ts';
import { readGateTexts } from './gate-texts.ts';
import { otherForms } from './other-forms.ts';
import { readRecordedTexts, type RecordedText } from './recorded-texts.ts';
import { readSharedTexts } from './shared-texts.ts';
import type { SourceText } from './source-text.ts';
import { readSpdxTexts } from './spdx-texts.ts';

/** The fingerprints, and what whoever builds them should look at. */
export interface BuiltFingerprints {
  readonly bytes: Uint8Array;
  /** Ids whose text is that of another one, which stands for both. */
  readonly ties: readonly string[];
  /** Citations of licence files whose clause was not found in the text. */
  readonly unplaced: readonly string[];
  readonly texts: number;
}

/** Every text that is known: those at hand in `shared`, then the standard ones, with other forms of both. */
export async function readSources(root: string, shared: string): Promise<readonly SourceText[]> {
  const catalog = await readCatalogEntries(path.join(root, 'licenses'));
  const texts = await readSharedTexts(shared, catalog);
  const sources = [...texts, ...readSpdxTexts(catalog)];
  const forms = otherForms(sources);
  return [...sources, ...(await readGateTexts(shared, texts)), ...forms, ...otherForms(forms)];
}

/** The texts that are known by what was recorded of them. */
export async function readRecordings(root: string): Promise<readonly RecordedText[]> {
  return readRecordedTexts(path.join(root, 'scripts', 'fingerprint', 'recorded'), await readCatalogEntries(path.join(root, 'licenses')));
}

/** Hashes every text; of equal texts the one whose id the Hub uses stands for all. */
export function buildFingerprints(sources: readonly SourceText[], recorded: readonly RecordedText[] = []): BuiltFingerprints {
  const described = [...sources.map((source) => ({ source, text: describeText(source) })), ...recorded].sort((left, right) => compare(left.source, right.source));
  const byDigest = new Map<string, DescribedText>();
  const ties: string[] = [];
  for (const { text } of described) {
    const before = byDigest.get(text.written.whole);
    if (!before) byDigest.set(text.written.whole, text);
    else if (before.written.id !== text.written.id) ties.push(`${text.written.id} = ${before.written.id}`);
  }
  const texts = [...byDigest.values()];
  return { bytes: encodeFingerprints(texts), ties: ties.sort(), unplaced: texts.flatMap(({ written, unplaced }) => unplaced.map((place) => `${written.id} ${place}`)).sort(), texts: texts.length };
}

function compare(left: RecordedText['source'], right: RecordedText['source']): number {
  return left.rank - right.rank || left.id.length - right.id.length || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);
}
