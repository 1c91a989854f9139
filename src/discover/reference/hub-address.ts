import { isRepositoryId } from '../../util/repository-id.ts';
import { isLegacyId } from './legacy-id.ts';
import { isLookAlike } from './look-alikes.ts';
import { named, type Named } from './named.ts';

/** `purl`: package URL. `scheme`: a form that only loaders use. `file`: address of a file. `page`: address of a repository's page. */
export type AddressForm = 'purl' | 'scheme' | 'file' | 'page';

/** A repository that an address names. */
export interface Address extends Named {
  readonly form: AddressForm;
}

/** Hosts of the Hub, with the part of the path behind which ids stand. */
const web = /^(?:https?:\/\/)?(?:(?:www\.)?(?:huggingface|hf)\.co\/(?:api\/models\/)?|api-inference\.huggingface\.co\/(?:models|pipeline\/[\w-]{1,40})\/|router\.huggingface\.co\/hf-inference\/models\/)(.{1,800})$/i;
/** `hf://org/name` (huggingface_hub), `hf-hub:` (timm, open_clip), `huggingface://` (LocalAI, RamaLama), `HF://` (MLC), `djl://ai.djl.huggingface.pytorch/` (Deep Java Library). */
const scheme = /^(?:hf:\/\/|huggingface:\/\/|hf[-_]hub:|djl:\/\/ai\.djl\.huggingface\.\w{1,20}\/)(?:models\/)?(.{1,800})$/i;
/** https://github.com/package-url/purl-spec, type `huggingface`; the type is not case-sensitive. */
const purl = /^pkg:\/{0,2}huggingface\/([^?#]{1,600})(?:\?([^#]{0,600}))?(?:#.{0,600})?$/i;

/**
 * The model that an address names: a web address of the Hub, an `hf://` address, a timm prefix or a purl. The whole text must be the
 * address. Null for datasets, spaces, documentation and other hosts.
 */
export function parseHubAddress(text: string): Address | null {
  if (text.length > 1_500 || !/h(?:ugging)?f/i.test(text) || /\s/.test(text)) return null;
  const found = purl.exec(text);
  if (found) return fromPurl(decoded(found[1] ?? ''), found[2] ?? '');
  const path = scheme.exec(text)?.[1];
  if (path !== undefined) return fromScheme(path);
  const page = web.exec(text)?.[1];
  return page === undefined ? null : fromWeb(page.replace(/[?#].*$/, ''), /^http/i.test(text));
}

function fromPurl(path: string, qualifiers: string): Address | null {
  const server = /(?:^|&)repository_url=([^&]*)/.exec(qualifiers)?.[1];
  if (server !== undefined && !/^(?:https?:\/\/)?(?:www\.)?(?:huggingface|hf)\.co(?:\/|$)/i.test(decoded(server))) return null;
  const at = path.lastIndexOf('@');
  const revision = at < 0 ? null : path.slice(at + 1);
  return address(at < 0 ? path : path.slice(0, at), revision !== null && /^[\dA-F]{40}$/i.test(revision) ? revision.toLowerCase() : revision, 'purl');
}

function fromScheme(path: string): Address | null {
  const found = /^([^/@:]{1,100}(?:\/[^/@:]{1,100})?)(?:[@:](refs(?:\/|%2F)(?:pr|convert)(?:\/|%2F)[^/]{1,100}|[^/]{1,260}))?(?:\/.*)?$/.exec(path);
  return found ? address(found[1] ?? '', found[2] === undefined ? null : decoded(found[2]), 'scheme') : null;
}

/** Parts of a web address behind which the revision stands; the second group leads to a file. */
const verbs = /^(?:(?:tree|commits?|discussions|revision)|(resolve|blob|raw|edit|blame))$/;

/** `hf.co/org/name:Q4_K_M` without `https` is how Ollama and others name a model. */
function fromWeb(path: string, isWhole: boolean): Address | null {
  const parts = path.split('/').filter((part) => part !== '').map(decoded);
  const length = parts.length === 1 || verbs.test(parts[1] ?? '') ? 1 : 2;
  const [id = '', pinned] = parts.slice(0, length).join('/').replace(/\.git$/, '').replace(/:[\w.-]{1,60}$/, '').split('@', 2);
  const verb = verbs.exec(parts[length] ?? '');
  const form = verb?.[1] === undefined ? (isWhole ? 'page' : 'scheme') : 'file';
  return address(id, pinned ?? (verb && revisionIn(parts.slice(length + 1), verb[0])), form);
}

function revisionIn(rest: readonly string[], verb: string): string | null {
  const revision = rest.slice(0, rest[0] === 'refs' ? 3 : 1).join('/');
  return verb === 'discussions' || revision === '' ? null : revision;
}

function address(id: string, revision: string | null, form: AddressForm): Address | null {
  const slash = id.indexOf('/');
  const fits = isRepositoryId(id) && (slash < 0 ? isLegacyId(id) : !isLookAlike(id.slice(0, slash), id.slice(slash + 1)));
  const parsed = fits ? named(id, revision) : null;
  return parsed && { ...parsed, form };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
