import { UsageError } from '../errors.ts';
import type { ModelRef } from '../model/ref.ts';
import { isRepositoryId } from '../util/repository-id.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { hintFor } from './reference/hint.ts';
import { parseHubPath } from './reference/hub-path.ts';
import { parseHubUrl } from './reference/hub-url.ts';
import type { Named } from './reference/named.ts';
import { parsePurl } from './reference/purl.ts';
import { isRevision } from './revision.ts';

/** What the meaning of a reference depends on. */
export interface ReferenceOptions {
  /** True when a file or folder of that name is on this machine; it then wins, as it does in transformers. */
  readonly isLocal: boolean;
  /** Base URL of the Hub in use, whose web addresses are understood besides those of huggingface.co. */
  readonly endpoint?: string;
}

/**
 * What a user asks about: `org/name[@revision]`, a legacy `name`, `hf://…`, a web address of the Hub or of the mirror in use,
 * a purl (`pkg:huggingface/…`, https://github.com/package-url/purl-spec), or something on this machine.
 * Throws `UsageError` with a hint for everything else; nothing that it returns needs further checks before a request.
 */
export function parseReference(text: string, { isLocal, endpoint }: ReferenceOptions): ModelRef {
  const asked = text.trim();
  if (isLocal && !hasScheme(asked)) return { kind: 'local', asked, path: asked };
  const { id, revision } = namedBy(asked, endpoint);
  if (!isRepositoryId(id) || isReserved(id)) throw wrong(asked, 'is no model reference');
  if (revision !== null && !isRevision(revision)) throw wrong(asked, `names no revision that a repository can have: "${sanitizeLine(revision, 100)}"`);
  return { kind: 'hub', asked, id, revision };
}

/** First parts of an address that are no organisation. */
const reserved: ReadonlySet<string> = new Set(['datasets', 'spaces', 'models', 'docs', 'papers', 'collections', 'settings', 'organizations', 'api', 'buckets', 'kernels', 'blog']);

function isReserved(id: string): boolean {
  return reserved.has((id.split('/')[0] ?? '').toLowerCase());
}

function hasScheme(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|pkg:)/i.test(text);
}

function namedBy(asked: string, endpoint: string | undefined): Named {
  const named = parsePurl(asked, endpoint) ?? parseHubPath(asked) ?? parseHubUrl(asked, endpoint) ?? parseBareId(asked);
  if (named === null) throw wrong(asked, 'is no model reference');
  return named;
}

/** `org/name` or `name`, with an optional `@revision`. Names of weights files and paths are not ids. */
function parseBareId(text: string): Named | null {
  if (hasScheme(text) || /^[.~/\\]|\\|\/$|\.safetensors$|\.gguf$/i.test(text)) return null;
  const at = text.indexOf('@');
  return at < 0 ? { id: text, revision: null } : { id: text.slice(0, at), revision: text.slice(at + 1) };
}

function wrong(asked: string, problem: string): UsageError {
  return new UsageError(`"${sanitizeLine(asked, 200)}" ${problem}`, hintFor(asked));
}
