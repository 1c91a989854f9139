/** A repository of the Hub as a text names it. */
export interface Named {
  readonly id: string;
  /** Branch, tag or commit; null where none is given or it is `main`, which every repository has by default. */
  readonly revision: string | null;
}

/** A named repository with its revision put in order, or null when either may not be put into a request. */
export function named(id: string, revision: string | null = null): Named | null {
  if (revision === null || revision === 'main') return { id, revision: null };
  return isRevision(revision) ? { id, revision } : null;
}

/** Git's own rules for names of refs, narrowed to characters that need no care (git-check-ref-format). */
export function isRevision(text: string): boolean {
  return /^[A-Za-z0-9][\w.+/-]{0,254}$/.test(text) && !/\.\.|\/\/|\/\.|\/$|\.lock(?:\/|$)|\.$/.test(text);
}
