import { readsAsHolder, readsAsNotice } from './notice-grammar.ts';
import { titleVocabulary } from './notice-words.ts';
import { hashWord, type TokenRange, type Tokens } from './tokens.ts';

const copyright = hashWord('copyright');
const forWord = hashWord('for');
const software = hashWord('software');
const commercial = hashWord('commercial');
const non = hashWord('non');
const nonCommercial = hashWord('noncommercial');

/** Most words of titles and notices together, of a title, and of a name within a sentence. */
const longestHead = 400;
const longestName = 16;

/** What may stand before the word copyright on its line, and is part of the notice. */
const lead = /(?:^|\n|[.;]\s)[\s*#>/|;-]*((?:(?:some )?(?:portions|parts)|original(?: work)?|modified(?: work)?|modifications|changes)(?: of (?:this|the) (?:software|work|code|file|files|model|program|library|project))?(?: are| is)?(?:,? by)?|all rights reserved[.,]?)\s*$/i;

/** What a notice is read with: words that the title of the licence may have, and whether the word copyright stands before it. */
export interface NoticeOptions {
  readonly titleWords: ReadonlySet<number>;
  readonly begun: boolean;
}

/**
 * True where the words of a range are nothing but titles of the licence and copyright notices, both of which SPDX's matching
 * guidelines (B.6.3 and B.14.3) tell to ignore. Whatever could be a clause is none.
 */
export function isNotice(tokens: Tokens, range: TokenRange, { titleWords, begun }: NoticeOptions): boolean {
  if (range.to - range.from > longestHead) return false;
  const [head, ...bodies] = partsOf(tokens, range, begun);
  const hasCase = /[a-z]/.test(tokens.text) && /[A-Z]/.test(tokens.text);
  return isHead(tokens, head ?? range, titleWords) && bodies.every((body) => isBody(tokens, body, { titleWords, hasCase }));
}

/** What stands before the first word copyright, and what follows each. A part ends where the lead of the next begins. */
function partsOf(tokens: Tokens, { from, to }: TokenRange, begun: boolean): readonly TokenRange[] {
  const starts = Array.from({ length: to - from }, (_, at) => from + at).filter((index) => tokens.hashes[index] === copyright && !isWithinBrackets(tokens, index));
  const bodies = [...(begun ? [from] : []), ...starts.map((index) => index + 1)];
  const ends = [...(begun ? [from] : []), ...starts.map((index) => leadStart(tokens, index, from)), to];
  return [{ from, to: Math.max(from, ends[0] ?? to) }, ...bodies.map((start, at) => ({ from: start, to: Math.max(start, ends[at + 1] ?? to) }))];
}

/** Part of `<name of the copyright holder>`, which somebody forgot to fill in. */
function isWithinBrackets({ text, starts, ends }: Tokens, index: number): boolean {
  return /[[<{][^[\]<>{}\n]{1,40}$/.test(text.slice(Math.max(0, (starts[index] ?? 0) - 41), starts[index])) && /^[^[\]<>{}\n]{0,40}[\]>}]/.test(text.slice(ends[index], (ends[index] ?? 0) + 41));
}

/** First token of the words before `copyright` that belong to it: `Portions of this software are`. */
function leadStart({ text, starts }: Tokens, index: number, from: number): number {
  const end = starts[index] ?? 0;
  const begin = Math.max(starts[from] ?? 0, end - 120);
  const found = lead.exec(text.slice(begin, end));
  const offset = found ? end - (found[1]?.length ?? 0) - (/\s*$/.exec(found[0])?.[0].length ?? 0) : end;
  let at = index;
  while (at > from && (starts[at - 1] ?? 0) >= offset) at -= 1;
  return at;
}

/** Titles, line by line, and what a licence is for. */
function isHead(tokens: Tokens, range: TokenRange, titleWords: ReadonlySet<number>): boolean {
  return linesOf(tokens, range).every((line) => isHeadLine(tokens, line, titleWords) || isReserved(tokens, line));
}

function isHeadLine(tokens: Tokens, { from, to }: TokenRange, titleWords: ReadonlySet<number>): boolean {
  for (let index = from; index < to; index += 1) {
    const hash = tokens.hashes[index] ?? 0;
    if (isTurned(tokens.hashes, index, titleWords) || !(titleWords.has(hash) || titleVocabulary.has(hash) || isSubject(tokens, index))) return false;
  }
  return true;
}

/** `All rights reserved.` on a line without a holder. */
function isReserved(tokens: Tokens, range: TokenRange): boolean {
  return /^\W*all rights reserved\W*$/i.test(textOf(tokens, range));
}

/** Years and holders, and below them lines that are nothing but the title. */
function isBody(tokens: Tokens, { from, to }: TokenRange, { titleWords, hasCase }: { readonly titleWords: ReadonlySet<number>; readonly hasCase: boolean }): boolean {
  const lines = linesOf(tokens, { from, to });
  const [first, ...rest] = lines;
  if (!first) return true;
  const others = rest.filter((line) => !isTitle(tokens, line, titleWords));
  return readsAsNotice([first, ...others].map((line) => textOf(tokens, line)).join('\n'), hasCase);
}

function linesOf({ text, starts, ends }: Tokens, { from, to }: TokenRange): readonly TokenRange[] {
  const lines: TokenRange[] = [];
  let start = from;
  for (let at = from + 1; at < to; at += 1) {
    if (!text.slice(ends[at - 1], starts[at]).includes('\n')) continue;
    lines.push({ from: start, to: at });
    start = at;
  }
  return start < to ? [...lines, { from: start, to }] : lines;
}

/** A passage with the marks around it, which say what it is: brackets before, and a full stop after. */
function textOf({ text, starts, ends, count }: Tokens, { from, to }: TokenRange): string {
  const before = /[[({<]?$/.exec(text.slice(Math.max(0, (starts[from] ?? 0) - 1), starts[from]))?.[0] ?? '';
  const after = to < count ? (text.slice(ends[to - 1], starts[to]).split('\n')[0] ?? '') : text.slice(ends[to - 1], (ends[to - 1] ?? 0) + 3);
  return before + text.slice(starts[from], ends[to - 1]) + after;
}

/** True for the name of a holder within a sentence, as in `neither the name of … nor`. */
export function isHolderName(tokens: Tokens, range: TokenRange): boolean {
  return range.to - range.from <= longestName && readsAsHolder(tokens.text.slice(tokens.starts[range.from], tokens.ends[range.to - 1]));
}

/** True where only words of the licence's own names stand, and no `non-` was taken from one. */
export function isTitle({ hashes }: Tokens, { from, to }: TokenRange, titleWords: ReadonlySet<number>): boolean {
  return to - from <= longestName && hashes.subarray(from, to).every((hash, at) => (titleWords.has(hash) || titleVocabulary.has(hash)) && !isTurned(hashes, from + at, titleWords));
}

/** True for the `commercial` of a name that says `non-commercial`, without its `non`. */
export function isTurned(hashes: Uint32Array, index: number, titleWords: ReadonlySet<number>): boolean {
  return hashes[index] === commercial && (titleWords.has(non) || titleWords.has(nonCommercial)) && hashes[index - 1] !== non;
}

/** The name in a line such as `For Pebble software`, which says what a licence is for and nothing of who may use it. */
function isSubject({ hashes, text, starts, ends }: Tokens, index: number): boolean {
  const line = text.slice(Math.max(0, (starts[index - 1] ?? 0) - 1), (ends[index + 1] ?? 0) + 1);
  const name = text.slice(starts[index], ends[index]);
  return hashes[index - 1] === forWord && hashes[index + 1] === software && /^\n?for[^\n]*software\n?$/i.test(line) && readsAsNotice(name, false);
}
