/** A way of numbering; two numbers of one list have the same style. */
export interface Marker {
  readonly style: string;
  /** As cited, in lower case: `1`, `b`, `iii`, `attachment a`, `1.1`, a heading's words, `para 3`. */
  readonly name: string;
  /** Possible positions in its list: `i` is the ninth letter and the first roman number. */
  readonly orders: readonly { readonly style: string; readonly order: number }[];
  readonly offset: number;
  /** True for the first thing on a line; a marker within a line must continue a list. */
  readonly startsLine: boolean;
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
const hanDigits = '一二三四五六七八九十';

const opening = /^[\s#>*_|~-]*/;
const namedHeading = /^(section|article|attachment|exhibit|appendix|annex|schedule|part)\s+([0-9]{1,2}|[ivx]{1,5}|[a-z])\b\s*([:.\u2013\u2014-]|$)?/i;
const numbered = /^(\(|\uFF08)?(\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})(\.(?=\D|$)|\)|\uFF09|\u3001|\uFF0E)?(?=[\s*_\u4e00-\u9fff\u201C"A-Z]|$)/;
const hanNumbered = /^([一二三四五六七八九十]{1,3})[、.\uFF0E]/;
const inlineNumbered = /(?<=[\s:;,])[(\uFF08]([a-zA-Z]|[ivx]{1,5}|\d{1,2})[)\uFF09](?=\s)/g;

/** The marker that a line begins with, if any, and those within it. `offset` is where the line begins. */
export function readMarkers(line: string, offset: number): readonly Marker[] {
  const indent = opening.exec(line)?.[0].length ?? 0;
  const first = readFirst(line.slice(indent), offset + indent);
  const inline = [...line.matchAll(inlineNumbered)].map((match) => toMarker({ word: match[1] ?? '', shape: '()', offset: offset + match.index, startsLine: match.index <= indent }));
  return first ? [first, ...inline.filter((marker) => marker.offset > first.offset)] : inline;
}

function readFirst(line: string, offset: number): Marker | null {
  const named = namedHeading.exec(line);
  if (named && (named[3] !== undefined || /^[^.]{0,60}$/.test(line))) return namedMarker(named, offset);
  const han = hanNumbered.exec(line)?.[1];
  if (han !== undefined) return { style: 'han', name: han, orders: [{ style: 'han', order: hanValue(han) }], offset, startsLine: true };
  const number = numbered.exec(line);
  if (!number?.[2] || (number[3] === undefined && !isBare(number[2], line))) return null;
  return toMarker({ word: number[2], shape: `${number[1] ? '(' : ''}${number[3] ?? ''}`, offset, startsLine: true });
}

/** `1.1 Use` and `2 License` number a clause without a full stop; a line that goes on with such a number does not begin with a capital. */
function isBare(word: string, line: string): boolean {
  return /^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(word) && /^[\d.]+\s*[*_]*\s*(?:["\u201C]?\p{Lu}|\p{Script=Han}|$)/u.test(line);
}

function namedMarker(match: RegExpExecArray, offset: number): Marker {
  const kind = (match[1] ?? '').toLowerCase();
  const word = (match[2] ?? '').toLowerCase();
  const name = kind === 'section' || kind === 'article' || kind === 'part' ? word : `${kind} ${word}`;
  return { style: kind, name, orders: ordersOf(word, kind), offset, startsLine: true };
}

interface Reading {
  readonly word: string;
  readonly shape: string;
  readonly offset: number;
  readonly startsLine: boolean;
}

function toMarker({ word, shape, offset, startsLine }: Reading): Marker {
  const style = word.includes('.') ? 'multi' : `${word === word.toUpperCase() && /[A-Z]/.test(word) ? 'upper' : 'lower'} ${shape === '()' ? '()' : shape}`;
  return { style, name: word.toLowerCase(), orders: ordersOf(word.toLowerCase(), style), offset, startsLine };
}

function ordersOf(word: string, style: string): Marker['orders'] {
  if (word.includes('.')) return [{ style: `${style} ${word.slice(0, word.lastIndexOf('.'))}`, order: Number(word.slice(word.lastIndexOf('.') + 1)) }];
  if (/^\d+$/.test(word)) return [{ style: `${style} number`, order: Number(word) }];
  const orders: { style: string; order: number }[] = [];
  if (/^[ivxl]+$/.test(word)) orders.push({ style: `${style} roman`, order: romanValue(word) });
  if (word.length === 1) orders.push({ style: `${style} letter`, order: word.charCodeAt(0) - 96 });
  return orders;
}

function romanValue(word: string): number {
  const values = [...word].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

function hanValue(word: string): number {
  if (word.length === 1) return hanDigits.indexOf(word) + 1;
  const tens = word.indexOf('十');
  return (tens > 0 ? hanDigits.indexOf(word[0] ?? '') + 1 : 1) * 10 + (word.length > tens + 1 ? hanDigits.indexOf(word.at(-1) ?? '') + 1 : 0);
}
