import { wordAt, type Tokens } from './tokens.ts';

/** How a list number is written: `(a)`, `a)`, `a.`, or `1.1` alone. */
export type EnumeratorStyle = 'enclosed' | 'closed' | 'dotted' | 'bare';

/** A token that may be the number of a list item, and nothing of what the item says. */
export interface Enumerator {
  readonly style: EnumeratorStyle;
  /** What it can count as: `i` is a letter and a roman number. */
  readonly counts: readonly Count[];
}

/** A place in a list. `deeper` counts within a `parent`: `2.1.3` is the third of `2.1`. */
export interface Count {
  readonly kind: 'number' | 'letter' | 'roman' | 'deeper';
  readonly value: number;
  readonly parent: string;
}

/** Longest spelling of a list number: `12.10.3`, `xviii`. */
const longest = 8;

/** What stands directly before a list number, if anything: a space, markup, a quotation mark, or Han text. */
const mayPrecede = /[\s*_"'\u201C\u2018>|#\u2022\u00B7\p{Script=Han}\u3000-\u303F\uFF0C-\uFF1B]/u;
const isSpace = /[\s*_"'\u201C\u201D]/;

/** Reads token `index` as a list number by its spelling and the characters around it, or null. */
export function readEnumerator(tokens: Tokens, index: number): Enumerator | null {
  const start = tokens.starts[index] ?? 0;
  const end = tokens.ends[index] ?? 0;
  if (end - start > longest) return null;
  const style = readStyle(tokens.text, start, afterEmphasis(tokens.text, end));
  if (style === null) return null;
  const word = tokens.text.charCodeAt(start) < 128 ? tokens.text.slice(start, end).toLowerCase() : wordAt(tokens, index);
  if (/^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(word)) return { style, counts: [deeper(word)] };
  if (style === 'bare') return null;
  const counts = [...countAsNumber(word), ...countAsLetter(word), ...countAsRoman(word)];
  return counts.length > 0 ? { style, counts } : null;
}

/** `3**.` is a bold `3.` */
export function afterEmphasis(text: string, end: number): number {
  let at = end;
  while (at < end + 3 && (text[at] === '*' || text[at] === '_')) at += 1;
  return text[at] === '.' || text[at] === ')' ? at : end;
}

function readStyle(text: string, start: number, end: number): EnumeratorStyle | null {
  const before = text.charAt(start - 1);
  const isClosed = isClosing(text.charAt(end));
  if (before === '(' || before === '\uFF08') return isClosed && !isAttached(text, start) ? 'enclosed' : null;
  if (before !== '' && !mayPrecede.test(before)) return null;
  return isClosed ? 'closed' : readOpenStyle(text, start, end);
}

function readOpenStyle(text: string, start: number, end: number): EnumeratorStyle | null {
  const after = text.charAt(end);
  if (isStop(after)) return after !== '.' || endsNumber(text, end) || startsItem(text, start, end) ? 'dotted' : null;
  return after === '' || isSpace.test(after) ? 'bare' : null;
}

function isStop(character: string): boolean {
  return character === '.' || character === '\u3001' || character === '\uFF0E';
}

function endsNumber(text: string, end: number): boolean {
  return isSpace.test(text[end + 1] ?? ' ');
}

/** True for the bracket of `2(a)` and `license(s)`, which belongs to what stands before it. */
export function isAttached(text: string, start: number): boolean {
  const before = text[start - 2] ?? ' ';
  return text[start - 1] === '(' && /[\p{L}\p{N}.)\]-]/u.test(before) && !/\p{Script=Han}/u.test(before);
}

function isClosing(character: string): boolean {
  return character === ')' || character === '\uFF09';
}

/** `1.Definitions` without a space: a number before a capital or a Han character; a single letter only where a line begins. */
function startsItem(text: string, start: number, end: number): boolean {
  if (/^\p{Script=Han}/u.test(text.slice(end + 1, end + 3))) return true;
  const isClear = end - start > 1 || /\d/.test(text[start] ?? '');
  if (isClear && /^\p{Lu}/u.test(text.slice(end + 1, end + 3))) return true;
  const startsLine = /(?:^|\n)[^\p{L}\p{N}\n]{0,12}$/u.test(text.slice(Math.max(0, start - 13), start));
  return startsLine && (isClear ? /^\p{L}/u : /^\p{Lu}\p{Ll}/u).test(text.slice(end + 1, end + 4));
}

function deeper(word: string): Count {
  const at = word.lastIndexOf('.');
  return { kind: 'deeper', value: Number(word.slice(at + 1)), parent: word.slice(0, at) };
}

function countAsNumber(word: string): readonly Count[] {
  return /^\d{1,2}$/.test(word) ? [{ kind: 'number', value: Number(word), parent: '' }] : [];
}

function countAsLetter(word: string): readonly Count[] {
  return /^[a-z]$/.test(word) ? [{ kind: 'letter', value: word.charCodeAt(0) - 96, parent: '' }] : [];
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function countAsRoman(word: string): readonly Count[] {
  if (!/^x{0,2}(?:ix|iv|v?i{0,3})$/.test(word)) return [];
  const digits = [...word].map((letter) => romanDigits[letter] ?? 0);
  const value = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return [{ kind: 'roman', value, parent: '' }];
}
