import { elements, endOfExpression, isToken, parseCode, type Code } from '../code/code.ts';
import { languages } from '../code/language.ts';
import type { Entry, Path } from './entry.ts';

/** The text values of a TOML file (https://toml.io/en/v1.0.0), with tables, dotted keys, lists and inline tables. */
export function tomlEntries(text: string): readonly Entry[] {
  const code = parseCode(text, languages.toml);
  const entries: Entry[] = [];
  let table: Path | null = null;
  for (let at = 0; at < code.tokens.length; ) {
    const end = statementEnd(code, at);
    const equals = findEquals(code, at, end);
    if (isToken(code, at, '[') && equals < 0) table = keyPath(code, { from: at, to: end }, null);
    else if (equals >= 0) readValue({ code, entries, depth: 0 }, equals + 1, keyPath(code, { from: at, to: equals }, table));
    at = end + 1;
  }
  return entries;
}

function statementEnd(code: Code, from: number): number {
  let at = from;
  while (at < code.tokens.length && code.tokens[at]?.kind !== 'newline') at += 1;
  return at;
}

function findEquals(code: Code, from: number, to: number): number {
  for (let at = from; at < Math.min(to, from + 40); at += 1) if (isToken(code, at, '=')) return at;
  return -1;
}

/** `[a.b]`, `a.b`, `"a b".c` as a path. */
function keyPath(code: Code, { from, to }: { readonly from: number; readonly to: number }, up: Path | null): Path | null {
  let path = up;
  for (let at = from; at < Math.min(to, from + 40); at += 1) {
    const token = code.tokens[at];
    if (token?.kind === 'name' || token?.kind === 'string') path = { key: token.text, up: path };
  }
  return path;
}

interface Reader {
  readonly code: Code;
  readonly entries: Entry[];
  readonly depth: number;
}

/** Brackets inside brackets that are read. */
const deepest = 8;

function readValue({ code, entries, depth }: Reader, at: number, path: Path | null): void {
  const token = code.tokens[at];
  if (token?.kind === 'string') entries.push({ path, value: token.text, at: token.start, isBlock: token.text.includes('\n') });
  if (token?.kind !== 'mark' || depth > deepest) return;
  for (const [index, { from }] of (token.text === '[' || token.text === '{' ? elements(code, at) : []).entries()) {
    const equals = token.text === '{' ? findEquals(code, from, endOfExpression(code, from)) : -1;
    const inner = equals < 0 ? { key: index, up: path } : keyPath(code, { from, to: equals }, path);
    readValue({ code, entries, depth: depth + 1 }, equals < 0 ? from : equals + 1, inner);
  }
}
