import type { Io } from '../io/io.ts';
import type { ModelRef } from '../model/ref.ts';
import { expandPath } from './expand-path.ts';
import { parseReference } from './reference.ts';

/** Files that are a model by themselves. */
const weightsFile = /\.(?:gguf|safetensors)$/i;

/**
 * {@link parseReference} after a look at this machine: what exists here is local. `~/` is expanded, since lists are not read by a shell.
 * Throws `UsageError`.
 */
export async function resolveReference(text: string, io: Pick<Io, 'files' | 'env' | 'home'>, options: { readonly endpoint?: string } = {}): Promise<ModelRef> {
  const path = text.trim().startsWith('~') ? expandPath(text.trim(), io) : text.trim();
  const found = path === '' || path.length > 4_000 ? null : await io.files.stat(path).catch(() => null);
  const ref = parseReference(path, { ...options, isLocal: found !== null && (found.kind === 'directory' || weightsFile.test(path)) });
  return { ...ref, asked: text.trim() };
}
