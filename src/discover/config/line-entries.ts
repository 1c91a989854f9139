import type { Entry, Path } from './entry.ts';

/** The values of a file of `KEY=value` or `key: value` lines: `.env`, INI, properties, with `[sections]`, `#` and `;` comments. */
export function lineEntries(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let section: Path | null = null;
  for (const match of text.matchAll(/^[ \t]*(?:\[([^\]\n]{1,200})\]|(?:export[ \t]+)?([A-Za-z_][\w.-]{0,150})[ \t]*[=:][ \t]*([^\n]{0,2000}))/gm)) {
    const [whole, table, key, value] = match;
    if (table !== undefined) section = { key: table, up: null };
    else if (key !== undefined && value !== undefined) entries.push({ path: { key, up: section }, ...unquoted(value, match.index + whole.length - value.length), isBlock: false });
  }
  return entries;
}

function unquoted(value: string, at: number): { readonly value: string; readonly at: number } {
  const quoted = /^(["'])((?:(?!\1)[^\n])*)\1/.exec(value);
  if (quoted) return { value: quoted[2] ?? '', at: at + 1 };
  return { value: value.trimEnd().replace(/[ \t]+[#;].*$/, '').trimEnd(), at };
}
