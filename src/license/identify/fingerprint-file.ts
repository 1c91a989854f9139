import type { TermId } from '../../model/term-values.ts';
import type { FieldKind, KnownKind, WrittenClause } from './fingerprints.ts';

/** First bytes of `compiled/fingerprints.bin`, and the version of its layout and of the normalisation behind its digests. */
export const fingerprintMagic = 'MCFP0002';

/** A known text as the JSON head of the file holds it; its shingles follow the head as bytes. */
export interface WrittenText {
  readonly id: string;
  readonly kind: KnownKind;
  readonly size: number;
  /** Digest of the text as it was found, and its length in characters. */
  readonly verbatim: string;
  readonly length: number;
  readonly whole: string;
  readonly core: string;
  readonly indexed: number;
  readonly fields: readonly (readonly [kind: FieldKind, from: number, to: number])[];
  /** `from` of each clause; it ends where the next one begins. */
  readonly clauses: readonly WrittenClause[];
  readonly terms: Readonly<Partial<Record<TermId, readonly number[] | 'all'>>>;
  readonly title: readonly number[];
}

/**
 * Head of the file. After it, each at a multiple of four bytes and little-endian: `entries` shingles (uint32), `entries + 1`
 * starts (uint32), `postings` text numbers (uint16), then the bytes of all texts in order.
 */
export interface FingerprintHead {
  readonly entries: number;
  readonly postings: number;
  readonly texts: readonly WrittenText[];
}

/** Next multiple of four, where the next part of the file begins. */
export function aligned(offset: number): number {
  return (offset + 3) & ~3;
}
