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

const [tab, lineFeed, space, doubleQuote, hash, singleQuote, dash, slash, star, backtick, backslash] = [9, 10, 32, 34, 35, 39, 45, 47, 42, 96, 92];

/** Cuts code into tokens in one pass, linear in its length whatever it holds. Never throws: what is not understood is passed over. */
export function lex(text: string, language: Language): readonly Token[] {
  const cursor: Cursor = { text, language, tokens: [], open: [], at: 0 };
  while (cursor.at < text.length) {
    const code = text.charCodeAt(cursor.at);
    if (code === space || code === tab) cursor.at += 1;
    else if (isNameStart(code)) lexName(cursor);
    else if (code === lineFeed) lexNewline(cursor);
    else lexOther(cursor, code);
  }
  dropDocstring(cursor.tokens);
  return cursor.tokens;
}

function lexOther(cursor: Cursor, code: number): void {
  const { language } = cursor;
  if (code === doubleQuote) lexString(cursor, '"');
  else if (code === singleQuote) lexSingle(cursor);
  else if (code === backtick && language.backticks) lexTemplate(cursor);
  else if (code >= 48 && code <= 57) lexNumber(cursor);
  else if (code === backslash) cursor.at += 2;
  else if ((code === hash || code === slash || code === dash) && skipComment(cursor, code)) return;
  else if (code === slash && language.regexes && mayBeRegex(cursor.tokens.at(-1))) cursor.at = endOfRegex(cursor.text, cursor.at + 1);
  else if (code < 128 && code > space) lexMark(cursor, code);
  else cursor.at += 1;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
}

function lexName(cursor: Cursor): void {
  const { text, language, tokens } = cursor;
  const start = cursor.at;
  let end = start + 1;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (!isNameStart(code) && !(code >= 48 && code <= 57) && !(code === dash && language.dashNames)) break;
  }
  cursor.at = end;
  const quote = text.charCodeAt(end);
  if ((quote === doubleQuote || quote === singleQuote) && end - start <= 2 && language.singleQuotes && /^(?:[rbuf]|[rf][rbf]|b?r)$/i.test(text.slice(start, end))) {
    lexString(cursor, quote === doubleQuote ? '"' : "'", /f/i.test(text.slice(start, end)));
  } else tokens.push({ kind: 'name', text: text.slice(start, end), start });
}

function lexNumber(cursor: Cursor): void {
  const { text } = cursor;
  for (cursor.at += 1; cursor.at < text.length; cursor.at += 1) {
    const code = text.charCodeAt(cursor.at);
    if (!isNameStart(code) && !(code >= 48 && code <= 57) && code !== 46) return;
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

/** A string that is a whole statement is a docstring. */
function dropDocstring(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last?.kind !== 'string' && last?.kind !== 'template') return;
  if (tokens.length === 1 || tokens.at(-2)?.kind === 'newline') tokens.pop();
}

function lexSingle(cursor: Cursor): void {
  if (cursor.language.singleQuotes) return lexString(cursor, "'");
  const character = /^'(?:\\.[^']{0,8}|[^'\\])'/.exec(cursor.text.slice(cursor.at, cursor.at + 12));
  cursor.at += character?.[0].length ?? 1;
}

function lexString(cursor: Cursor, quote: '"' | "'", isFormat = false): void {
  const { text, language, tokens, at } = cursor;
  const triple = language.tripleQuotes && text.startsWith(quote.repeat(3), at);
  const start = at + (triple ? 3 : 1);
  const end = triple ? endOfTriple(text, start, quote) : endOfQuoted(text, start, quote);
  const value = text.slice(start, end);
  tokens.push({ kind: isFormat && value.includes('{') ? 'template' : 'string', text: value, start });
  cursor.at = end + (triple ? 3 : 1);
}

function lexTemplate(cursor: Cursor): void {
  const start = cursor.at + 1;
  const end = endOfTemplate(cursor.text, start);
  const value = cursor.text.slice(start, end);
  cursor.tokens.push({ kind: value.includes('${') ? 'template' : 'string', text: value, start });
  cursor.at = end + 1;
}

function skipComment(cursor: Cursor, code: number): boolean {
  const { text, language, at } = cursor;
  const next = text.charCodeAt(at + 1);
  if (code === slash && next === star && language.blockComments) {
    const end = text.indexOf('*/', at + 2);
    cursor.at = end < 0 ? text.length : end + 2;
    return true;
  }
  const mark = code === hash ? '#' : next === code ? (code === slash ? '//' : '--') : null;
  if (mark === null || !language.lineComments.includes(mark)) return false;
  const end = text.indexOf('\n', at);
  cursor.at = end < 0 ? text.length : end;
  return true;
}

/** After a value a slash divides; after anything else it begins a regular expression. */
function mayBeRegex(previous: Token | undefined): boolean {
  if (previous === undefined || previous.kind === 'newline') return true;
  if (previous.kind === 'name') return previous.text === 'return' || previous.text === 'typeof' || previous.text === 'case';
  return previous.kind === 'mark' && !/^[)\]}]$/.test(previous.text);
}

/** Marks of two or three characters that must not be taken for an assignment or a key. */
const longMarks: ReadonlySet<string> = new Set(['==', '!=', '<=', '>=', '+=', '-=', '*=', '/=', '%=', '|=', '&=', '^=', '=>', '->', '::', '?.', '=~']);

function lexMark(cursor: Cursor, code: number): void {
  const { text, tokens, open, at } = cursor;
  const pair = text.slice(at, at + 2);
  const mark = longMarks.has(pair) ? pair : (text[at] ?? '');
  if (code === 40 || code === 91 || code === 123) open.push(code);
  else if (code === 41 || code === 93 || code === 125) close(open, code);
  tokens.push({ kind: 'mark', text: mark, start: at });
  cursor.at += mark.length + (mark.endsWith('==') || mark === '!=' ? Number(text[at + 2] === '=') : 0);
}

/** Closes the innermost bracket of its kind; a stray closing bracket closes nothing. */
function close(open: number[], code: number): void {
  const wanted = code === 41 ? 40 : code - 2;
  if (open.at(-1) === wanted) open.pop();
  else if (open.at(-2) === wanted) open.length -= 2;
}
