import type { DiscoverySkip } from '../model/discovered-model.ts';
import { sanitizeLine } from '../util/sanitize.ts';

/** Lines for stderr that say what discovery left out, and why. */
export function renderLeftOut(skipped: readonly DiscoverySkip[]): string {
  return skipped.map(({ file, line, detail }) => `left out: ${sanitizeLine(file)}${line === null ? '' : `:${line}`}: ${sanitizeLine(detail)}\n`).join('');
}
