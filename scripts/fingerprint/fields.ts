import { isTitle } from '../../src/license/identify/copyright-notice.ts';
import type { Field } from '../../src/license/identify/fingerprints.ts';
import { hashWord, type TokenRange, type Tokens } from '../../src/license/identify/tokens.ts';
import { optionalParts } from './optional-parts.ts';
import type { SourceText } from './source-text.ts';

const copyright = hashWord('copyright');

/** Longest copyright notice of a known text, in words. */
const longestNotice = 30;

/** The parts of a known text that may be absent or replaced; sorted and disjoint. */
export function findFields(source: SourceText, tokens: Tokens, titleWords: ReadonlySet<number>): readonly Field[] {
  const parts = optionalParts(source.id, tokens);
  const inner = [...parts.filter(({ kind }) => kind === 'holder'), ...parts.flatMap((field) => noticesWithin(field, tokens))];
  const optional = parts.filter(({ kind }) => kind !== 'holder').flatMap((field) => cutOut(field, inner));
  const from = optional.reduce((end, field) => (field.from === end ? field.to : end), 0);
  const head = headFields(tokens, titleWords, from);
  return merge([...optional, ...inner, ...head, ...noticesAtEnd(tokens), ...holders(source, tokens)], tokens.count);
}

/** An appendix that shows how to apply a licence holds a notice to be filled in. */
function noticesWithin({ from, to, kind }: Field, tokens: Tokens): readonly Field[] {
  const notices: Field[] = [];
  for (let line = lineAt(tokens, from); kind === 'optional' && line.from < to; line = lineAt(tokens, line.to)) {
    if (isNoticeLine(tokens, line)) notices.push({ ...line, kind: 'copyright' });
  }
  return notices;
}

/** What is left of an optional part around places where something else may stand. */
function cutOut(field: Field, inner: readonly Field[]): readonly Field[] {
  const left: Field[] = [];
  let from = field.from;
  for (const place of inner.filter((other) => other.from >= field.from && other.to <= field.to).sort((one, other) => one.from - other.from)) {
    if (place.from > from) left.push({ ...field, from, to: place.from });
    from = Math.max(from, place.to);
  }
  return field.to > from ? [...left, { ...field, from }] : left;
}

/** Titles and notices before the first words that are neither, line by line. */
function headFields(tokens: Tokens, titleWords: ReadonlySet<number>, from: number): readonly Field[] {
  const fields: Field[] = [];
  for (let line = lineAt(tokens, from); line.to > line.from; line = lineAt(tokens, line.to)) {
    if (isNoticeLine(tokens, line)) fields.push({ from: line.from, to: endOfHolder(tokens, line, titleWords), kind: 'copyright' });
    else if (isTitle(tokens, line, titleWords)) fields.push({ ...line, kind: 'title' });
    else break;
  }
  return fields;
}

/** Where lines were joined the title of the licence follows the holder, and with it the date of the terms. */
function endOfHolder({ hashes }: Tokens, { from, to }: TokenRange, titleWords: ReadonlySet<number>): number {
  for (let at = from + 2; at + 2 < to; at += 1) if ([0, 1, 2].every((step) => titleWords.has(hashes[at + step] ?? 0))) return at;
  return to;
}

function isNoticeLine({ hashes, text, starts, ends }: Tokens, { from, to }: TokenRange): boolean {
  const words = text.slice(starts[from], ends[to - 1]);
  const isNotice = hashes[from] === copyright && /^(?:copyright\s*)?(?:\(c\)|\u00A9|[[<{(]?(?:\d{4}|y{4}|year|date))|^copyright (?:\S+ ){0,4}(?:inc|ltd|llc|corp)/i.test(words);
  return to - from <= longestNotice && (isNotice || /^all rights reserved\W*$/i.test(words));
}

function noticesAtEnd(tokens: Tokens): readonly Field[] {
  let from = tokens.count - 1;
  while (from > 0 && !breaksLine(tokens, from)) from -= 1;
  const line = { from, to: tokens.count };
  return from > 0 && isNoticeLine(tokens, line) ? [{ ...line, kind: 'copyright' }] : [];
}

function lineAt(tokens: Tokens, from: number): TokenRange {
  let to = from + 1;
  while (to < tokens.count && !breaksLine(tokens, to)) to += 1;
  return { from, to: Math.min(to, tokens.count) };
}

function breaksLine({ text, starts, ends }: Tokens, index: number): boolean {
  return text.slice(ends[index - 1], starts[index]).includes('\n');
}

/** Index of the first occurrence of some words in a row, or -1. */
export function findWords({ hashes, count }: Tokens, words: readonly number[], from: number): number {
  for (let at = from; at + words.length <= count; at += 1) if (words.every((word, step) => hashes[at + step] === word)) return at;
  return -1;
}

/** Between which words a holder's name stands in short permissive licences. */
const holderPlaces: readonly (readonly [before: string, after: string])[] = [
  ['name', 'nor'],
  ['provided by', 'as is'],
  ['shall', 'be liable'],
  ['as is and', 'disclaims'],
];

function holders({ id, text }: SourceText, tokens: Tokens): readonly Field[] {
  if (!/^(?:bsd|upl|ncsa|apache-1|zlib-ack|isc|0bsd|mit|x11|ntp|hpnd)/.test(id) || text.length > 8000) return [];
  return holderPlaces.flatMap(([before, after]) => {
    const start = findWords(tokens, before.split(' ').map(hashWord), 0);
    const from = start + before.split(' ').length;
    const to = findWords(tokens, after.split(' ').map(hashWord), from);
    return start >= 0 && to > from && to - from <= 8 ? [{ from, to, kind: 'holder' } as const] : [];
  });
}

function merge(fields: readonly Field[], count: number): readonly Field[] {
  const merged: Field[] = [];
  let end = 0;
  for (const field of [...fields].sort((left, right) => left.from - right.from || right.to - left.to)) {
    const from = Math.max(field.from, end);
    if (field.to > from) merged.push({ ...field, from });
    end = Math.max(end, field.to);
  }
  return end - (merged[0]?.from ?? 0) >= count && merged.length === 1 ? [] : merged;
}
