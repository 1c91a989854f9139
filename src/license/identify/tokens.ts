/**
 * A text as tokens: words, numbers and East Asian characters in lower case, without punctuation, markup and white space.
 * Columns of equal length instead of objects, since one text has thousands of tokens and a near match must take few milliseconds.
 */
export interface Tokens {
  /** The text that was read; `starts` and `ends` point into it. */
  readonly text: string;
  readonly count: number;
  /** 32-bit hash of each token's spelling; never evidence by itself. */
  readonly hashes: Uint32Array;
  /** Offset of each token's first character, and of the character after its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Normalised spellings in UTF-8, each followed by a space: what the digests are taken over. */
  readonly spelling: Uint8Array;
  /** Where each token's spelling begins; one more entry than tokens. */
  readonly offsets: Int32Array;
}

/** Tokens `[from, to)`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Number of tokens in some ranges. */
export function wordsIn(ranges: readonly TokenRange[]): number {
  return ranges.reduce((total, { from, to }) => total + to - from, 0);
}

const seed = 0x811c9dc5;
const prime = 0x01000193;

/** Start value of {@link addByte}. */
export const hashSeed = seed;

/** One step of FNV-1a over the bytes of a spelling. */
export function addByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, prime);
}

/** Hash of a token given by its normalised spelling in ASCII. */
export function hashWord(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at += 1) hash = addByte(hash, word.charCodeAt(at));
  return hash >>> 0;
}

/** Hashes of words, for asking whether a token is one of them; made when that is first asked, as most runs read no text. */
export function hashWords(words: string): Pick<ReadonlySet<number>, 'has'> {
  let hashes: ReadonlySet<number> | undefined;
  return { has: (hash) => (hashes ??= new Set(words.split(' ').map(hashWord))).has(hash) };
}

/** The normalised spelling of one token. */
export function wordAt(tokens: Tokens, index: number): string {
  return new TextDecoder().decode(tokens.spelling.subarray(tokens.offsets[index], (tokens.offsets[index + 1] ?? 0) - 1));
}

/** Words that a passage is searched in at most. */
const mostSpelled = 2000;

/** The normalised words of a range as a text, without the spaces between Han characters; at most 2,000 words. */
export function spellWords({ spelling, offsets }: Tokens, { from, to }: TokenRange): string {
  const words = new TextDecoder().decode(spelling.subarray(offsets[from], offsets[Math.min(to, from + mostSpelled)])).trimEnd();
  return words.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** The spellings of several ranges, one after the other: what a digest is taken over. */
export function spell({ spelling, offsets }: Tokens, ranges: readonly TokenRange[]): Uint8Array {
  const parts = ranges.map(({ from, to }) => spelling.subarray(offsets[from], offsets[to]));
  if (parts.length === 1 && parts[0]) return parts[0];
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let size = 0;
  for (const part of parts) {
    joined.set(part, size);
    size += part.length;
  }
  return joined;
}

/** The same text with some tokens left out (`dropped[i] === 1`). Copies what stands between them in one go each. */
export function withoutTokens(tokens: Tokens, dropped: Uint8Array): Tokens {
  const kept = keptRanges(tokens.count, dropped);
  if (kept.length === 1 && wordsIn(kept) === tokens.count) return tokens;
  const count = wordsIn(kept);
  const rest = { text: tokens.text, count, hashes: new Uint32Array(count), starts: new Int32Array(count), ends: new Int32Array(count), spelling: spell(tokens, kept), offsets: new Int32Array(count + 1) };
  let at = 0;
  let cut = 0;
  for (const { from, to } of kept) {
    rest.hashes.set(tokens.hashes.subarray(from, to), at);
    rest.starts.set(tokens.starts.subarray(from, to), at);
    rest.ends.set(tokens.ends.subarray(from, to), at);
    cut = (tokens.offsets[from] ?? 0) - (rest.offsets[at] ?? 0);
    for (let index = from; index < to; index += 1) rest.offsets[++at] = (tokens.offsets[index + 1] ?? 0) - cut;
  }
  return rest;
}

function keptRanges(count: number, dropped: Uint8Array): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (let at = dropped.indexOf(1); at >= 0 && at < count; at = dropped.indexOf(1, at + 1)) {
    if (at > from) ranges.push({ from, to: at });
    from = at + 1;
  }
  return from < count ? [...ranges, { from, to: count }] : ranges;
}
