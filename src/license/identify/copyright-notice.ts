import { namingWords, smallWords, speakingWords, titleVocabulary } from './notice-words.ts';
import { hashWord, type TokenRange, type Tokens } from './tokens.ts';

const copyright = hashWord('copyright');
const forWord = hashWord('for');
const software = hashWord('software');
const commercial = hashWord('commercial');
const non = hashWord('non');
const nonCommercial = hashWord('noncommercial');

/** Most words of a notice after the word copyright: years, names and addresses. */
const longestNotice = 40;

/** Most words of a title, and of a name within a sentence. */
const longestName = 16;

/** Characters of an address on either side of a word. */
const longestAddress = 120;

/** Unknown words in lower case that a notice may have: some holders write their names so. */
const mostSmall = 3;

/** What a notice is read with: words that the title of the licence may have, and whether the word copyright stands before it. */
export interface NoticeOptions {
  readonly titleWords: ReadonlySet<number>;
  readonly begun: boolean;
}

interface Reading extends NoticeOptions {
  readonly tokens: Tokens;
  readonly range: TokenRange;
  /** False for a text that is all in capitals or all in small letters, where names do not show. */
  readonly hasCase: boolean;
}

/** Words since the word copyright, -1 before one, and how many of them were unknown words in lower case. */
interface Progress {
  readonly since: number;
  readonly small: number;
}

/**
 * True where the words of a range are nothing but titles of the licence and copyright notices, both of which SPDX's matching
 * guidelines (B.6.3 and B.14.3) tell to ignore. Whatever could be a clause is none.
 */
export function isNotice(tokens: Tokens, range: TokenRange, options: NoticeOptions): boolean {
  const reading: Reading = { ...options, tokens, range, hasCase: /[a-z]/.test(tokens.text) && /[A-Z]/.test(tokens.text) };
  let progress: Progress | null = { since: options.begun ? 0 : -1, small: 0 };
  for (let index = range.from; index < range.to && progress; index += 1) progress = readWord(reading, index, progress);
  return progress !== null && range.to - range.from <= 10 * longestNotice;
}

/** Reads one more word, or null where it is part of neither a title nor a notice. */
function readWord(reading: Reading, index: number, { since, small }: Progress): Progress | null {
  if (reading.tokens.hashes[index] === copyright) return { since: 0, small: 0 };
  if (since < 0) return mayPrecedeNotice(reading, index) ? { since, small } : null;
  if (startsTitleLine(reading, index)) return { since: -1, small: 0 };
  const unknown = small + (isSmall(reading, index) ? 1 : 0);
  return mayContinueNotice(reading, index) && since < longestNotice && unknown <= mostSmall ? { since: since + 1, small: unknown } : null;
}

/** True for the name of a holder within a sentence, as in `neither the name of … nor`. */
export function isHolderName({ hashes }: Tokens, { from, to }: TokenRange): boolean {
  return to - from <= longestName && hashes.subarray(from, to).every((hash) => !speakingWords.has(hash));
}

/** True where only words of the licence's own names stand, and no `non-` was taken from one. */
export function isTitle({ hashes }: Tokens, { from, to }: TokenRange, titleWords: ReadonlySet<number>): boolean {
  return to - from <= longestName && hashes.subarray(from, to).every((hash, at) => (titleWords.has(hash) || titleVocabulary.has(hash)) && !isTurned(hashes, from + at, titleWords));
}

/** True for the `commercial` of a name that says `non-commercial`, without its `non`. */
export function isTurned(hashes: Uint32Array, index: number, titleWords: ReadonlySet<number>): boolean {
  return hashes[index] === commercial && (titleWords.has(non) || titleWords.has(nonCommercial)) && hashes[index - 1] !== non;
}

function isTitleWord({ titleWords }: Reading, hash: number): boolean {
  return titleWords.has(hash) || titleVocabulary.has(hash);
}

/** A line below a notice that is nothing but the title. */
function startsTitleLine(reading: Reading, index: number): boolean {
  const { tokens, range } = reading;
  if (!startsLine(tokens, index)) return false;
  let to = index + 1;
  while (to < range.to && !startsLine(tokens, to)) to += 1;
  return isTitle(tokens, { from: index, to }, reading.titleWords);
}

