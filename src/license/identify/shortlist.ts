import type { Fingerprints, KnownText } from './fingerprints.ts';
import { entryOf } from './load-fingerprints.ts';
import type { Shingles } from './shingles.ts';

/** Known texts that are compared in full: those that share most with the input, and those that may stand whole in it. */
const mostShared = 6;
const mostContained = 10;

/** Fewer shared shingles are a phrase that any licence may have. */
const fewest = 3;

/** Share of a known text's indexed shingles above which it may stand whole in the input. */
const nearlyWhole = 0.75;

interface Sharing {
  readonly known: KnownText;
  /** Estimated words in common, and estimated share of the known text. */
  readonly words: number;
  readonly share: number;
}

/** The known texts that an input may be, contain or have been made from; by estimate, best first. */
export function shortlist({ texts, index }: Fingerprints, shingles: Shingles): readonly KnownText[] {
  const shared = countShared({ texts, index }, shingles);
  const sharing = texts
    .map((known, number) => toSharing(known, shared[number] ?? 0))
    .filter((candidate) => candidate !== null)
    .sort((left, right) => right.words - left.words);
  const contained = sharing.filter(({ share }, at) => at >= mostShared && share >= nearlyWhole);
  return [...sharing.slice(0, mostShared), ...contained.slice(0, mostContained)].map(({ known }) => known);
}

function toSharing(known: KnownText, shared: number): Sharing | null {
  if (shared < Math.min(fewest, known.indexed)) return null;
  const share = shared / Math.max(1, known.indexed);
  return { known, share, words: share * known.size };
}

/** How many indexed shingles each text shares with the input; a shingle that the input repeats counts once. */
function countShared({ texts, index }: Pick<Fingerprints, 'texts' | 'index'>, { wide }: Shingles): Uint32Array {
  const counts = new Uint32Array(texts.length);
  const seen = new Uint8Array(index.shingles.length);
  for (const shingle of wide) {
    const entry = entryOf(index, shingle);
    if (entry < 0 || seen[entry] === 1) continue;
    seen[entry] = 1;
    const end = index.starts[entry + 1] ?? 0;
    for (let at = index.starts[entry] ?? 0; at < end; at += 1) counts[index.texts[at] ?? 0] = (counts[index.texts[at] ?? 0] ?? 0) + 1;
  }
  return counts;
}
