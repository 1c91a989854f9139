import type { Tokens } from './tokens.ts';

/** Words in a shingle: enough that a shingle is hardly ever common to two unrelated texts, few enough to place a change exactly. */
export const shingleWords = 5;

/** Bits of {@link Shingles.bytes} that a seed of the alignment reads at once: four shingles, so eight words in a row. */
export const seedShingles = 4;

/**
 * The runs of five words of a text, hashed. `wide` (32 bits) finds texts with runs in common. `bytes` (8 bits) places one text along
 * another; it says so little of a single run that words cannot be read back from it.
 */
export interface Shingles {
  readonly count: number;
  readonly wide: Uint32Array;
  readonly bytes: Uint8Array;
}

/** The shingles of a text, at each token but the last four. */
export function shingle({ hashes, count }: Tokens): Shingles {
  const size = Math.max(0, count - shingleWords + 1);
  const wide = new Uint32Array(size);
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 1) {
    let hash = 0x9747b28c;
    for (let word = 0; word < shingleWords; word += 1) hash = mix(hash, hashes[at + word] ?? 0);
    const final = finish(hash);
    wide[at] = final;
    bytes[at] = finish(final ^ 0x5bd1e995) >>> 24;
  }
  return { count: size, wide, bytes };
}

/** One word of MurmurHash3 (public domain, Austin Appleby). */
function mix(hash: number, word: number): number {
  const scrambled = Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
  return (Math.imul(rotate(hash ^ scrambled, 13), 5) + 0xe6546b64) | 0;
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Four shingles from `at` on as one number: what the alignment looks up. */
export function seedAt(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;
}
