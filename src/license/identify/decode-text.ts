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
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.3 && even < head.length * 0.02) return 'utf-16le';
  return even > head.length * 0.3 && odd < head.length * 0.02 ? 'utf-16be' : null;
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
  const beyond = text.match(/[^\u0000-\u007F]/g)?.length ?? 0;
  const damaged = text.match(/\uFFFD/g)?.length ?? 0;
  return damaged > beyond / 2 ? new TextDecoder('windows-1252').decode(bytes) : text;
}
