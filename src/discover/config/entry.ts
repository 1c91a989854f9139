/** A key of a configuration with the keys around it. */
export interface Path {
  /** A key, or the place in a list. */
  readonly key: string | number;
  readonly up: Path | null;
}

/** A text value of a configuration. */
export interface Entry {
  readonly path: Path | null;
  readonly value: string;
  /** Offset of the value in the file. */
  readonly at: number;
  /** A text of several lines, such as a script. */
  readonly isBlock: boolean;
}

/** The innermost key that is no place in a list, and the path around it. */
export function keyOf(path: Path | null): { readonly key: string; readonly up: Path | null } | null {
  let here = path;
  while (here !== null && typeof here.key === 'number') here = here.up;
  return here === null ? null : { key: String(here.key), up: here.up };
}

/** The keys of a path from the outermost. */
export function keysOf(path: Path | null): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let here = path; here !== null && keys.length < 64; here = here.up) keys.unshift(here.key);
  return keys;
}
