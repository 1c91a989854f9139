import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../../src/license/identify/decode-text.ts';
import { identifyBytes } from '../../src/license/identify/identify-bytes.ts';
import { loadFingerprints } from '../../src/license/identify/load-fingerprints.ts';
import { scaffoldLicense } from './scaffold.ts';

/** What is printed, and the exit code that goes with it: 0, or 2 when nothing was written. */
export interface Outcome {
  readonly code: 0 | 2;
  readonly lines: readonly string[];
}

const usage = 'usage: npm run new:license -- TEXT-FILE [ID]   writes licenses/ID.yaml; ID is the name of the file unless it is given';

/** Writes the beginning of a licence file from a licence text, says what the text is near to and which clauses it could not place. */
export async function newLicense(root: string, [file, given]: readonly string[]): Promise<Outcome> {
  if (file === undefined) return refuse(usage);
  const id = given ?? path.basename(file).replace(/\.(?:txt|md|html?)$/i, '').toLowerCase().replaceAll(/[^a-z0-9.+@_-]+/g, '-');
  if (!/^[a-z0-9][a-z0-9.+@_-]*$/.test(id)) return refuse(`${id} is no id of a licence: small letters, digits and . + @ _ - only`, usage);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return refuse(`there is no file ${file}`);
  const found = identifyBytes(bytes, loadFingerprints(await readFile(path.join(root, 'compiled', 'fingerprints.bin'))));
  const decoded = decodeText(bytes);
  if ('problem' in decoded || found.problem !== undefined) return refuse(`${file} holds no text that can be read (${found.problem ?? 'binary'})`);
  if (found.verdict === 'identified') return refuse(`${file} is the text of ${found.license ?? ''}, which the catalog has; see modelcheck license show ${found.license ?? ''}`);
  const { yaml, unplaced } = scaffoldLicense(id, decoded.text);
  const isWritten = await writeFile(path.join(root, 'licenses', `${id}.yaml`), yaml, { flag: 'wx' }).then(() => true, () => false);
  if (!isWritten) return refuse(`licenses/${id}.yaml cannot be written, or is there already; choose another id, or edit that file`);
  return {
    code: 0,
    lines: [
      `licenses/${id}.yaml: every term is unknown until somebody has read the clauses named beside it`,
      ...(found.closest === null ? [] : [`nearest known text: ${found.closest} (${found.verdict}); compare with modelcheck license identify ${file}`]),
      unplaced.length > 0 ? `could not place: ${unplaced.join(', ')}` : 'every clause is named beside a term',
      'then: npm run generate, npx vitest run test/data, and modelcheck license show',
    ],
  };
}

function refuse(...lines: readonly string[]): Outcome {
  return { code: 2, lines };
}
