import type { Clause, KnownText } from './fingerprints.ts';

/** The clauses of a known text with where each ends. */
export function clausesOf({ clauses, size }: Pick<KnownText, 'clauses' | 'size'>): readonly Clause[] {
  return clauses.map(([from, label, digest], at) => ({ from, to: clauses[at + 1]?.[0] ?? size, label, digest }));
}
