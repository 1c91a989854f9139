import { readNoticeWord, useInOtherScripts, type NoticeWord } from './notice-words.ts';

/** Most words of one name, and of all names of a notice. */
const longestName = 14;
const longestNotice = 60;

/** Unknown words in small letters that a notice may have: some holders write their names so. */
const mostSmall = 3;

/** A line of this many characters was probably wrapped, so that the next one goes on with it. */
const wrappedLine = 30;

/** Places to be filled in: `[your name]`, `<name of the author>`. */
const placeholder = /[[<{](?:(?:the|your|full|legal|first|last|name|names|of|or|and|copyright|owner|owners|holder|holders|author|authors|company|organi[sz]ation|project|team|here|year|years|yyyy|date|s)\W{0,3}){1,8}[\]>}]/gi;

/** What may stand in a notice besides names, and says nothing of use. */
const unspeaking: readonly RegExp[] = [
  placeholder,
  /(?:\band )?\ball rights (?:are )?reserved\b(?: worldwide)?/gi,
  /\bsee (?:the )?(?:authors|contributors)(?:\.(?:md|txt|rst))?(?: files?)?\b|\blisted in (?:the )?(?:authors|contributors)(?: files?)?\b/gi,
  /\((?:modifications?|changes|original work|portions)\)/gi,
  /[\w.+-]{1,64}@[\w.-]{1,120}/g,
  /\b(?:19|20)\d\d\s?[-\u2013\u2014]\s?(?:present|now|today|current)\b/gi,
  /\b(?:19|20)\d\d-\d\d-\d\d\b|(?<![\w.])(?:19|20)\d\d(?:\s?[-\u2013\u2014/]\s?(?:(?:19|20)?\d\d)?(?![\w.]))?/g,
];

const address = /\bhttps?:\/\/\S{1,200}|\bwww\.\S{1,200}/gi;
const pointer = /terms|polic|licen[cs]|legal|eula|\baup\b|condition|agreement|restrict|commercial/i;
const standardPlace = /^https?:\/\/(?:www\.)?(?:opensource|spdx|apache|gnu|fsf|creativecommons)\.org\b/i;

/** Full stops that end no sentence: those of abbreviations and initials. */
const abbreviation = /\b(inc|ltd|co|corp|llc|jr|sr|dr|st|prof|mr|ms|mrs|al|univ|inst|dept|\p{L})\.(?=[\s,)]|$)/giu;

/** A name of the web is a name: `salesforce.com`, `01.AI`. */
const domain = /(?<![\w.])[\w-]{1,40}\.(?:com|org|net|io|ai|edu|gov|dev|de|fr|cn|jp|kr|tech)\b(?!\.\w)/gi;

/**
 * True where the words that follow `Copyright` are years, holders, their addresses and remarks such as `All rights reserved`, and
 * nothing else. Whatever could speak of use makes it false, as do further sentences: SPDX's guidelines (B.14) let notices differ,
 * not terms hide in them. `hasCase` is false for a text in which names do not show by their capitals.
 */
