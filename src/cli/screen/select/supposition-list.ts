import type { Suppositions } from '../choices.ts';

/** Suppositions as `--what-if` writes them. */
export function suppositionList(suppositions: Suppositions): readonly string[] {
  return Object.entries(suppositions).map(([fact, value]) => `${fact}=${value}`);
}
