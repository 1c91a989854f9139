import { rmSync } from 'node:fs';
import type * as Discover from '../../src/discover/discover.ts';
import type * as NodeFiles from '../../src/io/node-files.ts';
import { shipped } from '../shipped.ts';
import { generateTree, type TreeOptions } from './source-tree.ts';

/** How fast a generated repository is searched. */
export interface Speed {
  readonly megabytes: number;
  readonly files: number;
  readonly models: number;
  readonly found: number;
  /** Seconds by the clock. */
  readonly seconds: number;
  /** Seconds of processor time of all threads, of the system too. */
  readonly processorSeconds: number;
}

/** Generates a repository, searches it twice and measures the second time, with the files in the system's cache. */
export async function measureSpeed(options: TreeOptions): Promise<Speed> {
  const { discover } = await shipped<typeof Discover>('discover/discover');
  const { createNodeFiles } = await shipped<typeof NodeFiles>('io/node-files');
  const tree = generateTree(options);
  try {
    const files = createNodeFiles(tree.folder);
    await discover(files, tree.folder);
    const [start, used] = [performance.now(), process.cpuUsage()];
    const { models } = await discover(files, tree.folder);
    const { user, system } = process.cpuUsage(used);
    return { megabytes: tree.bytes / 1e6, files: tree.files, models: tree.models, found: models.length, seconds: (performance.now() - start) / 1e3, processorSeconds: (user + system) / 1e6 };
  } finally {
    rmSync(tree.folder, { recursive: true, force: true });
  }
}
