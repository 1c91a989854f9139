import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const shared = process.env['MODELCHECK_SHARED'] ?? path.join(root, '..', 'shared');

/** A text whose licence is known, and the id that it must be identified as. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
}

/** Texts that are another licence's, word for word; that licence's id stands for both. */
const sameAs: Readonly<Record<string, string>> = { 'code-llama': 'llama2' };

/** The complete texts beside the repository, fragments left out; null where the folder is absent. */
export function readKnownTexts(): readonly LabelledText[] | null {
  const folder = path.join(shared, 'license-texts');
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && !/\.(?:partial|notice)\.txt$/.test(file)).sort();
  return files.map((file) => ({ id: sameAs[file.slice(0, -4)] ?? file.slice(0, -4), text: readFileSync(path.join(folder, file), 'utf8') }));
}

/** Content of `compiled/fingerprints.bin`. */
export function readFingerprintFile(): Uint8Array {
  return readFileSync(path.join(root, 'compiled', 'fingerprints.bin'));
}
