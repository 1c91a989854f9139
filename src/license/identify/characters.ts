/**
 * What a character does to a token stream. `word`: part of a word, spelled as `fold`. `single`: a token of its own.
 * `skip`: invisible, as if it were not there. `break`: ends a word and says nothing (punctuation, markup, white space).
 */
export type CharacterKind = 'break' | 'word' | 'single' | 'skip';

/** How one code point is read. `fold` is lower case without marks and compatibility forms; empty for `break` and `skip`. */
export interface Character {
  readonly kind: CharacterKind;
  readonly fold: string;
  /** `fold` in UTF-8. */
  readonly bytes: Uint8Array;
}

/** Kinds of the ASCII characters by code, as numbers because the scanner asks once for every character of a text. */
export const asciiBreak = 0;
export const asciiWord = 1;
export const asciiSingle = 2;

/** Symbols that carry meaning in a licence: amounts and shares. */
const meaningful = '%$';

/** {@link asciiBreak}, {@link asciiWord} or {@link asciiSingle} for each of the 128 ASCII codes. */
export const asciiKinds: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(letter)) return asciiWord;
  return meaningful.includes(letter) ? asciiSingle : asciiBreak;
});

const encoder = new TextEncoder();
const breaking = character('break', '');
const skipped = character('skip', '');
const known = new Map<number, Character>();

/** More different code points than any real text has; a hostile one must not fill the memory. */
const maximumKnown = 20_000;

/**
 * How a code point outside ASCII is read: SPDX's matching guidelines ask that quotes, dashes, white space and the copyright sign
 * are equivalent in all their forms (https://spdx.github.io/spdx-spec/v2.3/license-matching-guidelines-and-templates/).
 */
export function readCharacter(codePoint: number): Character {
  const before = known.get(codePoint);
  if (before) return before;
  const read = classify(String.fromCodePoint(codePoint));
  if (known.size < maximumKnown) known.set(codePoint, read);
  return read;
}

function character(kind: CharacterKind, fold: string): Character {
  return { kind, fold, bytes: encoder.encode(fold) };
}

function classify(text: string): Character {
  if (/[\p{Cf}\p{Mn}\p{Cs}]/u.test(text)) return skipped;
  if (text === '\u00A9') return character('single', 'copyright');
  if (/[\u20AC\u00A3\u00A5\u2264\u2265]/u.test(text)) return character('single', text);
  if (/[\u2122\u2120\u00AE]/u.test(text)) return breaking;
  return foldLetters(text.normalize('NFKD').toLowerCase().replace(/\p{Mn}/gu, ''));
}

/** East Asian scripts have no spaces, so each of their characters is a token. */
function foldLetters(fold: string): Character {
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(fold)) return character('single', fold);
  if (/^[\p{L}\p{N}\p{M}]+$/u.test(fold)) return character('word', fold);
  if (fold.length === 1 && meaningful.includes(fold)) return character('single', fold);
  return breaking;
}
