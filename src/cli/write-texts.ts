import { FileError, type Mistake } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { noticeFiles, type NoticeFile } from '../report/notice.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import type { World } from './world.ts';

/** Where copies of licence texts go, and whether files that hold something else may be replaced. */
export interface TextOptions {
  readonly withTexts?: string;
  readonly force?: true;
}

/** What became of the copies: all of them stand in the folder, none were asked for, or what is wrong. */
export type WrittenTexts = { readonly kind: 'copied' | 'not-asked' } | { readonly kind: 'failed'; readonly mistakes: readonly Mistake[] };

/**
 * Writes copies of the licence texts that were read into the folder, under names of modelcheck's own making, each whole or not at all.
 * Nothing is written when a file of one of these names holds something else (`force` replaces it) or leads out of the folder.
 */
export async function writeTexts(report: Report, { withTexts: folder, force }: TextOptions, world: World): Promise<WrittenTexts> {
  if (folder === undefined) return { kind: 'not-asked' };
  try {
    const copies = noticeFiles(report).map((copy): Copy => ({ ...copy, target: `${folder.replace(/[\\/]+$/, '')}/${copy.name}` }));
    const states = await Promise.all(copies.map((copy) => stateOf(copy, folder, world)));
    const mistakes = copies.flatMap(({ target }, at) => problemOf(target, states[at], force));
    if (mistakes.length > 0) return { kind: 'failed', mistakes };
    for (const [at, { target, text }] of copies.entries()) if (states[at] !== 'same') await world.io.files.writeText(target, text);
    const same = states.filter((state) => state === 'same').length;
    world.err(copies.length === 0 ? `note: no licence text was read, so there is none to copy to ${sanitizeLine(folder)}\n` : `wrote ${copies.length - same} licence text(s) to ${sanitizeLine(folder)}${same > 0 ? `; ${same} stood there already` : ''}\n`);
    return { kind: 'copied' };
  } catch (error) {
    if (error instanceof FileError) return { kind: 'failed', mistakes: [{ message: `${error.message}; not all licence texts were written`, place: null, hint: null }] };
    throw error;
  }
}

interface Copy extends NoticeFile {
  readonly target: string;
}

/** What stands where a copy is to go. */
type State = 'absent' | 'same' | 'different' | 'elsewhere';

function problemOf(target: string, state: State | undefined, force: true | undefined): readonly Mistake[] {
  if (state === 'elsewhere') return [{ message: `${target} leads out of its folder or is no file; no licence text was written`, place: null, hint: 'remove it, or name another folder' }];
  return state === 'different' && !force ? [{ message: `${target} holds something else; no licence text was written`, place: null, hint: 'name another folder, or replace it with --force' }] : [];
}

async function stateOf({ text, name, target }: Copy, folder: string, { io: { files } }: World): Promise<State> {
  const [found, real, home] = await Promise.all([files.stat(target), files.realPath(target), files.realPath(folder)]);
  if (real !== null && home !== null && real.replaceAll('\\', '/') !== `${home.replaceAll('\\', '/').replace(/\/+$/, '')}/${name}`) return 'elsewhere';
  if (found === null) return (await isDangling(folder, name, files)) ? 'elsewhere' : 'absent';
  if (found.kind !== 'file') return 'elsewhere';
  return (await files.readText(target)) === text ? 'same' : 'different';
}

/** A link to nothing would be followed when it is written to. */
async function isDangling(folder: string, name: string, files: World['io']['files']): Promise<boolean> {
  return (await files.list(folder)).some((entry) => entry.name === name && entry.kind === 'symlink');
}
