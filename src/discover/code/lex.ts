import type { Language } from './language.ts';
import { endOfQuoted, endOfRegex, endOfTemplate, endOfTriple } from './string-ends.ts';
import type { Token } from './token.ts';

interface Cursor {
  readonly text: string;
  readonly language: Language;
  readonly tokens: Token[];
  /** Open brackets, as character codes. */
  readonly open: number[];
  at: number;
}

/** Cuts code into tokens in one pass, linear in its length whatever it holds. Never throws: what is not understood is passed over. */
export function lex(text: string, language: Language): readonly Token[] {
  const cursor: Cursor = { text, language, tokens: [], open: [], at: 0 };
  while (cursor.at < text.length) {
    const code = text.charCodeAt(cursor.at);
    const step = code < steps.length ? steps[code] : undefined;
    if (step === undefined) cursor.at += 1;
    else step(cursor);
  }
  dropDocstring(cursor.tokens);
  return cursor.tokens;
}

type Step = (cursor: Cursor) => void;

const [newline, doubleQuote, singleQuote, star, dash, slash] = [10, 34, 39, 42, 45, 47];

/** What is done at each character; nothing for white space and what is not ASCII. */
const steps: readonly (Step | undefined)[] = Array.from({ length: 127 }, (_, code) => stepAt(String.fromCharCode(code)));

function stepAt(character: string): Step | undefined {
  if (/[A-Za-z_]/.test(character)) return lexName;
  if (/\d/.test(character)) return lexNumber;
  const special: Readonly<Record<string, Step>> = { '\n': lexNewline, '"': lexDouble, "'": lexSingle, '`': lexBacktick, $: lexDollar, '#': lexHash, '-': lexDash, '/': lexSlash, '\\': skipTwo };
  if (Object.hasOwn(special, character)) return special[character];
  return character > ' ' ? lexMark : undefined;
}

/** A backslash with what it escapes; a Windows line end is one. */
function skipTwo(cursor: Cursor): void {
  cursor.at += cursor.text.startsWith('\r\n', cursor.at + 1) ? 3 : 2;
}

function lexDouble(cursor: Cursor): void {
  lexString(cursor, '"');
}

function lexSingle(cursor: Cursor): void {
  if (cursor.language.singleQuotes) return lexString(cursor, "'");
  const character = /^'(?:\\.[^']{0,8}|[^'\\])'/.exec(cursor.text.slice(cursor.at, cursor.at + 12));
  cursor.at += character?.[0].length ?? 1;
}

function lexBacktick(cursor: Cursor): void {
  if (cursor.language.backticks) lexTemplate(cursor);
  else cursor.at += 1;
}

function lexDollar(cursor: Cursor): void {
  if (cursor.language.dollarNames) lexName(cursor);
  else lexMark(cursor);
}

function lexHash(cursor: Cursor): void {
  if (cursor.language.lineComments.includes('#')) skipLine(cursor);
  else lexMark(cursor);
}

function lexDash(cursor: Cursor): void {
  const isComment = cursor.text.charCodeAt(cursor.at + 1) === dash && cursor.language.lineComments.includes('--');
  if (isComment && cursor.text.startsWith('[[', cursor.at + 2)) skipTo(cursor, ']]');
  else if (isComment) skipLine(cursor);
  else lexMark(cursor);
}

function lexSlash(cursor: Cursor): void {
  const { text, language, at } = cursor;
  const next = text.charCodeAt(at + 1);
  if (next === slash && language.lineComments.includes('//')) skipLine(cursor);
  else if (next === star && language.blockComments) skipTo(cursor, '*/');
  else if (language.regexes && mayBeRegex(cursor.tokens.at(-1))) cursor.at = endOfRegex(text, at + 1);
  else lexMark(cursor);
}

/** Passes over a comment of several lines with the two characters that close it. */
function skipTo(cursor: Cursor, closing: '*/' | ']]'): void {
  const end = cursor.text.indexOf(closing, cursor.at + 2);
  cursor.at = end < 0 ? cursor.text.length : end + 2;
}

function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.at);
  cursor.at = end < 0 ? cursor.text.length : end;
}

function lexName(cursor: Cursor): void {
  const { text, language, tokens, at } = cursor;
  const end = endOfName(text, at + 1, language);
  cursor.at = end;
  const quote = text.charCodeAt(end);
  const mayBePrefix = end - at <= 2 && (quote === doubleQuote || quote === singleQuote) && language.singleQuotes;
  const name = text.slice(at, end);
  if (mayBePrefix && /^(?:[rbuf]|[rf][rbf]|b?r)$/i.test(name)) lexString(cursor, quote === doubleQuote ? '"' : "'", /f/i.test(name));
  else tokens.push({ kind: 'name', text: name, start: at });
}

