import { hashWord, hashWords, type TokenRange, type Tokens } from './tokens.ts';

const copyright = hashWord('copyright');

/** Words that grant, forbid or limit. A holder's name has none of them, so a clause cannot hide in a notice. */
const speaking = hashWords(
  'not no non only except exclude excluded excludes excluding unless without may must shall will can cannot should would commercial commercially use used uses using user users train training trained permitted permit permission prohibited prohibit forbidden restricted restrict restriction restrictions revoke revoked revocable license licensed licenses terms subject if you your this that these those is are be been has have hereby grant granted grants allowed require required requires provided however solely limited limitation military weapons pay payment fee fees royalty royalties must agree agrees agreement consent per any'
);

/** Words of a notice that stand in lower case; any other lower-case word is no name. */
const small = hashWords(
  'and of the for de la le von van der und et al a an in by at c contributors contributor authors author developers team project its affiliates subsidiaries present all rights reserved others inc ltd co com org net io ai www http email gmail s'
);

/** Most words of a notice after the word copyright: years, names and an address. */
const longestNotice = 16;

/** What a notice is read with: words that the title of the licence may have, and whether the word copyright stands before it. */
export interface NoticeOptions {
  readonly titleWords: ReadonlySet<number>;
  readonly begun: boolean;
}

interface Reading extends NoticeOptions {
  readonly tokens: Tokens;
  /** False for a text that is all in capitals or all in small letters, where names do not show. */
  readonly hasCase: boolean;
}

/** Words that any title of a licence can have. */
const titleVocabulary = hashWords('the license licenses agreement terms of version v full text file community public open source spdx identifier weights model models software code and for this is project legal unported international universal generic');

/**
 * True where the words of a range are nothing but titles of the licence and copyright notices, both of which SPDX's matching
 * guidelines (B.6.3 and B.14.3) tell to ignore. Whatever could be a clause is none.
 */
export function isNotice(tokens: Tokens, range: TokenRange, options: NoticeOptions): boolean {
  const reading: Reading = { ...options, tokens, hasCase: /[a-z]/.test(tokens.text) && /[A-Z]/.test(tokens.text) };
  let since = options.begun ? 0 : -1;
  for (let index = range.from; index < range.to; index += 1) {
    const hash = tokens.hashes[index] ?? 0;
    if (hash === copyright) since = 0;
    else if (since < 0 ? !isTitleWord(reading, hash) : !continuesNotice(reading, index, range)) return false;
    else if (since >= 0) since += 1;
    if (since > longestNotice || index - range.from > 5 * longestNotice) return false;
  }
  return true;
}

/** True for the name of a holder within a sentence, as in `neither the name of … nor`. */
export function isHolderName(tokens: Tokens, { from, to }: TokenRange): boolean {
  if (to - from > longestNotice) return false;
  for (let index = from; index < to; index += 1) if (speaking.has(tokens.hashes[index] ?? 0)) return false;
  return true;
}

/** True where only words of the licence's own names stand. */
export function isTitle(tokens: Tokens, { from, to }: TokenRange, titleWords: ReadonlySet<number>): boolean {
  if (to - from > longestNotice) return false;
  for (let index = from; index < to; index += 1) {
    const hash = tokens.hashes[index] ?? 0;
    if (!titleWords.has(hash) && !titleVocabulary.has(hash)) return false;
  }
  return true;
}

function isTitleWord({ titleWords }: Reading, hash: number): boolean {
  return titleWords.has(hash) || titleVocabulary.has(hash);
}

function continuesNotice(reading: Reading, index: number, range: TokenRange): boolean {
  const { tokens, hasCase } = reading;
  const hash = tokens.hashes[index] ?? 0;
  if (isTitleWord(reading, hash) && startsLine(tokens, index)) return true;
  if (speaking.has(hash)) return false;
  const first = tokens.text[tokens.starts[index] ?? 0] ?? '';
  if (hasCase && /[a-z]/.test(first) && !small.has(hash) && !isAddress(tokens, index)) return false;
  return index === range.from || !startsSentence(tokens, index);
}

function startsLine({ text, starts, ends }: Tokens, index: number): boolean {
  return text.slice(ends[index - 1], starts[index]).includes('\n');
}

/** Part of a web or mail address, where names stand in small letters. */
function isAddress({ text, starts, ends }: Tokens, index: number): boolean {
  return /[/.@:_-]/.test(text[(starts[index] ?? 0) - 1] ?? '') || /^[.@:/_-]\S/.test(text.slice(ends[index], (ends[index] ?? 0) + 2));
}

/** A full stop before a word begins a new sentence, but after `Inc.` and the like. */
function startsSentence({ text, starts, ends }: Tokens, index: number): boolean {
  const between = text.slice(ends[index - 1], starts[index]);
  if (!/^[^\p{L}\p{N}]{0,4}[.;:]\s/u.test(between)) return false;
  const before = text.slice(starts[index - 1], ends[index - 1]);
  return !/^(?:inc|ltd|co|corp|llc|gmbh|jr|dr|st|[a-z]|\d{4}|reserved)$/i.test(before) && !/^all rights reserved/i.test(text.slice(starts[index], (starts[index] ?? 0) + 19));
}
