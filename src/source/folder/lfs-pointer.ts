/** What a git-lfs pointer file stands for; https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export interface LfsPointer {
  readonly sha256: string;
  readonly size: number;
}

/** Bytes that a pointer file never exceeds. */
export const maximumPointerBytes = 1_024;

/** Reads a git-lfs pointer, which a clone without git-lfs holds in place of the weights: their hash and size. Null for anything else. */
export function parseLfsPointer(text: string): LfsPointer | null {
  if (!text.startsWith('version https://git-lfs.github.com/spec/v1\n')) return null;
  const sha256 = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const size = /^size (\d{1,15})$/m.exec(text)?.[1];
  return sha256 === undefined || size === undefined ? null : { sha256, size: Number(size) };
}