export function readsAsNotice(body: string, hasCase: boolean): boolean {
  const links = body.match(address) ?? [];
  if (/[$%\u20AC\u00A3\u00A5\uFF05]|\s\+\s/.test(body) || links.some((link) => pointer.test(link) && !standardPlace.test(link))) return false;
  if (useInOtherScripts.test(body)) return false;
  const said = unspeaking.reduce((rest, pattern) => rest.replace(pattern, ' '), body.replace(address, ' ')).replace(domain, 'Domain').replace(abbreviation, '$1');
  const [names = '', ...sentences] = joinLines(said).split(/[.:!?](?=\s|$)|\s[-\u2013\u2014]+(?=\s|$)|\n/);
  const further = sentences.filter((sentence) => hasWords(sentence));
  const list = [names, ...further.filter((sentence) => sentence.startsWith('\r'))];
  return further.length < list.length && list.every((part) => isListOfNames(part, hasCase));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * Lines that go on with the one before become part of it. Others that may hold a further holder are marked by a return; they need
 * more than one word, as an edition or an audience is told in one.
 */
function joinLines(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/^[\s*#>/|;~"-]+|[\s*|~"]+$/g, '')).filter(hasWords);
  return lines.reduce((joined, line) => {
    const last = joined.slice(joined.lastIndexOf('\n') + 1);
    const goesOn = joined === '' || last.length >= wrappedLine || /(?:[,&-]|\b(?:and|of|the|for|by))$/i.test(last) || /^(?:and|of|the|&|et|for)\b/.test(line);
    if (goesOn) return joined === '' ? line : `${joined} ${line}`;
    return `${joined}\n${/\S\s+\S/.test(line) ? '\r' : ''}${line}`;
  }, '');
}

function isListOfNames(text: string, hasCase: boolean): boolean {
  const groups = text.split(/[,;/()[\]{}<>|"\u201C\u201D]/);
  const words = wordsOf(text);
  const strange = hasCase ? words.filter((word) => /^\p{Ll}/u.test(word) && readNoticeWord(word) === 'name') : [];
  return words.length <= longestNotice && strange.length <= mostSmall && groups.every((group) => isGroup(group, hasCase));
}

/** Names joined by `and`, or one name that has the word: `Research and Development Centre`. */
function isGroup(text: string, hasCase: boolean): boolean {
  const names = text.split(/&|\band\b/i).map(wordsOf).flatMap(endAtForms);
  if (names.every((name) => isName(name, hasCase))) return true;
  const whole = wordsOf(text);
  return whole.some((word) => readNoticeWord(word) === 'institution') && isName(whole, hasCase);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}'\u2019]+/gu) ?? [];
}

/** `Basalt Inc. Granite Ltd` are two names. */
function endAtForms(words: readonly string[]): readonly (readonly string[])[] {
  const end = words.findIndex((word, at) => at > 0 && readNoticeWord(word) === 'form') + 1;
  return end > 0 && end < words.length ? [words.slice(0, end), ...endAtForms(words.slice(end))] : [words];
}

/** What an institution works for, and what a remark limits to. */
const belongsTo = /^(?:for|f\u00FCr|pour|para)$/i;

function isName(words: readonly string[], hasCase: boolean): boolean {
  const [first = ''] = words;
  if (words.length > longestName || /^(?:in|at|to)$/i.test(first) || belongsTo.test(first)) return false;
  const kinds = words.map((word, at) => kindOf(word, words[at + 1], at));
  const isInstitution = kinds.includes('institution');
  if (kinds.includes('forbidden') || (!isInstitution && (kinds.includes('use') || words.some((word) => belongsTo.test(word))))) return false;
  if (kinds.includes('field') && !kinds.some((kind) => kind === 'name' || kind === 'institution')) return false;
  return words.every((word, at) => mayBeNumber(word, words[at + 1])) && (isInstitution || !hasCase || !turnsSmall(words, kinds));
}

/** `Will Basalt` and `May Granite` are people; `no` and `may` before a word in small letters forbid. */
function kindOf(word: string, next: string | undefined, at: number): NoticeWord {
  if (/^(?:will|may)$/i.test(word)) return at === 0 && /^[A-Z][a-z]/.test(word) && next !== undefined && /^\p{Lu}/u.test(next) ? 'name' : 'forbidden';
  return readNoticeWord(word);
}

/** A number is part of a name only before one, as in `123 Quarries`. */
function mayBeNumber(word: string, next: string | undefined): boolean {
  return !/^\p{N}+$/u.test(word) || (next !== undefined && /^\p{Lu}/u.test(next));
}

/** A name that begins with a capital has no unknown word in small letters: that is where a remark begins. */
function turnsSmall(words: readonly string[], kinds: readonly NoticeWord[]): boolean {
  return /^[\p{Lu}\p{N}]/u.test(words[0] ?? '') && words.some((word, at) => /^\p{Ll}/u.test(word) && (kinds[at] === 'name' || kinds[at] === 'field'));
}

/** True for the name of a holder within a sentence, as in `neither the name of … nor`. */
export function readsAsHolder(text: string): boolean {
  const words = wordsOf(text);
  const kinds = words.map(readNoticeWord);
  const isInstitution = kinds.some((kind) => kind === 'institution' || kind === 'form');
  return !useInOtherScripts.test(text) && words.every((word, at) => /^(?:any|its|their)$/i.test(word) || (kinds[at] !== 'forbidden' && (kinds[at] !== 'use' || isInstitution))) && !/\b(?:may|will|can)\b/i.test(text);
}
