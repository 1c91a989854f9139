/** A word that is searched for in any letters, and what it says of a text that holds it. */
export interface SearchedWord {
  /** At least two ASCII characters. */
  readonly word: string;
  /** Bits that the word adds to what is known of the text. */
  readonly says: number;
  /** Bits that it adds besides as a part of a longer name: `base_model`, `modelId`. */
  readonly joined?: number;
  /** The same for names that dots join. */
  readonly dotted?: number;
}

interface Place extends SearchedWord {
  /** The word, folded. */
  readonly codes: Uint8Array;
  /** Offset of the pair in the word. */
  readonly offset: number;
}

/** A table of pairs: bit `n` of an entry stands for the words of group `n`. */
type Pairs = Int32Array;

/** Words are spread over as many groups as a number has bits. */
const groups = 32;

/** Pairs of bytes that are told apart. */
const pairs = 1 << 14;

interface Tables {
  readonly first: Pairs;
  readonly second: Pairs;
  readonly places: readonly Place[][];
}

/**
 * A search for many words at once in bytes of ASCII or UTF-8: it gives the bits of all words found, and stops when one of `enough` is among
 * them. It goes in steps of two bytes and looks up a pair of them and the next pair, each in one table for all words, and compares only where
 * both speak for the same words (the "Teddy" of Hyperscan, in plain numbers). Letters are compared without their case, other characters
 * nearly exactly: a false hit is possible, a miss is not.
 */
export function wordSearch(words: readonly SearchedWord[], enough: number): (bytes: Uint8Array) => number {
  const { first, second, places } = tablesOf(words);
  return (bytes) => {
    let known = 0;
    let here = first[pairAt(bytes, 0)] ?? 0;
    for (let at = 0; at < bytes.length; at += 2) {
      const next = at + 3 < bytes.length ? (((bytes[at + 2] ?? 0) & letter) << 7) | ((bytes[at + 3] ?? 0) & letter) : pairAt(bytes, at + 2);
      const hit = here & (second[next] ?? 0);
      here = first[next] ?? 0;
      if (hit === 0) continue;
      known |= saidAt(bytes, at, { hit, places });
      if ((known & enough) !== 0) return known;
    }
    return known;
  };
}

/** Takes the case from a letter, and leaves every printable character of ASCII another than all letters. */
const letter = 0x5f;

/** Two bytes as a number, without their case; what stands behind the end is 0. */
function pairAt(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) & letter) << 7) | ((bytes[at + 1] ?? 0) & letter);
}

function tablesOf(words: readonly SearchedWord[]): Tables {
  const tables = { first: new Int32Array(pairs), second: new Int32Array(pairs), places: Array.from({ length: groups }, (): Place[] => []) };
  const sorted = words.toSorted((left, right) => left.word.length - right.word.length);
  const alone = Math.min(groups - 1, sorted.filter(({ word }) => word.length <= short).length);
  for (const [index, searched] of sorted.entries()) {
    const group = index < alone ? index : alone + ((index - alone) % (groups - alone));
    const codes = Uint8Array.from([...searched.word].map((character) => fold(character.charCodeAt(0))));
    const seldom = seldomPlace(searched.word);
    for (const offset of [seldom, codes.length <= short ? seldom - 1 : seldom + 1]) {
      mark(tables.first, [codes[offset], codes[offset + 1]], group);
      mark(tables.second, [codes[offset + 2], codes[offset + 3]], group);
      tables.places[group]?.push({ ...searched, codes, offset });
    }
  }
  return tables;
}

/** Words of so many characters, which many texts nearly hold, have a group of their own as long as there are enough. */
const short = 4;

/** Marks every pair of these codes; undefined stands for any. */
function mark(table: Pairs, [first, second]: readonly (number | undefined)[], group: number): void {
  for (const left of first === undefined ? anyCode : [first & letter]) for (const right of second === undefined ? anyCode : [second & letter]) table[(left << 7) | right] = (table[(left << 7) | right] ?? 0) | (1 << group);
}

const anyCode: readonly number[] = Array.from({ length: letter + 1 }, (_, code) => code);

interface Hit {
  /** Groups whose words may stand here. */
  readonly hit: number;
  readonly places: readonly (readonly Place[])[];
}

function saidAt(bytes: Uint8Array, at: number, { hit, places }: Hit): number {
  let said = 0;
  for (let rest = hit; rest !== 0; rest &= rest - 1) {
    for (const place of places[31 - Math.clz32(rest & -rest)] ?? []) if (standsAt(bytes, at - place.offset, place.codes)) said |= place.says | joiningBits(bytes, at - place.offset, place);
  }
  return said;
}

function standsAt(bytes: Uint8Array, start: number, codes: Uint8Array): boolean {
  if (start < 0 || start + codes.length > bytes.length) return false;
  for (let index = 0; index < codes.length; index += 1) if (fold(bytes[start + index] ?? 0) !== codes[index]) return false;
  return true;
}

const [dot, plural] = [46, 115];

/** What stands before the word and behind it (or its plural) makes a longer name of it: `_`, `-`, a dot, a change from small letters to capitals. */
function joiningBits(bytes: Uint8Array, start: number, { codes, joined = 0, dotted = 0 }: Place): number {
  if (joined === 0) return 0;
  const at = (index: number): number => bytes[index] ?? 0;
  const end = start + codes.length;
  const last = fold(at(end)) === plural ? end : end - 1;
  const [before, behind] = [at(start - 1), at(last + 1)];
  if (isJoint(before) || isJoint(behind) || isHump(before, at(start)) || isHump(at(last), behind)) return joined;
  return before === dot || behind === dot ? dotted : 0;
}

/** A hyphen or an underscore. */
function isJoint(code: number): boolean {
  return code === 45 || code === 95;
}

/** A small letter before a capital. */
function isHump(left: number, right: number): boolean {
  return isSmall(left) && isCapital(right);
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function fold(code: number): number {
  return code | 32;
}

/** Letters from the most frequent in source code to the least; others are seldom. */
const frequent = ' etaoinrsldcpumfgbhvwy';

/** Offset of the five characters of a word (or the first of a shorter one) of which the least frequent are seldomest. */
function seldomPlace(word: string): number {
  const weights = Array.from(word.toLowerCase(), (character) => (frequent.includes(character) ? frequent.length - frequent.indexOf(character) : 1));
  const costs = weights.slice(0, Math.max(1, word.length - 4)).map((_, offset) => weights.slice(offset, offset + 5).reduce((product, weight) => product * weight, 1));
  return costs.indexOf(Math.min(...costs));
}
