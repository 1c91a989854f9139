import { aligned, fingerprintMagic, type FingerprintHead, type WrittenText } from './fingerprint-file.ts';
import type { Fingerprints, KnownText, ShingleIndex } from './fingerprints.ts';
import { shingleWords } from './shingles.ts';

/**
 * Reads `compiled/fingerprints.bin`. The file ships with modelcheck and is trusted, so only its version is checked:
 * throws when it was built for another one.
 */
export function loadFingerprints(bytes: Uint8Array): Fingerprints {
  const decoder = new TextDecoder();
  if (decoder.decode(bytes.subarray(0, 8)) !== fingerprintMagic) throw new Error('compiled/fingerprints.bin was built for another version of modelcheck');
  const headSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const head: FingerprintHead = JSON.parse(decoder.decode(bytes.subarray(12, 12 + headSize)));
  const parts = cut(bytes, aligned(12 + headSize), head);
  const texts = readTexts(head.texts, parts.bytes);
  const digests = head.texts.flatMap(({ whole, verbatim }, number) => [[whole, number] as const, [verbatim, number] as const]);
  const lengths = new Set(head.texts.map(({ length }) => length));
  return { texts, byDigest: new Map(digests.reverse()), lengths, sizes: new Set(texts.map(({ size }) => size)), index: { ...parts.index, slots: fillSlots(parts.index.shingles) } };
}

/** Copies the columns out, since the bytes may stand at any address. */
function cut(bytes: Uint8Array, start: number, { entries, postings }: FingerprintHead): { readonly index: Omit<ShingleIndex, 'slots'>; readonly bytes: Uint8Array } {
  const startsAt = start + 4 * entries;
  const textsAt = startsAt + 4 * (entries + 1);
  const copy = (from: number, size: number): ArrayBuffer => new Uint8Array(bytes.subarray(from, from + size)).buffer;
  return {
    index: {
      shingles: new Uint32Array(copy(start, 4 * entries)),
      starts: new Uint32Array(copy(startsAt, 4 * (entries + 1))),
      texts: new Uint16Array(copy(textsAt, 2 * postings)),
    },
    bytes: bytes.subarray(aligned(textsAt + 2 * postings)),
  };
}

function readTexts(written: readonly WrittenText[], bytes: Uint8Array): readonly KnownText[] {
  let at = 0;
  return written.map((text) => {
    const size = Math.max(0, text.size - shingleWords + 1);
    at += size;
    return readText(text, bytes.subarray(at - size, at));
  });
}

function readText({ fields, title, ...rest }: Omit<WrittenText, 'verbatim' | 'length'>, bytes: Uint8Array): KnownText {
  return {
    ...rest,
    bytes,
    fields: fields.map(([kind, from, to]) => ({ kind, from, to })),
    titleWords: new Set(title),
  };
}

function fillSlots(shingles: Uint32Array): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * shingles.length + 2)));
  for (let entry = 0; entry < shingles.length; entry += 1) {
    let slot = slotOf(shingles[entry] ?? 0, slots.length);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = entry + 1;
  }
  return slots;
}

function slotOf(shingle: number, size: number): number {
  return (shingle ^ (shingle >>> 15)) & (size - 1);
}

/** Number of the entry of a shingle, or -1. */
export function entryOf({ slots, shingles }: ShingleIndex, shingle: number): number {
  let slot = slotOf(shingle, slots.length);
  while (slots[slot] !== 0) {
    const entry = (slots[slot] ?? 0) - 1;
    if (shingles[entry] === shingle) return entry;
    slot = (slot + 1) & (slots.length - 1);
  }
  return -1;
}
