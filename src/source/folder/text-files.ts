import type { Files } from '../../io/io.ts';
import { isPipelinePart } from '../../util/pipeline-part.ts';
import { isUnreadableText, mayLicenseModel } from '../hub/license-file.ts';
import type { FolderFile } from './list-files.ts';
import { problemOf, type Unread } from './unread.ts';

/** Bytes of a small file that are read; the longest licence texts stay below 100 kB. */
const maximumText = 1_000_000;

/** Bytes of a README; real ones with evaluation results in the front matter reach 1 MB. */
const maximumReadme = 4_000_000;

/** Small files of one repository that are read. */
const maximumTexts = 100;

/** Files that may name a parent, at the top or one folder below: checkpoints and parts lie in folders of their own. */
const lineageName = /^(?:[^/]+\/)?(?:adapter_config\.json|mergekit_(?:moe_)?config\.ya?ml|quanti[sz](?:e|ation)_config\.json|(?:hf_)?quant_config\.json|smash_config\.json|modelfile)$|^model_index\.json$/i;

/** Texts by path, and what could not be read. */
export interface Texts {
  readonly texts: Readonly<Record<string, string>>;
  readonly unread: readonly Unread[];
}

/** True for the small files whose content tells licence or descent; `paths` are all files beside it. */
export function isTextOfInterest(path: string, { paths = [] }: { readonly paths?: readonly string[] } = {}): boolean {
  return lineageName.test(path) || isPipelinePart(path) || mayLicenseModel(path, { paths });
}

/** Reads all small files of interest, and the file that `license_link` of the card names, in whatever folder. */
export async function readTexts(io: Files, files: readonly FolderFile[], licenseLink: string | null): Promise<Texts> {
  const linked = licenseLink?.replace(/^\.\//, '') ?? null;
  const paths = files.map(({ path }) => path);
  const wanted = files.filter(({ path }) => isTextOfInterest(path, { paths }) || (path === linked && path !== 'README.md'));
  const results = await Promise.all(wanted.slice(0, maximumTexts).map(async (file) => ({ path: file.path, ...(await readTextOfInterest(io, file)) })));
  return {
    texts: Object.fromEntries(results.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]))),
    unread: [
      ...results.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, reason: problem }])),
      ...wanted.slice(maximumTexts).map(({ path }) => ({ path, reason: `more than ${maximumTexts} texts` })),
    ],
  };
}

function readTextOfInterest(io: Files, file: FolderFile): ReturnType<typeof readText> {
  return isUnreadableText(file.path) ? Promise.resolve({ text: null, problem: 'it is no text file' }) : readText(io, file);
}

/** The README of a directory: `README.md`, whatever its case. */
export function findReadme(files: readonly FolderFile[]): FolderFile | null {
  return files.find(({ path }) => path === 'README.md') ?? files.find(({ path }) => /^readme\.(?:md|markdown)$/i.test(path)) ?? null;
}

/** Reads a README; see {@link readText}. */
export function readReadme(io: Files, file: FolderFile): Promise<{ readonly text: string | null; readonly problem: string | null }> {
  return readText(io, file, maximumReadme);
}

/** The text of a file that is small enough and is text, else the problem in words. */
export async function readText(io: Files, file: FolderFile, maximum = maximumText): Promise<{ readonly text: string | null; readonly problem: string | null }> {
  if (file.size > maximum) return { text: null, problem: `it has ${file.size} bytes, and no more than ${maximum} are read` };
  try {
    const bytes = await io.readBytes(file.location, 0, file.size);
    const text = bytes === null ? null : decode(bytes);
    return { text, problem: text === null ? 'it is no text file' : null };
  } catch (error) {
    return { text: null, problem: problemOf(error) };
  }
}

/** UTF-8, or UTF-16 with its byte order mark; null for what is no text. */
function decode(bytes: Uint8Array): string | null {
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(mark, { ignoreBOM: mark === 'utf-8' }).decode(bytes);
  return text.includes('\u0000') ? null : text;
}
