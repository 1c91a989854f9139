import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFingerprints, readRecordings, readSources } from './build-fingerprints.ts';

/** Writes `compiled/fingerprints.bin` from the texts beside the repository (`../shared`, or MODELCHECK_SHARED) and SPDX's. */
async function main(): Promise<void> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const shared = process.env['MODELCHECK_SHARED'] ?? path.join(root, '..', 'shared');
  const { bytes, ties, unplaced, texts } = buildFingerprints(await readSources(root, shared), await readRecordings(root));
  await mkdir(path.join(root, 'compiled'), { recursive: true });
  await writeFile(path.join(root, 'compiled', 'fingerprints.bin'), bytes);
  console.log(`${texts} texts, ${bytes.length} bytes`);
  for (const tie of ties) console.log(`same text: ${tie}`);
  for (const place of unplaced) console.log(`clause not found: ${place}`);
}

await main();
