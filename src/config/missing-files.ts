import type { Mistake } from '../errors.ts';
import type { Config } from '../model/config.ts';
import { besides } from './besides.ts';
import { isPolicyFile } from './merge-options.ts';
import type { ParsedConfig } from './parse-config.ts';

/** A folder and a file without `./` before them: that may as well be a file of a package. */
const mayBePackage = /^(?!\.{0,2}[\\/]|[A-Za-z]:[\\/]).*[\\/]/s;

/** Files that a configuration names to be read, by the option of the command line that takes each. */
const read = {
  list: { words: 'list', path: ['list'], of: (config) => config.list },
  discover: { words: 'folder', path: ['discover'], of: (config) => config.discover },
  policy: { words: 'policy file', path: ['policy'], of: ({ policy }) => (policy !== undefined && isPolicyFile(policy) && !mayBePackage.test(policy) ? policy.replace(/#.*$/s, '') : undefined) },
  profile: { words: 'profile', path: ['profile'], of: (config) => config.profile },
  waivers: { words: 'waiver file', path: ['waivers'], of: (config) => config.waivers },
  curations: { words: 'curation file', path: ['curations'], of: (config) => config.curations },
  lock: { words: 'lock', path: ['lock'], of: (config) => config.lock },
  baseline: { words: 'baseline', path: ['baseline'], of: (config) => config.baseline },
  snapshot: { words: 'snapshot', path: ['hub', 'snapshot'], of: (config) => config.hub?.snapshot },
} as const satisfies Record<string, { readonly words: string; readonly path: readonly string[]; readonly of: (config: Config) => string | undefined }>;

/** A file that is not there. */
export interface MissingFile {
  /** The option of the command line that takes it. */
  readonly option: string;
  readonly mistake: Mistake;
}

/** What finding out about files needs. */
export interface MissingFilesOptions {
  /** Folder of the configuration, with a slash at its end or empty. */
  readonly folder: string;
  /** Names of the options that the run takes from the configuration. */
  readonly taken: readonly string[];
  readonly exists: (path: string) => Promise<boolean>;
}

/** Every file that a configuration names for this run and that is not there, with the line that names it. */
export async function missingFiles({ config, placeOf }: ParsedConfig, { folder, taken, exists }: MissingFilesOptions): Promise<readonly MissingFile[]> {
  const checks = Object.entries(read).map(async ([option, { words, path, of }]): Promise<readonly MissingFile[]> => {
    const file = of(config);
    if (file === undefined || !taken.includes(option) || (await exists(besides(file, folder)))) return [];
    return [{ option, mistake: { message: `there is no ${words} ${besides(file, folder)}`, place: placeOf(path), hint: hintFor(option) } }];
  });
  return (await Promise.all(checks)).flat();
}

function hintFor(option: string): string {
  if (option === 'lock') return 'write it with `modelcheck lock`';
  return 'files are taken from the folder of the configuration';
}
