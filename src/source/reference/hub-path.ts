import type { Named } from './named.ts';

/**
 * `hf://[models/]org/name[@revision][/path]`, as huggingface_hub's HfFileSystem writes it: a revision with a slash is
 * percent-encoded, but for `refs/pr/1` and its like. Null for everything that does not begin so.
 */
export function parseHubPath(text: string): Named | null {
  const path = /^hf:\/\/(?:models\/)?(.{1,1000})$/i.exec(text)?.[1];
  if (path === undefined) return null;
  const found = /^([^/@]{1,200}(?:\/[^/@]{1,200})?)(?:@(refs\/(?:pr|convert)\/[^/]{1,100}|[^/]{1,300}))?(?:\/.{0,1000})?$/.exec(path);
  return { id: found?.[1] ?? path, revision: decoded(found?.[2] ?? null) };
}

function decoded(text: string | null): string | null {
  try {
    return text === null ? null : decodeURIComponent(text);
  } catch {
    return text;
  }
}
