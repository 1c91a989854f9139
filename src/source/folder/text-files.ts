import type { Files } from '../../io/io.ts';
import type { FolderFile } from './list-files.ts';
import { problemOf, type Unread } from './unread.ts';

/** Bytes of a small file that are read; the longest licence texts stay below 100 kB. */
const maximumText = 1_000_000;

/** Bytes of a README; real ones with evaluation results in the front matter reach 1 MB. */
const maximumReadme = 4_000_000;

/** Small files of one repository that are read. */
const maximumTexts = 100;

/** Names of licence texts, notices and use policies, at the top or one folder down. */
const licenseName = /^(?:[^/]+\/)?[^/]{0,60}(?:licen[sc]e|copying|notice|use[_-]?policy|terms[_-]of[_-]use|agreement)[^/]{0,60}$/i;

/** What a licence text is not, whatever its name says. */
const notText = /\.(?:py|js|ts|c|cpp|h|sh|png|jpe?g|gif|svg|json|safetensors|gguf|bin|pt|pth|onnx|zip|gz|pdf|docx?)$/i;

const lineageName = /^(?:[^/]+\/)?(?:adapter_config\.json|mergekit_config\.ya?ml|mergekit_moe_config\.ya?ml|model_index\.json|modelfile)$/i;

/** Texts by path, and what could not be read. */
export interface Texts {
  readonly texts: Readonly<Record<string, string>>;
  readonly unread: readonly Unread[];
}

/** True for the small files whose content tells licence or descent. */
export function isTextOfInterest(path: string): boolean {
  return lineageName.test(path) || (licenseName.test(path) && !notText.test(path));
}

/** Reads all small files of interest. */
export async function readTexts(io: Files, files: readonly FolderFile[]): Promise<Texts> {
  const wanted = files.filter((file) => isTextOfInterest(file.path));
  const results = await Promise.all(wanted.slice(0, maximumTexts).map(async (file) => ({ path: file.path, ...(await readText(io, file, maximumText)) })));
  return {
    texts: Object.fromEntries(results.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]))),
    unread: [
      ...results.flatMap(({ path, problem }) => (problem === null ? [] : [{ path, reason: problem }])),
      ...wanted.slice(maximumTexts).map(({ path }) => ({ path, reason: `more than ${maximumTexts} texts` })),
    ],
  };
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
    return { text, problem: text === null ? 'it is no text' : null };
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
