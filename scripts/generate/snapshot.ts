import { bundleFacts, compileSnapshot, readBundledFacts } from '../snapshot/bundle.ts';
import type { Generated } from './generated.ts';

/** `compiled/snapshot.json` from `snapshots/bundled/*.yaml`. */
export async function generate(): Promise<readonly Generated[]> {
  return [{ path: 'compiled/snapshot.json', content: compileSnapshot(bundleFacts(await readBundledFacts())) }];
}
