import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildFingerprints } from '../../../scripts/fingerprint/build-fingerprints.ts';
import type { CatalogEntry } from '../../../scripts/fingerprint/catalog-entry.ts';
import { describeText } from '../../../scripts/fingerprint/describe-text.ts';
import { readRecordedTexts, toRecording } from '../../../scripts/fingerprint/recorded-texts.ts';
import type { SourceText } from '../../../scripts/fingerprint/source-text.ts';
import { identifyText, loadFingerprints } from '../../../src/license/identify/identify-text.ts';

const text = `Quarry License\n\n1. Whoever digs may keep the stones and may show them to friends and neighbours in the village hall.\n\n2. The hole is filled before the first snow falls, with earth of the same colour and never with sand from the river.\n\n3. Carts that pass the gate on a Sunday carry no more than 40 stones, and their drivers leave a list of the stones with the keeper.`;
const entry: CatalogEntry = { id: 'quarry', name: 'Quarry License', spdxId: null, hubTags: [], aliases: [], kind: 'model', terms: { redistribution: { value: 'allowed', section: '1' } } };
const source: SourceText = { id: 'quarry', kind: 'license', text, names: ['Quarry License'], sections: { redistribution: ['1'] }, hasCompanion: false, rank: 1 };
const content = new TextEncoder().encode(text);

const folder = mkdtempSync(path.join(tmpdir(), 'modelcheck-recorded-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
writeFileSync(path.join(folder, 'quarry.json'), JSON.stringify(toRecording(describeText(source), { source: 'https://example.com/LICENSE', content, entry })));

test('a recorded text is known as if it were at hand', async () => {
  const recorded = await readRecordedTexts(folder, new Map([['quarry', entry]]));
  expect(buildFingerprints([], recorded).bytes).toEqual(buildFingerprints([source]).bytes);
  const fingerprints = loadFingerprints(buildFingerprints([], recorded).bytes);
  expect(identifyText(text.toUpperCase(), fingerprints)).toMatchObject({ verdict: 'identified', license: 'quarry' });
  expect(identifyText(text.replace('40', '400'), fingerprints)).toMatchObject({ verdict: 'variant', closest: 'quarry' });
});

test('a recording whose licence file cites other sections is refused', async () => {
  const moved = { ...entry, terms: { redistribution: { value: 'allowed', section: '2' } } };
  await expect(readRecordedTexts(folder, new Map([['quarry', moved]]))).rejects.toThrow(/quarry has to be recorded again: .* https:\/\/example\.com\/LICENSE/);
});

test('no folder, no recordings', async () => {
  expect(await readRecordedTexts(path.join(folder, 'absent'), new Map())).toEqual([]);
});
