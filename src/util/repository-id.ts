/** Part of a repository id: starts with a letter or digit, then word characters, dots and hyphens, at most 96 in all. */
const part = '[A-Za-z0-9][\\w.-]{0,95}';
const pattern = new RegExp(`^${part}(/${part})?$`);

/**
 * True for an id that may be put into a request: `org/name` or a legacy `name`, without `..` and `--`.
 * Rule of huggingface_hub's `validate_repo_id`; `base_model` is written by strangers, so nothing else may reach a URL.
 */
export function isRepositoryId(text: string): boolean {
  return pattern.test(text) && !text.includes('..') && !text.includes('--') && !/\.git(?:\/|$)/.test(text);
}

/** The organisation of `org/name`, or null for a legacy id without one. */
export function ownerOf(id: string): string | null {
  const slash = id.indexOf('/');
  return slash < 0 ? null : id.slice(0, slash);
}