function endOfName(text: string, start: number, { dashNames, dollarNames }: Language): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isWord(code) && !(code === dash && dashNames) && !(code === 36 && dollarNames)) return at;
  }
  return text.length;
}

const wordCharacters = Uint8Array.from({ length: 128 }, (_, code) => Number(/\w/.test(String.fromCharCode(code))));

function isWord(code: number): boolean {
  return code < 128 && wordCharacters[code] === 1;
}

function lexNumber(cursor: Cursor): void {
  const { text } = cursor;
  for (cursor.at += 1; cursor.at < text.length; cursor.at += 1) {
    const code = text.charCodeAt(cursor.at);
    if (!isWord(code) && code !== 46) return;
  }
}

/** Ends a statement, unless a bracket that holds no statements is open or an operator asks for more. */
function lexNewline(cursor: Cursor): void {
  const { tokens, open, language, at } = cursor;
  const inner = open.at(-1);
  const last = tokens.at(-1);
  const ends = inner === undefined || (language.braceBlocks && inner === 123);
  if (ends && last !== undefined && last.kind !== 'newline' && !continues(last, language)) {
    dropDocstring(tokens);
    tokens.push({ kind: 'newline', text: '\n', start: at });
  }
  cursor.at += 1;
}

function continues({ kind, text }: Token, { bareKeys }: Language): boolean {
  return kind === 'mark' && ('=,+?|&('.includes(text) || (text === ':' && bareKeys));
}

/** A string that is a whole statement is a docstring, but for the only value of a list in braces. */
function dropDocstring(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last?.kind !== 'string' && last?.kind !== 'template') return;
  if (tokens.length === 1 || (tokens.at(-2)?.kind === 'newline' && tokens.at(-3)?.text !== '{')) tokens.pop();
}

function lexString(cursor: Cursor, quote: '"' | "'", isFormat = false): void {
  const { text, language, tokens, at } = cursor;
  const triple = language.tripleQuotes && text.startsWith(quote.repeat(3), at);
  const start = at + (triple ? 3 : 1);
  const end = triple ? endOfTriple(text, start, quote) : endOfQuoted(text, start, quote);
  const value = text.slice(start, end);
  tokens.push({ kind: isFormat && value.includes('{') ? 'template' : 'string', text: value, start });
  cursor.at = triple ? end + 3 : end + Number(text.charCodeAt(end) !== newline);
}

function lexTemplate(cursor: Cursor): void {
  const start = cursor.at + 1;
  const end = endOfTemplate(cursor.text, start);
  const value = cursor.text.slice(start, end);
  cursor.tokens.push({ kind: value.includes('${') ? 'template' : 'string', text: value, start });
  cursor.at = end + 1;
}

/** After a value a slash divides; after anything else it begins a regular expression. */
function mayBeRegex(previous: Token | undefined): boolean {
  if (previous === undefined || previous.kind === 'newline') return true;
  if (previous.kind === 'name') return previous.text === 'return' || previous.text === 'typeof' || previous.text === 'case';
  return previous.kind === 'mark' && !/^[)\]}<]$/.test(previous.text);
}

/** Marks of two or three characters that must not be taken for an assignment or a key. */
const longMarks: ReadonlySet<string> = new Set(['==', '!=', '<=', '>=', '+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '=>', '->', '::', '?.', '=~']);
const secondCharacters = new Set([...'=>:.~'].map((character) => character.charCodeAt(0)));

function lexMark(cursor: Cursor): void {
  const { text, tokens, open, at } = cursor;
  const code = text.charCodeAt(at);
  const pair = secondCharacters.has(text.charCodeAt(at + 1)) ? text.slice(at, at + 2) : '';
  const mark = longMarks.has(pair) ? pair : (text[at] ?? '');
  if (code === 40 || code === 91 || code === 123) open.push(code);
  else if (code === 41 || code === 93 || code === 125) close(open, code);
  tokens.push({ kind: 'mark', text: mark, start: at });
  cursor.at += mark.length + Number((mark === '==' || mark === '!=') && text[at + 2] === '=');
}

/** Closes the innermost bracket of its kind; a stray closing bracket closes nothing. */
function close(open: number[], code: number): void {
  const wanted = code === 41 ? 40 : code - 2;
  if (open.at(-1) === wanted) open.pop();
  else if (open.at(-2) === wanted) open.length -= 2;
}
