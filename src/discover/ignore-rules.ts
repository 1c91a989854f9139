import ignore, { type Ignore } from 'ignore';

/** The ignore file of one folder. */
interface FolderRules {
  /** Folder relative to the root, with `/` at its end; empty for the root. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** The ignore files that hold for a folder, from the root inwards. */
export type IgnoreRules = readonly FolderRules[];

/** Rules that hold below `folder` (gitignore(5)); `text` is its `.gitignore`. */
export function withRules(outer: IgnoreRules, folder: string, text: string): IgnoreRules {
  return [...outer, { folder, rules: ignore().add(text) }];
}

/** True when git would not track `path` (relative to the root, `/` at its end for a folder). The innermost file that speaks of it decides. */
export function isIgnored(rules: IgnoreRules, path: string): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const relative = path.slice(folder.length);
    if (!ignore.isPathValid(relative)) return false;
    const { ignored, unignored } = own.test(relative);
    if (ignored || unignored) return ignored;
  }
  return false;
}
