import { aligned, fingerprintMagic, type FingerprintHead } from '../../src/license/identify/fingerprint-file.ts';
import type { DescribedText } from './describe-text.ts';

/** The content of `compiled/fingerprints.bin`; see `fingerprint-file.ts` for the layout. */
export function encodeFingerprints(texts: readonly DescribedText[]): Uint8Array {
  const { shingles, starts, numbers } = invert(texts);
  const head: FingerprintHead = { entries: shingles.length, postings: numbers.length, texts: texts.map(({ written }) => written) };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const lead = new Uint8Array(12);
  lead.set(new TextEncoder().encode(fingerprintMagic));
  new DataView(lead.buffer).setUint32(8, json.length, true);
  return concatenate([lead, json, bytesOf(new Uint32Array(shingles)), bytesOf(new Uint32Array(starts)), bytesOf(new Uint16Array(numbers)), ...texts.map(({ bytes }) => bytes)], 5);
}

/** Shingles in rising order with the texts that have them. */
function invert(texts: readonly DescribedText[]): { readonly shingles: readonly number[]; readonly starts: readonly number[]; readonly numbers: readonly number[] } {
  const byShingle = new Map<number, number[]>();
  for (const [number, { indexed }] of texts.entries()) {
    for (const shingle of indexed) byShingle.set(shingle, [...(byShingle.get(shingle) ?? []), number]);
  }
  const shingles = [...byShingle.keys()].sort((left, right) => left - right);
  const starts = [0];
  const numbers: number[] = [];
  for (const shingle of shingles) {
    numbers.push(...(byShingle.get(shingle) ?? []));
    starts.push(numbers.length);
  }
  return { shingles, starts, numbers };
}

function bytesOf(column: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/** Joins parts, the first `count` of them each followed by zeros up to the next multiple of four but the first. */
function concatenate(parts: readonly Uint8Array[], count: number): Uint8Array {
  const sizes = parts.map((part, at) => (at > 0 && at < count ? aligned(part.length) : part.length));
  const whole = new Uint8Array(sizes.reduce((total, size) => total + size, 0));
  let at = 0;
  for (const [number, part] of parts.entries()) {
    whole.set(part, at);
    at += sizes[number] ?? 0;
  }
  return whole;
}