/** Words of the title, or a word or two before copyright on the same line: `Portions Copyright`, `Original work Copyright`. */
function mayPrecedeNotice(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const hash = tokens.hashes[index] ?? 0;
  if (isTitleWord(reading, hash)) return true;
  if (speakingWords.has(hash)) return false;
  if (isSubject(tokens, index)) return true;
  return [1, 2, 3].some((step) => tokens.hashes[index + step] === copyright && !tokens.text.slice(tokens.ends[index], tokens.starts[index + step]).includes('\n'));
}

/** The name in a line such as `For Pebble software`, which says what a licence is for and nothing of who may use it. */
function isSubject({ hashes, text, starts, ends }: Tokens, index: number): boolean {
  const line = text.slice(Math.max(0, (starts[index - 1] ?? 0) - 1), (ends[index + 1] ?? 0) + 1);
  return hashes[index - 1] === forWord && hashes[index + 1] === software && !namingWords.has(hashes[index] ?? 0) && /^\n?for[^\n]*software\n?$/i.test(line);
}

function mayContinueNotice({ tokens, range }: Reading, index: number): boolean {
  return (!speakingWords.has(tokens.hashes[index] ?? 0) || isLinked(tokens, index) || isPlaceholder(tokens, index)) && (index === range.from || !startsSentence(tokens, index)) && !isLimiting(tokens, index);
}

function isLimiting(tokens: Tokens, index: number): boolean {
  return namingWords.has(tokens.hashes[index] ?? 0) && startsSmall(tokens, index);
}

/** An unknown word in lower case that is no part of an address. */
function isSmall({ tokens, hasCase }: Reading, index: number): boolean {
  return hasCase && startsSmall(tokens, index) && !smallWords.has(tokens.hashes[index] ?? 0) && !isAddress(tokens, index);
}

function startsSmall({ text, starts }: Tokens, index: number): boolean {
  return /\p{Ll}/u.test(text[starts[index] ?? 0] ?? '');
}

function startsLine({ text, starts, ends }: Tokens, index: number): boolean {
  return text.slice(ends[index - 1], starts[index]).includes('\n');
}

/** Part of a web or mail address, where names stand in small letters. */
function isAddress({ text, starts, ends }: Tokens, index: number): boolean {
  return /[/.@:_-]/.test(text[(starts[index] ?? 0) - 1] ?? '') || /^[.@:/_-]\S/.test(text.slice(ends[index], (ends[index] ?? 0) + 2));
}

/** Part of `https://user.example` or `use@names.example`, where any word may occur; a hyphen or a full stop alone make no address. */
function isLinked({ text, starts, ends }: Tokens, index: number): boolean {
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  const before = /\S*$/.exec(text.slice(Math.max(0, start - longestAddress), start))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(end, end + longestAddress))?.[0] ?? '';
  return /:\/\/|@/.test(before) || /^[\w.+-]*@\w/.test(after);
}

/** Part of `[your name]` or `<name of the author>`, which somebody forgot to fill in. */
function isPlaceholder({ text, starts, ends }: Tokens, index: number): boolean {
  const before = /[[<{]([^[\]<>{}\n]{0,40})$/.exec(text.slice(Math.max(0, (starts[index] ?? 0) - 41), starts[index]))?.[1];
  const after = /^([^[\]<>{}\n]{0,40})[\]>}]/.exec(text.slice(starts[index], (ends[index] ?? 0) + 41))?.[1];
  return before !== undefined && after !== undefined && /^(?:(?:the|your|full|legal|first|last|name|names|of|or|and|copyright|owner|holder|author|authors|company|organi[sz]ation|project|team|here)\W*){1,8}$/i.test(before + after);
}

/** A full stop before a word begins a new sentence, but after `Inc.` and the like. */
function startsSentence({ text, starts, ends }: Tokens, index: number): boolean {
  const between = text.slice(ends[index - 1], starts[index]);
  if (!/^[^\p{L}\p{N}]{0,4}[.;:]\s/u.test(between)) return false;
  const before = text.slice(starts[index - 1], ends[index - 1]);
  const words = text.slice(starts[index], (starts[index] ?? 0) + 40);
  return !/^(?:inc|ltd|co|corp|llc|gmbh|jr|dr|st|[a-z]|\d{4}|reserved)$/i.test(before) && !/^(?:all rights reserved|(?:\w+ ){0,3}copyright)/i.test(words);
}
