import type { Entry, Path } from './entry.ts';
import { flowEntries } from './flow-entries.ts';

/**
 * The values of a file of `KEY=value` or `key: value` lines: `.env`, INI, properties, with `[sections]`, `#` and `;` comments. A value that is
 * a list or table of JSON, over several lines in backticks, gives the values in it.
 */
export function lineEntries(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  let section: Path | null = null;
  let passed = 0;
  for (const match of text.matchAll(/^[ \t]*(?:\[([^\]\n]{1,200})\]|(?:export[ \t]+)?([A-Za-z_][\w.-]{0,150})[ \t]*[=:][ \t]*([^\n]{0,2000}))/gm)) {
    const [whole, table, key, value] = match;
    if (match.index < passed) continue;
    if (table !== undefined) section = { key: table, up: null };
    if (key === undefined || value === undefined) continue;
    const [at, path] = [match.index + whole.length - value.length, { key, up: section }];
    const end = /^[`'"]?[[{]/.test(value) ? endOfFlow(text, value, at) : 0;
    if (end === 0) entries.push({ path, ...unquoted(value, at), isBlock: false });
    else for (const entry of flowEntries(text.slice(0, end), at + value.search(/[[{]/), { root: path }).entries) entries.push(entry);
    passed = end;
  }
  return entries;
}

/** Where a value in brackets ends at the latest: with its line, or its backticks. */
function endOfFlow(text: string, value: string, at: number): number {
  const close = value.startsWith('`') ? text.indexOf('`', at + 1) : -1;
  return close < 0 ? at + value.length : close;
}

function unquoted(value: string, at: number): { readonly value: string; readonly at: number } {
  const quoted = /^(["'])((?:(?!\1)[^\n])*)\1/.exec(value);
  if (quoted) return { value: quoted[2] ?? '', at: at + 1 };
  return { value: value.trimEnd().replace(/[ \t]+[#;].*$/, '').trimEnd(), at };
}
