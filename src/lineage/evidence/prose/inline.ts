import type { Link, PlainText, Span } from './plain-text.ts';
import type { SourceLine } from './source-lines.ts';

/** What has been written so far while markup is taken off. */
interface Writer {
  readonly raw: string;
  readonly firstLine: readonly SourceLine[];
  text: string;
  line: number;
  readonly links: Link[];
  readonly code: Span[];
  readonly lines: { offset: number; line: number }[];
}

/** Takes the Markdown and HTML markup off a few lines that belong together. Linear in their length. */
export function plainText(source: readonly SourceLine[]): PlainText {
  const writer: Writer = { raw: source.map((item) => item.text).join('\n'), firstLine: source, text: '', line: 0, links: [], code: [], lines: [{ offset: 0, line: source[0]?.line ?? 1 }] };
  write(writer, 0, writer.raw.length);
  return { text: writer.text, links: writer.links, code: writer.code, lines: writer.lines };
}

/** A reader of one kind of markup: the position after it, or null when it is not there. */
type Reader = (writer: Writer, at: number, end: number) => number | null;

const readers: Readonly<Record<string, readonly Reader[]>> = {
  '\n': [lineFeed],
  '\\': [escape],
  '!': [image],
  '[': [link],
  '`': [code],
  '<': [autoLink, anchor, tag],
  h: [bareUrl],
  '&': [entity],
  '*': [emphasis],
  _: [emphasis],
  '~': [emphasis],
};

function write(writer: Writer, from: number, to: number): void {
  let at = from;
  while (at < to) at = step(writer, at, to);
}

function step(writer: Writer, at: number, to: number): number {
  const letter = writer.raw[at] ?? '';
  for (const reader of Object.hasOwn(readers, letter) ? (readers[letter] ?? []) : []) {
    const after = reader(writer, at, to);
    if (after !== null && after > at) return after;
  }
  writer.text += plainLetters[letter] ?? letter;
  return at + 1;
}

/** White space and hyphens of other kinds, which people write in names. */
const plainLetters: Readonly<Record<string, string>> = { '\t': ' ', '\u00A0': ' ', '\u2010': '-', '\u2011': '-' };

function lineFeed(writer: Writer, at: number): number {
  if (!/\s/.test(writer.text.at(-1) ?? ' ')) writer.text += ' ';
  writer.line += 1;
  writer.lines.push({ offset: writer.text.length, line: writer.firstLine[writer.line]?.line ?? 0 });
  return skipSpaces(writer.raw, at + 1);
}

function skipSpaces(raw: string, from: number): number {
  let at = from;
  while (raw[at] === ' ' || raw[at] === '\t') at += 1;
  return at;
}

