import { decodeWindows1252 } from '../../util/windows-1252.ts';

/** A file as text, or why it is none. */
export type DecodedText = { readonly text: string } | { readonly problem: 'binary' | 'empty' };

/** Bytes at the start of a file by which a binary one is told. */
const looked = 8192;

/** First characters of formats that hold text in another way than as text. */
const binaryStarts = ['%PDF-', 'PK\u0003\u0004', '{\\rtf', '\u007FELF', '\u0089PNG', 'GIF8', '\u001F\u008B', 'GGUF'];

/** Decodes the bytes of a file: UTF-16 by its byte order mark or zero bytes, else UTF-8, else Windows-1252. Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { problem: 'empty' };
  const head = bytes.subarray(0, looked);
  const wide = wideEncoding(head);
  if (wide) return { text: new TextDecoder(wide).decode(bytes) };
  return isBinary(head) ? { problem: 'binary' } : { text: decodeNarrow(bytes) };
}

/** UTF-16 has a byte order mark, or a zero in every other byte of a text in Latin letters. */
function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const mark = ((head[0] ?? 0) << 8) | (head[1] ?? 0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const even = zerosFrom(head, 0) / head.length;
  const odd = zerosFrom(head, 1) / head.length;
  if (odd > often && even < seldom) return 'utf-16le';
  return even > often && odd < seldom ? 'utf-16be' : null;
}

/** Shares of zero bytes at every other place in UTF-16, and at the places between. */
const often = 0.3;
const seldom = 0.02;

function zerosFrom(head: Uint8Array, first: number): number {
  let zeros = 0;
  for (let at = first; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
  return zeros;
}

function isBinary(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 8));
  if (binaryStarts.some((known) => start.startsWith(known))) return true;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls += 1;
  }
  return controls > head.length / 50;
}

/** Invalid UTF-8 is Windows-1252 unless most of its letters beyond ASCII are valid UTF-8; then it is a damaged file. */
function decodeNarrow(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  const beyond = text.match(/[\u0080-\uFFFF]/g)?.length ?? 0;
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  return damaged > beyond / 2 ? decodeWindows1252(bytes) : text;
}
