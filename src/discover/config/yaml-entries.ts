import { flowEntries } from './flow-entries.ts';
import type { Entry, Path } from './entry.ts';

interface Level {
  readonly indent: number;
  readonly path: Path;
  /** Of a list the number of items so far. */
  items: number;
}

interface Reader {
  readonly text: string;
  readonly entries: Entry[];
  /** Open keys and lists, by growing indentation. */
  levels: Level[];
  at: number;
}

/**
 * The text values of a YAML file line by line, in one pass. It reads what configurations are written in (block style, flow lists, block
 * texts, comments) and passes over the rest, so that Helm templates, which no YAML parser takes, are read too.
 */
export function yamlEntries(text: string): readonly Entry[] {
  const reader: Reader = { text, entries: [], levels: [], at: 0 };
  while (reader.at < text.length) readLine(reader);
  return reader.entries;
}

function readLine(reader: Reader): void {
  const { text, at } = reader;
  const lineEnd = text.indexOf('\n', at);
  const end = lineEnd < 0 ? text.length : lineEnd;
  reader.at = end + 1;
  let start = at;
  while (start < end && text.charCodeAt(start) === 32) start += 1;
  const first = text[start];
  if (start >= end || first === '#' || first === '\r' || text.startsWith('{{', start)) return;
  if (text.startsWith('---', at) || text.startsWith('...', at)) reader.levels = [];
  else readItem(reader, { start, end, indent: start - at });
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

/** List markers and keys that one line may open. */
const deepest = 40;

/** Opens a list item for every `- ` before the value or key of a line. */
function readItem(reader: Reader, { start, end, indent }: Span): void {
  const { text } = reader;
  let at = start;
  let column = indent;
  for (let depth = 0; depth < deepest && text[at] === '-' && (text[at + 1] === ' ' || at + 1 >= end || text[at + 1] === '\r'); depth += 1) {
    openItem(reader, column);
    const from = at;
    at += 1;
    while (at < end && text[at] === ' ') at += 1;
    column += at - from;
  }
  if (at < end) readKey(reader, { start: at, end, indent: column });
}

function openItem(reader: Reader, indent: number): void {
  closeTo(reader, indent, 'item');
  const around = reader.levels.at(-1);
  const items = around?.items ?? 0;
  if (around) around.items += 1;
  reader.levels.push({ indent: indent + 0.5, path: { key: items, up: around?.path ?? null }, items: 0 });
}

/** Closes what stands at the same indentation or deeper; a list may stand at the indentation of its key. */
function closeTo({ levels }: Reader, indent: number, what: 'item' | 'key'): void {
  while (levels.length > 0) {
    const last = levels.at(-1);
    if (last === undefined || last.indent < indent || (what === 'item' && last.indent === indent)) return;
    levels.pop();
  }
}

const keyPattern = /(?:"([^"\n]{1,200})"|'([^'\n]{1,200})'|([^\s"'#:{}[\],&*!|>%@`][^:#\n]{0,200}?))[ \t]*:(?=[ \t\r\n]|$)/y;

function readKey(reader: Reader, { start, end, indent }: Span): void {
  const { text, levels } = reader;
  keyPattern.lastIndex = start;
  const found = keyPattern.exec(text);
  if (!found || start + found[0].length > end) return readValue(reader, { start, end, indent }, levels.at(-1)?.path ?? null);
  closeTo(reader, indent, 'key');
  const path = { key: found[1] ?? found[2] ?? found[3] ?? '', up: reader.levels.at(-1)?.path ?? null };
  reader.levels.push({ indent, path, items: 0 });
  let at = start + found[0].length;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at += 1;
  if (at < end) readValue(reader, { start: at, end, indent }, path);
}

function readValue(reader: Reader, { start, end, indent }: Span, path: Path | null): void {
  const { text, entries } = reader;
  const skipped = /^(?:[&!][^\s]{0,100}[ \t]+)+/.exec(text.slice(start, Math.min(end, start + 300)))?.[0].length ?? 0;
  const at = start + skipped;
  const first = text[at] ?? '';
  if ((first === '|' || first === '>') && /^[|>][-+\d]{0,3}[ \t]*(?:#.*)?\r?$/.test(text.slice(at, Math.min(end, at + 200)))) return readBlock(reader, indent, path);
  if (first === '"' || first === "'") {
    const close = text.indexOf(first, at + 1);
    if (close >= 0 && close < end) entries.push({ path, value: text.slice(at + 1, close), at: at + 1, isBlock: false });
    else if (close >= 0) readQuoted(reader, { start: at + 1, end: close, indent }, path);
  } else if (first === '[' || first === '{') {
    const flow = flowEntries(text, at, { root: path });
    entries.push(...flow.entries);
    if (flow.end > reader.at) reader.at = nextLine(text, flow.end);
  } else if (first !== '#' && first !== '') entries.push({ path, value: plain(text.slice(at, end)), at, isBlock: false });
}

function plain(line: string): string {
  const comment = line.search(/[ \t]#/);
  return (comment < 0 ? line : line.slice(0, comment)).trimEnd();
}

/** Characters that a quoted value over several lines may have. */
const longestQuote = 20_000;

function readQuoted(reader: Reader, { start, end }: Span, path: Path | null): void {
  if (end - start > longestQuote) return;
  reader.entries.push({ path, value: reader.text.slice(start, end), at: start, isBlock: true });
  reader.at = nextLine(reader.text, end);
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** A text of all following lines that are indented deeper than its key. */
function readBlock(reader: Reader, indent: number, path: Path | null): void {
  const { text } = reader;
  const start = reader.at;
  while (reader.at < text.length) {
    const end = nextLine(text, reader.at);
    let at = reader.at;
    while (at < end && text.charCodeAt(at) === 32) at += 1;
    const isBlank = text[at] === '\n' || text[at] === '\r' || at >= end;
    if (!isBlank && at - reader.at <= indent) break;
    reader.at = end;
  }
  reader.entries.push({ path, value: text.slice(start, reader.at), at: start, isBlock: true });
}
