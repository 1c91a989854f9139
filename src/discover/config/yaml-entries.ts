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
  /** Items so far of a list that stands in no key. */
  items: number;
  at: number;
}

/**
 * The text values of a YAML file line by line, in one pass. It reads what configurations are written in (block style, flow lists, block
 * texts, comments) and passes over the rest, so that Helm templates, which no YAML parser takes, are read too.
 */
export function yamlEntries(text: string): readonly Entry[] {
  const reader: Reader = { text, entries: [], levels: [], items: 0, at: 0 };
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
  if (text.startsWith('---', at) || text.startsWith('...', at)) begin(reader);
  else readItem(reader, { start, end, indent: start - at });
}

/** Begins another document. */
function begin(reader: Reader): void {
  reader.levels = [];
  reader.items = 0;
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
  const items = (around ?? reader).items++;
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

function readKey(reader: Reader, { start, end, indent }: Span): void {
  const colon = endOfKey(reader.text, start, end);
  if (colon < 0) return readValue(reader, { start, end, indent: Math.floor(reader.levels.at(-1)?.indent ?? indent) }, reader.levels.at(-1)?.path ?? null);
  closeTo(reader, indent, 'key');
  const path = { key: unquoted(reader.text.slice(start, colon)), up: reader.levels.at(-1)?.path ?? null };
  reader.levels.push({ indent, path, items: 0 });
  const at = passSpace(reader.text, colon + 1);
  if (at < end) readValue(reader, { start: at, end, indent }, path);
}

/** Longest key that is read. */
const longestKey = 200;

/** Offset of the colon behind a key; -1 where the line has none. */
function endOfKey(text: string, start: number, end: number): number {
  const first = text[start] ?? '';
  if ('{[&*!|>%@`#'.includes(first)) return -1;
  const line = text.slice(start, Math.min(end, start + longestKey + 2));
  const from = first === '"' || first === "'" ? line.indexOf(first, 1) : 0;
  if (from < 0) return -1;
  for (let at = line.indexOf(':', from); at >= 0; at = line.indexOf(':', at + 1)) {
    const next = line.charCodeAt(at + 1);
    if (start + at + 1 >= end || next === 32 || next === 13 || next === 9) return start + at;
  }
  return -1;
}

function unquoted(key: string): string {
  const text = key.trimEnd();
  return text.startsWith('"') || text.startsWith("'") ? text.slice(1, -1) : text;
}

function passSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

function readValue(reader: Reader, { start, end, indent }: Span, path: Path | null): void {
  const { text, entries } = reader;
  const at = passTags(text, start, end);
  const first = text[at] ?? '';
  if ((first === '|' || first === '>') && /^.[-+\d]{0,3}[ \t]*(?:#.*)?\r?$/.test(text.slice(at, Math.min(end, at + 200)))) readBlock(reader, { indent, path, isFolded: first === '>' });
  else if (first === '"' || first === "'") readQuoted(reader, { start: at + 1, end, indent }, path);
  else if (first === '[' || first === '{') readFlow(reader, at, path);
  else if (first !== '#' && first !== '\r' && at < end) entries.push({ path, value: plain(text.slice(at, end)), at, isBlock: false });
}

/** Anchors and tags before a value. */
function passTags(text: string, start: number, end: number): number {
  if (text[start] !== '&' && text[start] !== '!') return start;
  return start + (/^(?:[&!]\S{0,100}[ \t]+)+/.exec(text.slice(start, Math.min(end, start + 300)))?.[0].length ?? 0);
}

function readFlow(reader: Reader, at: number, path: Path | null): void {
  const flow = flowEntries(reader.text, at, { root: path });
  for (const entry of flow.entries) reader.entries.push(entry);
  if (flow.end > reader.at) reader.at = nextLine(reader.text, flow.end);
}

function plain(line: string): string {
  const comment = line.includes('#') ? line.search(/[ \t]#/) : -1;
  return (comment < 0 ? line : line.slice(0, comment)).trimEnd();
}

/** Characters that a quoted value over several lines may have. */
const longestQuote = 20_000;

function readQuoted(reader: Reader, { start, end }: Span, path: Path | null): void {
  const { text } = reader;
  const close = closingQuote(text, start);
  if (close < 0) return;
  reader.entries.push({ path, value: text.slice(start, close), at: start, isBlock: close > end });
  if (close > end) reader.at = nextLine(text, close);
}

/** Where a quoted value ends; a backslash or a doubled apostrophe keeps it open, and what was escaped is left as written. */
function closingQuote(text: string, start: number): number {
  const quote = text.charCodeAt(start - 1);
  for (let at = start; at < Math.min(text.length, start + longestQuote); at += 1) {
    const here = text.charCodeAt(at);
    if (here === 92 && quote === 34) at += 1;
    else if (here === quote && quote === 39 && text.charCodeAt(at + 1) === 39) at += 1;
    else if (here === quote) return at;
  }
  return -1;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

interface Block {
  readonly indent: number;
  readonly path: Path | null;
  /** `>`: lines are joined. */
  readonly isFolded: boolean;
}

/** A text of all following lines that are indented deeper than its key. */
function readBlock(reader: Reader, { indent, path, isFolded }: Block): void {
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
  const value = text.slice(start, reader.at);
  reader.entries.push({ path, value: isFolded ? value.replace(/\n(?=[ \t]*\S)/g, ' ') : value, at: start, isBlock: true });
}
