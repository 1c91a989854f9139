import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'vitest';

const root = process.env['MODELCHECK_SHARED'] ?? resolve(import.meta.dirname, '../../../shared');

/** Path inside the folder of real data beside the repository. */
export function sharedPath(...parts: readonly string[]): string {
  return join(root, ...parts);
}

/** `test`, or a visibly skipped test where the real data are not at hand. */
export const testWithSharedData = test.skipIf(!existsSync(join(root, 'gold', 'cards.jsonl')));
