import { endOfQuoted } from '../code/string-ends.ts';
import type { HereDocument, Script, Word } from './word.ts';

interface Reader {
  readonly text: string;
  at: number;
  readonly commands: (readonly Word[])[];
  readonly hereDocuments: HereDocument[];
  command: Word[];
  /** `NAME=` of the list of values that is open, empty for none. */
  list: string;
  /** Marks of here-documents that begin on the next line. */
  waiting: string[];
  /** Marks that end no line of the rest. */
  readonly missing: Set<string>;
}

/**
 * Splits a shell script, Makefile or Dockerfile into commands and words (POSIX 2.3, as far as words go). Quotes are taken off, comments
 * and line continuations left out, variables kept as written. Linear in its length; never throws.
 */
export function splitScript(text: string): Script {
  const reader: Reader = { text, at: 0, commands: [], hereDocuments: [], command: [], list: '', waiting: [], missing: new Set() };
  while (reader.at < text.length) step(reader);
  endCommand(reader);
  return { commands: reader.commands, hereDocuments: reader.hereDocuments };
}

function step(reader: Reader): void {
  const { text, at } = reader;
  const here = text[at] ?? '';
  if (here === '\n') endLine(reader);
  else if (continuing.includes(here) && isContinued(reader)) passContinuation(reader);
  else if (here === '#') passLine(reader);
  else if (text.startsWith('<<', at) && noteHereDocument(reader)) return;
  else if (text.startsWith('<<<', at)) reader.at += 3;
  else if (' \t\r<>'.includes(here)) reader.at += 1;
  else if (';|&()`'.includes(here)) endPart(reader);
  else readWord(reader);
}

/** A command ends at `;`, `|`, `&` and brackets. `NAME=(a b)` gives a variable several values: each becomes an assignment of its own. */
function endPart(reader: Reader): void {
  const { text, at, command } = reader;
  const last = command.at(-1);
  const opensList = text[at] === '(' && last !== undefined && last.at + last.text.length === at && /^[A-Za-z_]\w{0,80}\+?=$/.test(last.text);
  if (opensList) command.pop();
  reader.list = opensList ? last.text : '';
  endCommand(reader);
  reader.at += 1;
}

/** What continues a line: a backslash, the caret of cmd, the backtick of PowerShell. */
const continuing = '\\^`';

/** A backtick or caret continues a line only behind a space; elsewhere it closes a command or ends a pattern. */
function isContinued({ text, at }: Reader): boolean {
  return isLineEnd(text, at + 1) && (text[at] === '\\' || text[at - 1] === ' ' || text[at - 1] === '\t');
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

/** A continued line; comment lines after it do not end the command, as in Dockerfiles. */
function passContinuation(reader: Reader): void {
  reader.at = reader.text.indexOf('\n', reader.at) + 1;
  for (;;) {
    const end = reader.text.indexOf('\n', reader.at);
    let at = reader.at;
    while (reader.text[at] === ' ' || reader.text[at] === '\t') at += 1;
    if (reader.text[at] !== '#' || end < 0) return;
    reader.at = end + 1;
  }
}

function passLine(reader: Reader): void {
  const end = reader.text.indexOf('\n', reader.at);
  reader.at = end < 0 ? reader.text.length : end;
}

function endCommand(reader: Reader): void {
  if (reader.command.length > 0) reader.commands.push(reader.command);
  reader.command = [];
}

function endLine(reader: Reader): void {
  const command = reader.command;
  endCommand(reader);
  reader.at += 1;
  for (const mark of reader.waiting.splice(0)) readHereDocument(reader, mark, command);
}

function noteHereDocument(reader: Reader): boolean {
  const mark = /^<<-?[ \t]?(["']?)([A-Za-z_]\w{0,40})\1/.exec(reader.text.slice(reader.at, reader.at + 50));
  if (!mark || reader.missing.has(mark[2] ?? '') || reader.missing.size >= mostMissing) return false;
  reader.waiting.push(mark[2] ?? '');
  reader.at += mark[0].length;
  return true;
}

/** Marks without an end after which no here-document is looked for, as each costs a look at the whole rest. */
const mostMissing = 20;

/** What has no end is no here-document but a shift of bits, or a script that is cut off: its lines are read as commands. */
function readHereDocument(reader: Reader, mark: string, command: readonly Word[]): void {
  const { text } = reader;
  const start = reader.at;
  for (let at = start; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at);
    const end = lineEnd < 0 ? text.length : lineEnd;
    reader.at = end + 1;
    if (end - at < 100 && text.slice(at, end).trim() === mark) {
      reader.hereDocuments.push({ command, start, end: at });
      return;
    }
    at = end + 1;
  }
  reader.at = start;
  reader.missing.add(mark);
}

/** Reads one word with its quoted parts and its `${…}` and `$(NAME)`. */
function readWord(reader: Reader): void {
  const { text } = reader;
  const start = reader.at;
  const parts: string[] = [];
  while (reader.at < text.length) {
    const part = readPart(reader);
    if (part === null) break;
    parts.push(part);
  }
  const quoted = text[start] === '"' || text[start] === "'";
  if (reader.at === start) reader.at += 1;
  const word: Word = { text: parts.join(''), at: quoted ? start + 1 : start };
  if (reader.list === '') reader.command.push(word);
  else reader.commands.push([{ text: reader.list + word.text, at: word.at - reader.list.length }]);
}

function readPart(reader: Reader): string | null {
  const { text, at } = reader;
  const here = text[at] ?? '';
  if (here === '"' || here === "'") return readQuoted(reader, here);
  if (here === '\\') return readEscaped(reader);
  const special = here === '$' ? /^\$(?:\{\{[^}\n]{0,200}\}\}|\{[^}\n]{0,300}\}|\(\w{1,60}\))/.exec(text.slice(at, at + 310))?.[0] : undefined;
  const end = special === undefined ? endOfPlain(text, at) : at + special.length;
  reader.at = end;
  return end === at ? null : text.slice(at, end);
}

function readEscaped(reader: Reader): string | null {
  const { text, at } = reader;
  if (isLineEnd(text, at + 1)) return null;
  reader.at += 2;
  return text[at + 1] ?? '';
}

/** What ends a run of plain characters. */
const special = new Set([...' \t\r\n;|&()`<>"\'\\$'].map((character) => character.charCodeAt(0)));

/** End of a run of plain characters; a dollar sign without a bracket is one. */
function endOfPlain(text: string, start: number): number {
  let at = text[start] === '$' ? start + 1 : start;
  while (at < text.length && !special.has(text.charCodeAt(at))) at += 1;
  return at;
}

function readQuoted(reader: Reader, quote: '"' | "'"): string {
  const start = reader.at + 1;
  const end = quote === "'" ? closingSingle(reader.text, start) : closingDouble(reader.text, start);
  reader.at = reader.text[end] === '\n' ? end : end + 1;
  return reader.text.slice(start, end);
}

/** Lines that a quoted word may span; an apostrophe in prose must not swallow the script. */
const longestQuote = 20_000;

function closingSingle(text: string, start: number): number {
  const end = text.indexOf("'", start);
  return end < 0 || end - start > longestQuote ? endOfQuoted(text, start, "'") : end;
}

function closingDouble(text: string, start: number): number {
  for (let at = start; at < Math.min(text.length, start + longestQuote); at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return endOfQuoted(text, start, '"');
}
