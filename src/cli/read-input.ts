import { DataError } from '../errors.ts';
import { didYouMean } from '../util/suggest.ts';
import type { World } from './world.ts';

/** Text of a file that was named on the command line. Throws DataError when there is none. */
export async function readInput(file: string, what: string, world: World): Promise<string> {
  const text = await world.io.files.readText(file);
  if (text === null) throw await missing(file, what, world);
  return text;
}

/** Largest candidate list that is read, in bytes. */
const maximumList = 64 * 1024 * 1024;

/** Bytes of a file that was named on the command line. Throws DataError when there is none. */
export async function readInputBytes(file: string, what: string, world: World): Promise<Uint8Array> {
  const bytes = await world.io.files.readBytes(file, 0, maximumList);
  if (bytes === null) throw await missing(file, what, world);
  return bytes;
}

/** Says that a file is missing, and which one of its folder is near in name. */
async function missing(file: string, what: string, { io }: World): Promise<DataError> {
  if (what === 'lock') return new DataError([{ message: `there is no lock ${file}`, place: null, hint: `write it with \`modelcheck lock --lock ${file}\`` }]);
  const folder = file.replace(/[^\\/]*$/, '');
  const entries = await io.files.list(folder === '' ? '.' : folder);
  const near = didYouMean(file, entries.filter(({ kind }) => kind === 'file').map(({ name }) => `${folder}${name}`));
  return new DataError([{ message: `there is no ${what} ${file}`, place: null, hint: near ?? 'check the path; it is taken from the working directory' }]);
}
