import { UsageError } from '../errors.ts';
import type { Io } from '../io/io.ts';
import type { ModelRef } from '../model/ref.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { expandPath } from './expand-path.ts';
import { parseReference } from './reference.ts';

/** Files that are a model by themselves. */
const weightsFile = /\.(?:gguf|safetensors)$/i;

/** A path, or a name with the ending of a list, of source code or of weights that are not read by themselves: no id of a model. */
const looksLikeFile = /^(?:[.~/\\]|[a-z]:[\\/])|\.(?:txt|csv|tsv|xlsx|ya?ml|json|toml|md|py|ipynb|[cm]?[jt]sx?|sh|bin|pt|pth|onnx|ckpt|h5)$/i;

/**
 * {@link parseReference} after a look at this machine: what exists here is local. `~/` is expanded, since lists are not read by a shell.
 * Throws `UsageError`.
 */
export async function resolveReference(text: string, io: Pick<Io, 'files' | 'env' | 'home'>, options: { readonly endpoint?: string } = {}): Promise<ModelRef> {
  const path = text.trim().startsWith('~') ? expandPath(text.trim(), io) : text.trim();
  const found = path === '' || path.length > 4_000 ? null : await io.files.stat(path).catch(() => null);
  if (found?.kind === 'file' && !weightsFile.test(path) && looksLikeFile.test(path)) throw new UsageError(`"${sanitizeLine(path, 200)}" is a file and no model`, hintForFile(path));
  const ref = parseReference(path, { ...options, isLocal: found !== null && (found.kind === 'directory' || weightsFile.test(path)) });
  return { ...ref, asked: text.trim() };
}

/** What a file that is no model can be used for. */
function hintForFile(path: string): string {
  if (/\.(?:txt|csv|tsv|xlsx|ya?ml|json)$/i.test(path)) return `a list of models is judged with \`modelcheck check --list ${sanitizeLine(path, 200)}\``;
  if (/\.(?:bin|pt|pth|onnx|ckpt|h5|msgpack)$/i.test(path)) return 'name its folder; of single files .gguf and .safetensors are read';
  return 'models that source code uses are judged with `modelcheck check --discover DIR`; a model is a folder, or a .gguf or .safetensors file';
}
