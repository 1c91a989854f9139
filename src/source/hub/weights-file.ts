/**
 * The one weights file that tells most of a repository: the first shard, safetensors before GGUF before pickles; null when there is
 * none. A copy has the same files under the same names, so both sides choose the same one.
 */
export function weightsFile(paths: readonly string[]): string | null {
  const candidates = paths.filter((path) => !path.includes('/') && !/mmproj|imatrix|adapter|optimizer|scheduler|training_args/i.test(path)).sort();
  const inOrder = [/\.safetensors$/i, /\.gguf$/i, /\.(?:bin|pth|pt)$/i].flatMap((format) => candidates.filter((path) => format.test(path) && isFirstShard(path)));
  return inOrder[0] ?? null;
}

function isFirstShard(path: string): boolean {
  return !/-(?!00001-|00000-)\d{5}-of-\d{5}\./.test(path);
}