function escape(writer: Writer, at: number): number | null {
  const next = writer.raw[at + 1] ?? '';
  if (!/[!-/:-@[-`{-~]/.test(next)) return null;
  writer.text += next;
  return at + 2;
}

function image(writer: Writer, at: number): number | null {
  const found = linkParts(writer.raw, at + 1);
  return found === null ? null : found.after;
}

function link(writer: Writer, at: number, to: number): number | null {
  const found = linkParts(writer.raw, at);
  if (found === null || found.after > to) return footnote(writer.raw, at);
  const start = writer.text.length;
  write(writer, at + 1, found.textEnd);
  if (writer.text.length > start) writer.links.push({ start, end: writer.text.length, url: found.url });
  return found.after;
}

function footnote(raw: string, at: number): number | null {
  const found = /^\[\^[^\]\n]{1,20}\]/.exec(raw.slice(at, at + 24));
  return found === null ? null : at + found[0].length;
}

/** `[text](target)`: brackets may nest in the text, parentheses in the target. */
function linkParts(raw: string, at: number): { readonly textEnd: number; readonly url: string; readonly after: number } | null {
  const textEnd = closing(raw, { at, open: '[', close: ']', limit: 1_000 });
  if (textEnd === null || raw[textEnd + 1] !== '(') return null;
  const end = closing(raw, { at: textEnd + 1, open: '(', close: ')', limit: 2_000 });
  if (end === null) return null;
  const url = raw.slice(textEnd + 2, end).trim().split(/\s/)[0] ?? '';
  return { textEnd, url: url.replace(/^<|>$/g, ''), after: end + 1 };
}

interface Bracket {
  readonly at: number;
  readonly open: string;
  readonly close: string;
  readonly limit: number;
}

/** Position of the bracket that closes the one at `at`, at most `limit` characters on. */
function closing(raw: string, { at, open, close, limit }: Bracket): number | null {
  if (raw[at] !== open) return null;
  let depth = 0;
  for (let index = at; index < Math.min(raw.length, at + limit); index += 1) {
    if (raw[index] === '\\') index += 1;
    else if (raw[index] === open) depth += 1;
    else if (raw[index] === close) depth -= 1;
    if (depth === 0) return index;
  }
  return null;
}

function code(writer: Writer, at: number, to: number): number | null {
  const ticks = /^`+/.exec(writer.raw.slice(at, at + 8))?.[0] ?? '`';
  const end = writer.raw.indexOf(ticks, at + ticks.length);
  if (end < 0 || end > to || end - at > 500) return at + ticks.length;
  const start = writer.text.length;
  write(writer, at + ticks.length, end);
  writer.code.push({ start, end: writer.text.length });
  return end + ticks.length;
}

const urlEnd = /[\s<>"'`|\])}，。）、]/;

function bareUrl(writer: Writer, at: number, to: number): number | null {
  if (!/^https?:\/\//.test(writer.raw.slice(at, at + 8))) return null;
  let end = at;
  while (end < to && !urlEnd.test(writer.raw[end] ?? ' ')) end += 1;
  while (/[.,;:!?*_]/.test(writer.raw[end - 1] ?? '')) end -= 1;
  return pushUrl(writer, writer.raw.slice(at, end), end);
}

function pushUrl(writer: Writer, url: string, after: number): number {
  const start = writer.text.length;
  writer.text += url;
  writer.links.push({ start, end: writer.text.length, url });
  return after;
}

function autoLink(writer: Writer, at: number): number | null {
  const found = /^<(https?:\/\/[^\s>]{1,1000})>/.exec(writer.raw.slice(at, at + 1_010));
  return found?.[1] === undefined ? null : pushUrl(writer, found[1], at + found[0].length);
}

function anchor(writer: Writer, at: number, to: number): number | null {
  const found = /^<a\s[^>]{0,1000}>/i.exec(writer.raw.slice(at, at + 1_010));
  if (found === null) return null;
  const length = writer.raw.slice(at, at + 3_000).toLowerCase().indexOf('</a>');
  const end = at + length;
  if (length < 0 || end > to) return at + found[0].length;
  const url = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(found[0])?.[1] ?? '';
  const start = writer.text.length;
  write(writer, at + found[0].length, end);
  if (writer.text.length > start && url !== '') writer.links.push({ start, end: writer.text.length, url });
  return end + 4;
}

/** Tags after which a new statement begins. */
const breaking = /^<\/?(?:br|p|li|ul|ol|div|h[1-6]|tr|td|th|table|center|summary|details|blockquote|hr)\b/i;

function tag(writer: Writer, at: number): number | null {
  const found = /^<\/?[a-z][a-z0-9]*(?:[\s/][^<>]{0,1500})?>/i.exec(writer.raw.slice(at, at + 1_520));
  if (found === null) return null;
  if (breaking.test(found[0]) && (writer.text.at(-1) ?? '\n') !== '\n') writer.text += '\n';
  return at + found[0].length;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\u2019', nbsp: ' ', mdash: '\u2014', ndash: '\u2013' };

function entity(writer: Writer, at: number): number | null {
  const found = /^&(#\d{1,6}|[a-z]{2,6});/i.exec(writer.raw.slice(at, at + 10));
  const name = found?.[1];
  if (name === undefined || found === null) return null;
  const known = Object.hasOwn(entities, name) ? entities[name] : undefined;
  const point = name.startsWith('#') ? Number(name.slice(1)) : 0;
  if (known === undefined && (point === 0 || point > 0x10ffff)) return null;
  writer.text += known ?? String.fromCodePoint(point);
  return at + found[0].length;
}

/** Drops marks of emphasis; a mark between two letters (`snake_case`) or alone between spaces stays. */
function emphasis(writer: Writer, at: number): number | null {
  const mark = /^(?:\*+|_+|~+)/.exec(writer.raw.slice(at, at + 8))?.[0] ?? '';
  const before = writer.raw[at - 1] ?? ' ';
  const after = writer.raw[at + mark.length] ?? ' ';
  const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
  if (mark[0] === '~' && mark.length < 2) return null;
  if (mark[0] === '_' && inWord) return null;
  if (/\s/.test(before) && /\s/.test(after)) return null;
  return at + mark.length;
}
