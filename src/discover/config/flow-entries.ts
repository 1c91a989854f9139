import { endOfQuoted } from '../code/string-ends.ts';
import type { Entry, Path } from './entry.ts';

interface Level {
  readonly kind: '[' | '{';
  readonly path: Path | null;
  items: number;
  /** The key whose value comes next. */
  key: string | null;
}

/** What stands between brackets. */
export interface Flow {
  readonly entries: readonly Entry[];
  /** Offset behind the last bracket. */
  readonly end: number;
}

/** What surrounds the brackets, and what of their content is asked for. */
export interface FlowOptions {
  readonly root?: Path | null;
  /** Values that are kept; all by default. With it a large file takes little memory. */
  readonly wanted?: (path: Path | null) => boolean;
}

interface Reader {
  readonly text: string;
  readonly entries: Entry[];
  readonly levels: Level[];
  readonly root: Path | null;
  readonly wanted: (path: Path | null) => boolean;
  at: number;
}

/**
 * The text values of a bracketed list or table that begins at `start`: JSON with or without comments, and YAML's flow style with plain
 * words. One pass, linear; ends with the bracket that closes the first one.
 */
export function flowEntries(text: string, start: number, { root = null, wanted }: FlowOptions = {}): Flow {
  const reader: Reader = { text, entries: [], levels: [], root, wanted: wanted ?? (() => true), at: start };
  while (reader.at < text.length) {
    step(reader);
    if (reader.levels.length === 0) break;
  }
  return { entries: reader.entries, end: reader.at };
}

function step(reader: Reader): void {
  const { text, at } = reader;
  const here = text[at] ?? '';
  const read = Object.hasOwn(steps, here) ? steps[here] : undefined;
  if (read) read(reader, here);
  else if (text.charCodeAt(at) > 32) readPlain(reader);
  else reader.at += 1;
}

/** What is done at each mark; a plain word begins everywhere else. */
const steps: Readonly<Record<string, (reader: Reader, here: string) => void>> = {
  '"': readString,
  "'": readString,
  '[': open,
  '{': open,
  ']': close,
  '}': close,
  ',': nextItem,
  '#': passLine,
  '/': passSlash,
  ':': passOne,
};

function open(reader: Reader, here: string): void {
  reader.levels.push({ kind: here === '[' ? '[' : '{', path: pathOf(reader), items: 0, key: null });
  reader.at += 1;
}

function close(reader: Reader): void {
  reader.levels.pop();
  reader.at += 1;
}

function passOne(reader: Reader): void {
  reader.at += 1;
}

/** Comments of JSON with comments; a path begins with a slash too. */
function passSlash(reader: Reader): void {
  const next = reader.text[reader.at + 1];
  if (next === '/') passLine(reader);
  else if (next === '*') passComment(reader);
  else readPlain(reader);
}

/** The path of the value that comes next. */
function pathOf({ levels, root }: Reader): Path | null {
  const level = levels.at(-1);
  if (level === undefined) return root;
  return { key: level.kind === '[' ? level.items : (level.key ?? ''), up: level.path };
}

function nextItem(reader: Reader): void {
  const level = reader.levels.at(-1);
  if (level) {
    level.items += 1;
    level.key = null;
  }
  reader.at += 1;
}

function passLine(reader: Reader): void {
  const end = reader.text.indexOf('\n', reader.at);
  reader.at = end < 0 ? reader.text.length : end;
}

function passComment(reader: Reader): void {
  const end = reader.text.indexOf('*/', reader.at + 2);
  reader.at = end < 0 ? reader.text.length : end + 2;
}

function readString(reader: Reader, quote: string): void {
  const start = reader.at + 1;
  const end = endOfQuoted(reader.text, start, quote);
  reader.at = end + 1;
  const value = reader.text.slice(start, end);
  take(reader, value.includes('\\/') ? value.replaceAll('\\/', '/') : value, start);
}

/** A text is a key when a colon follows. */
function take(reader: Reader, value: string, start: number): void {
  const level = reader.levels.at(-1);
  if (level?.kind === '{' && level.key === null) {
    let at = reader.at;
    while (reader.text[at] === ' ' || reader.text[at] === '\t') at += 1;
    if (reader.text[at] !== ':') return;
    level.key = value;
    reader.at = at + 1;
  } else {
    const path = pathOf(reader);
    if (reader.wanted(path)) reader.entries.push({ path, value, at: start, isBlock: false });
  }
}

/** A plain word of YAML; `:` ends it only before a space. */
function readPlain(reader: Reader): void {
  const { text, at } = reader;
  let end = at;
  while (end < text.length && !',[]{}\n'.includes(text[end] ?? '') && !(text[end] === ':' && ' \n\r,}'.includes(text[end + 1] ?? ' '))) end += 1;
  reader.at = Math.max(end, at + 1);
  take(reader, text.slice(at, end).trimEnd(), at);
}
