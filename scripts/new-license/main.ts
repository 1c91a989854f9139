import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { identifyBytes } from '../../src/license/identify/identify-bytes.ts';
import { decodeText } from '../../src/license/identify/decode-text.ts';
import { loadFingerprints } from '../../src/license/identify/load-fingerprints.ts';
import { scaffoldLicense } from './scaffold.ts';

const usage = 'usage: npm run new:license -- TEXT-FILE [ID]   writes licenses/ID.yaml; ID is the name of the file unless it is given';

/** Writes the beginning of a licence file from a licence text, says what the text is near to and which clauses it could not place. */
async function main([file, given]: readonly string[]): Promise<number> {
  if (file === undefined) return fail(usage);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const id = given ?? path.basename(file).replace(/\.(?:txt|md|html?)$/i, '').toLowerCase().replaceAll(/[^a-z0-9.+@_-]+/g, '-');
  if (!/^[a-z0-9][a-z0-9.+@_-]*$/.test(id)) return fail(`${id} is no id of a licence: small letters, digits and . + @ _ - only\n${usage}`);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return fail(`there is no file ${file}`);
  const found = identifyBytes(bytes, loadFingerprints(await readFile(path.join(root, 'compiled', 'fingerprints.bin'))));
  const decoded = decodeText(bytes);
  if ('problem' in decoded || found.problem !== undefined) return fail(`${file} holds no text that can be read (${found.problem ?? 'binary'})`);
  if (found.verdict === 'identified') return fail(`${file} is the text of ${found.license ?? ''}, which the catalog has; see modelcheck license show ${found.license ?? ''}`);
  const { yaml, unplaced } = scaffoldLicense(id, decoded.text);
  const target = path.join(root, 'licenses', `${id}.yaml`);
  const isWritten = await writeFile(target, yaml, { flag: 'wx' }).then(() => true, () => false);
  if (!isWritten) return fail(`licenses/${id}.yaml cannot be written, or is there already; choose another id, or edit that file`);
  console.log(`licenses/${id}.yaml: every term is unknown until somebody has read the clauses named beside it`);
  if (found.closest !== null) console.log(`nearest known text: ${found.closest} (${found.verdict}); compare with modelcheck license identify ${file}`);
  console.log(unplaced.length > 0 ? `could not place: ${unplaced.join(', ')}` : 'every clause is named beside a term');
  console.log('then: npm run generate, npx vitest run test/data, and modelcheck license show');
  return 0;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
