import type { Files } from '../../io/io.ts';
import type { GgufHeader } from '../../model/record.ts';
import { BytesEnd, createCursor, LengthRefused, type Cursor } from './gguf-cursor.ts';
import { readGgufValue, type GgufValue } from './gguf-value.ts';

/** What was read of a GGUF header; `problem` says why it may be incomplete, or why there is none. */
export interface GgufReading {
  readonly header: GgufHeader | null;
  readonly problem: string | null;
}

/** Bytes that are read, one after the other until the tokenizer is reached. llama.cpp writes the general keys into the first kilobytes. */
const attempts = [64 * 1024, 1024 * 1024, 8 * 1024 * 1024] as const;

const maximumKeys = 100_000;
const maximumKeyBytes = 65_535;

/**
 * Reads the header of a GGUF file up to the first `tokenizer.` key and never the weights or the whole tokenizer.
 * Every length in it is bounded; a file that breaks off or lies gives what was read so far, with the problem.
 */
export async function readGgufHeader(files: Files, path: string, fileSize: number): Promise<GgufReading> {
  let reading: GgufReading = { header: null, problem: 'is empty' };
  for (const size of attempts) {
    const bytes = await files.readBytes(path, 0, Math.min(size, fileSize));
    if (bytes === null) return { header: null, problem: 'is not there any more' };
    const { isCut, ...parsed } = parseGguf(bytes);
    reading = parsed;
    if (!isCut || bytes.byteLength >= fileSize) break;
  }
  return reading;
}

/** Parses the first bytes of a GGUF file, version 2 or 3, in either byte order. `isCut` is true when more bytes would tell more. */
export function parseGguf(bytes: Uint8Array): GgufReading & { readonly isCut: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 24) return { header: null, problem: 'is too short for a GGUF file', isCut: false };
  if (view.getUint32(0, false) !== 0x47475546) return { header: null, problem: 'does not begin like a GGUF file', isCut: false };
  const littleEndian = isKnownVersion(view.getUint32(4, true));
  if (!littleEndian && !isKnownVersion(view.getUint32(4, false))) return { header: null, problem: `has the GGUF version ${view.getUint32(4, true)}, which is not read`, isCut: false };
  return readKeys(createCursor(bytes, { start: 16, littleEndian }));
}

function isKnownVersion(version: number): boolean {
  return version === 2 || version === 3;
}

function readKeys(cursor: Cursor): GgufReading & { readonly isCut: boolean } {
  const values = new Map<string, GgufValue>();
  try {
    readInto(values, cursor);
    return { header: headerOf(values), problem: null, isCut: false };
  } catch (error) {
    if (error instanceof BytesEnd) return { header: headerOf(values), problem: 'breaks off inside its header', isCut: true };
    if (error instanceof LengthRefused) return { header: headerOf(values), problem: `has a damaged header: ${error.message}`, isCut: false };
    throw error;
  }
}

function readInto(values: Map<string, GgufValue>, cursor: Cursor): void {
  const count = cursor.length('a number of keys', maximumKeys);
  for (let index = 0; index < count; index += 1) {
    const key = cursor.text(maximumKeyBytes);
    if (key.startsWith('tokenizer.')) return;
    const value = readGgufValue(cursor, cursor.take(4).getUint32(0, cursor.littleEndian));
    if (value !== null && /^[\w.-]{1,256}$/.test(key) && key !== '__proto__') values.set(key, value);
  }
}

function headerOf(values: ReadonlyMap<string, GgufValue>): GgufHeader {
  const named = values.get('general.architecture');
  const architecture = typeof named === 'string' ? named : null;
  const kept = [...values].filter(([key]) => key.startsWith('general.') || (architecture !== null && key.startsWith(`${architecture}.`)));
  return { architecture, metadata: Object.fromEntries(kept) };
}
