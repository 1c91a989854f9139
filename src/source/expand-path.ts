import type { Io } from '../io/io.ts';

/** A path from a setting with `~`, `$NAME` and `${NAME}` replaced, as Python's expanduser and expandvars do; an unknown name stays. */
export function expandPath(path: string, { env, home }: Pick<Io, 'env' | 'home'>): string {
  const expanded = path.replace(/\$(?:(\w{1,200})|\{(\w{1,200})\})/g, (whole, bare: string | undefined, braced: string | undefined) => env[bare ?? braced ?? ''] ?? whole);
  return expanded === '~' || /^~[\\/]/.test(expanded) ? home + expanded.slice(1) : expanded;
}
