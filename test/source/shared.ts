import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = process.env['MODELCHECK_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');

/** Path inside the folder of real data beside the repository. */
export function sharedPath(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** False where the real data are not at hand; the tests that read them are then shown as skipped. */
export const hasSharedData = existsSync(join(root, 'gold', 'cards.jsonl'));
