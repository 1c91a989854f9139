/**
 * True for a branch, tag or commit that may be put into a request: git's own rules for names of refs, narrowed to
 * characters that need no care (git-check-ref-format).
 */
export function isRevision(text: string): boolean {
  return /^[A-Za-z0-9][\w.+/-]{0,254}$/.test(text) && !/\.\.|\/\/|\/\.|\/$|\.lock(?:\/|$)|\.$/.test(text);
}
