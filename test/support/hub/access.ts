import type { HubModel } from './hub-model.ts';
import type { Grants } from './hub-settings.ts';
import { refusal, type Reply } from './reply.ts';

/** Who asks: a stranger, or a token with its grants. */
export type Caller = { readonly kind: 'stranger' } | { readonly kind: 'token'; readonly grants: Grants };

/** The caller of a request, or the refusal of a token that is not known. */
export function callerOf(authorization: string | undefined, tokens: Readonly<Record<string, Grants>>): Caller | Reply {
  if (authorization === undefined) return { kind: 'stranger' };
  const token = authorization.replace(/^Bearer /, '');
  const grants = Object.hasOwn(tokens, token) ? tokens[token] : undefined;
  if (grants === undefined) return refusal(401, 'Invalid credentials in Authorization header');
  return { kind: 'token', grants };
}

/** The Hub's answer where there is no repository, or none that the caller may see: the same words for both. */
export function notFound(caller: Caller): Reply {
  return caller.kind === 'stranger' ? refusal(401, 'Invalid username or password.', 'RepoNotFound') : refusal(404, 'Repository not found', 'RepoNotFound');
}

/** The refusal of a repository's metadata, or null when the caller may read them. */
export function refuseRepository(model: HubModel | undefined, caller: Caller): Reply | null {
  const seen = model !== undefined && (!model.private || (caller.kind === 'token' && caller.grants.sees?.includes(model.id) === true));
  if (!seen) return notFound(caller);
  return model.disabled ? refusal(403, 'Access to this resource is disabled.') : null;
}

/** Files that a gated repository serves to anybody. */
const openFiles = /^(?:README\.md|LICENSE(?:\.\w+)?|USE_POLICY\.md)$/;

/** The refusal of a file, or null when the caller may read it. */
export function refuseFile(model: HubModel, path: string, caller: Caller): Reply | null {
  if (model.gated === false || openFiles.test(path)) return null;
  if (caller.kind === 'stranger') return refusal(401, `Access to model ${model.id} is restricted. You must have access to it and be authenticated to access it. Please log in.`, 'GatedRepo');
  if (caller.grants.reads?.includes(model.id) === true) return null;
  return refusal(403, `Access to model ${model.id} is restricted and you are not in the authorized list.`, 'GatedRepo');
}
