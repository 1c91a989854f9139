import type { SourceFile } from './detect-file.ts';
import { modelKey } from '../reference/model-key.ts';
import { baseName, isCalledBom, type Syntax } from './file-syntax.ts';
import { mayNameModels } from './prefilter.ts';

/** A file as its bytes. */
export interface RawFile {
  /** Relative to the folder that is searched. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Kinds of files that are read whatever they hold, as something may be said of them too. */
const alwaysRead: ReadonlySet<Syntax> = new Set(['modelfile', 'notebook']);

/** The text of a file that may name models; null for one that cannot, and for a binary. */
export function readSource({ path, bytes }: RawFile, syntax: Syntax): SourceFile | null {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return { path, text: new TextDecoder(wide).decode(bytes) };
  const text = utf8.decode(bytes);
  const isNamed = alwaysRead.has(syntax) || isCalledBom(path) || (syntax === 'json' && modelKey(baseName(path)) !== null);
  const isRead = isNamed || mayNameModels({ text, bytes }, syntax);
  return isRead && !isBinary(text) ? { path, text } : null;
}

/** Replaces bytes that are no UTF-8, and leaves a byte order mark out. */
const utf8 = new TextDecoder();

/** Characters that are looked at for the zeros of UTF-16. */
const lookedAt = 32;

/** UTF-16, as PowerShell and editors on Windows write it: by its byte order mark, or by a zero in every second byte. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 ? second === 0 : second !== 0) return null;
  const start = bytes.subarray(0, 2 * lookedAt);
  const zeros = (rest: number): boolean => start.every((byte, index) => (byte === 0) === (index % 2 === rest));
  return start.length < 8 ? null : zeros(1) ? 'utf-16le' : zeros(0) ? 'utf-16be' : null;
}

/** A NUL in the first 8,000 characters, which is git's own test. */
function isBinary(text: string): boolean {
  return text.slice(0, 8_000).includes('\0');
}
