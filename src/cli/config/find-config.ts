import { UsageError } from '../../errors.ts';
import type { World } from '../world.ts';

/** A configuration file that is there. */
export interface ConfigFile {
  /** As the working directory sees it. */
  readonly file: string;
  /** Its folder, with a slash at its end; empty for the working directory. */
  readonly folder: string;
}

/** Names under which a configuration is found. */
const names = ['modelcheck.yaml', 'modelcheck.yml'] as const;

/**
 * The configuration of a run: the one that is named; else the one of the working directory, or of the nearest folder above it that has
 * one, up to the root of the repository. Outside a repository no folder above is looked at: what stands there belongs to others.
 */
export async function findConfig(named: string | undefined, world: World): Promise<ConfigFile | null> {
  if (named !== undefined) return { file: named, folder: /^.*[\\/]/.exec(named)?.[0] ?? '' };
  for (const folder of await foldersOf(world)) {
    const found = (await Promise.all(names.map(async (name) => (((await world.io.files.stat(`${folder}${name}`))?.kind === 'file') ? [name] : [])))).flat();
    if (found.length > 1) throw new UsageError(`there are both ${found.map((name) => `${folder}${name}`).join(' and ')}`, 'keep one of them, or name one with --config');
    if (found[0] !== undefined) return { file: `${folder}${found[0]}`, folder };
  }
  return null;
}

/** The working directory and the folders above it that belong to its repository, as paths from it. */
async function foldersOf({ io: { files, cwd } }: World): Promise<readonly string[]> {
  const above = cwd.split(/[\\/]/).filter((part) => part !== '').map((_, index) => '../'.repeat(index + 1));
  const folders = ['', ...above];
  for (const [index, folder] of folders.entries()) {
    if ((await files.stat(`${folder}.git`)) !== null) return folders.slice(0, index + 1);
  }
  return [''];
}
