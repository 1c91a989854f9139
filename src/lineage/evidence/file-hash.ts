import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import type { ExtractorContext } from './extractor.ts';
import { makeClaim } from './make-claim.ts';

/** Known models that hold the very same weight file: a copy, whatever the card says. */
export function fileHashClaims(record: ModelRecord, { families }: ExtractorContext): readonly Claim[] {
  return record.files.flatMap(({ path, sha256 }) => {
    const owners = sha256 === null ? [] : families.measured.filter((member) => member.weightHashes?.includes(sha256) === true);
    return owners.flatMap((member) => makeClaim(member.id ?? member.name, { relation: 'copy', strength: 'strong', kind: 'file-hash', where: path, quote: sha256 }));
  });
}

/** A weight file that two repositories share, by the hash of its LFS object; null when there is none or no hash is known. */
export function sharedWeights(left: ModelRecord, right: ModelRecord): { readonly path: string; readonly sha256: string } | null {
  const hashes = new Set(right.files.filter(isWeights).map(({ sha256 }) => sha256));
  const shared = left.files.find((file) => isWeights(file) && file.sha256 !== null && hashes.has(file.sha256));
  return shared?.sha256 ? { path: shared.path, sha256: shared.sha256 } : null;
}

/** Smaller LFS files are tokenizers, pictures and embeddings that unrelated repositories share. */
const minimumWeights = 10_000_000;

function isWeights({ path, size }: ModelRecord['files'][number]): boolean {
  return /\.(?:safetensors|bin|gguf|pth?|ckpt|onnx|h5|msgpack)$/.test(path) && (size ?? 0) >= minimumWeights;
}
