import type { TermId } from '../../model/term-values.ts';
import type { TokenRange } from './tokens.ts';

/**
 * A part of a known text that may be absent or say something else without changing what is granted.
 * `title` and `copyright` as in SPDX's guidelines; `holder`: a name within a sentence, as in BSD licences;
 * `optional`: a preamble, an appendix or a remark that is no part of the terms.
 */
export type FieldKind = 'title' | 'copyright' | 'holder' | 'optional';

/** A replaceable part of a known text, in tokens. */
export interface Field extends TokenRange {
  readonly kind: FieldKind;
}

/** A clause of a known text: from its first token to that of the next clause. */
export interface Clause extends TokenRange {
  /** As reports name it: `section 1.b.i`, `Attachment A (g)`, `paragraph 3`. */
  readonly label: string;
  /** Digest of its words, so that an untouched clause is proved and not only likely. */
  readonly digest: string;
}

/** A clause in the file: its first token, label and digest. */
export type WrittenClause = readonly [from: number, label: string, digest: string];

/** `license`: a whole licence. `companion`: an acceptable use policy. `fragment`: part of a text that was not read whole. */
export type KnownKind = 'license' | 'companion' | 'fragment';

/** What is kept of a known text: digests and shingles, from which the text cannot be read back. */
export interface KnownText {
  readonly id: string;
  readonly kind: KnownKind;
  /** Number of tokens. */
  readonly size: number;
  /** Digest of all its words, and of its words without the replaceable parts. */
  readonly whole: string;
  readonly core: string;
  /** One byte for each shingle, in order; see `shingles.ts`. */
  readonly bytes: Uint8Array;
  /** Number of its shingles that the index holds. */
  readonly indexed: number;
  /** Sorted and disjoint. */
  readonly fields: readonly Field[];
  /** In order and without gaps, as they were written: thousands of them are loaded and a few are read, by `clausesOf`. */
  readonly clauses: readonly WrittenClause[];
  /** Numbers of the clauses in which a term stands; `all` where its clause is not known. */
  readonly terms: Readonly<Partial<Record<TermId, readonly number[] | 'all'>>>;
  /** Hashes of the words that its names consist of. */
  readonly titleWords: ReadonlySet<number>;
}

/** 32-bit shingles → numbers of the texts that have them, as open addressing over typed arrays, for loading within milliseconds. */
export interface ShingleIndex {
  /** Slot of a shingle: `entry + 1`, or 0 where the slot is free. Its length is a power of two. */
  readonly slots: Uint32Array;
  readonly shingles: Uint32Array;
  /** Where the texts of entry `e` begin in `texts`; one more than entries. */
  readonly starts: Uint32Array;
  readonly texts: Uint16Array;
}

/** Everything that identification knows. */
export interface Fingerprints {
  readonly texts: readonly KnownText[];
  /** Digest of all words, and of the text as it was found → number of the text. */
  readonly byDigest: ReadonlyMap<string, number>;
  /** Characters of the texts as they were found, and their numbers of tokens: another length cannot have one of the digests. */
  readonly lengths: ReadonlySet<number>;
  readonly sizes: ReadonlySet<number>;
  readonly index: ShingleIndex;
}
