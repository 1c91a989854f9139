import { afterEmphasis, isAttached, readEnumerator, type Enumerator } from './enumerator-shape.ts';
import { hashWord, hashWords, withoutTokens, type Tokens } from './tokens.ts';

/** Words after which a number or letter refers to something instead of counting a list: `Section 7`, `clause (b)`. */
const referring = hashWords(
  'section sections article articles clause clauses paragraph paragraphs subsection subsections subparagraph item items part parts chapter exhibit appendix annex attachment schedule version versions v'
);
/** Words after which a number is an amount: `more than 50.` */
const measuring = hashWords('no number than of exceed exceeds usd eur rmb us in on at least most about under above below over is to by until before after age');
const connectors = hashWords('and or to through');
const numberWords = hashWords('one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred');

const copyright = hashWord('copyright');

/** Lists within lists that are kept in mind. */
const deepest = 8;

/** What stands before a token: a blank line, a line break or neither, and whether a sentence or clause ended there. */
interface Position {
  readonly starts: 'paragraph' | 'line' | 'nothing';
  readonly ended: boolean;
}

/** State while walking over the tokens: where each kind of list that is open stands, and the last number that was a reference. */
interface Walk {
  readonly tokens: Tokens;
  /** Last numbers of the open lists of a style, the outermost first: a list within a list may count in the same way. */
  readonly open: Map<string, readonly number[]>;
  reference: number;
}

/**
 * Leaves out list numbers, which SPDX's guidelines tell to ignore, whatever their style and however lines are wrapped.
 * Numbers that say something stay: a number is left out only where it stands like a list number *and*, unless a paragraph
 * begins with it, continues a list. So `thirty (30) days`, `Section 7.` and `more than 50.` keep theirs.
 */
export function dropEnumerators(tokens: Tokens): Tokens {
  const dropped = new Uint8Array(tokens.count);
  const walk: Walk = { tokens, open: new Map(), reference: -9 };
  for (let index = 0; index < tokens.count; index += 1) {
    if (!mayBeEnumerator(tokens, index) || tokens.hashes[index] === copyright) continue;
    const enumerator = readEnumerator(tokens, index);
    if (enumerator && isListNumber(walk, enumerator, index)) dropped[index] = 1;
    if (isAttached(tokens.text, tokens.starts[index] ?? 0)) walk.reference = index;
  }
  return withoutTokens(tokens, dropped);
}

/** A quick look at the next character, since nearly no word of a text is a list number. */
function mayBeEnumerator({ text, starts, ends }: Tokens, index: number): boolean {
  const start = starts[index] ?? 0;
  const end = ends[index] ?? 0;
  const first = text.charCodeAt(start);
  if (end - start > 8 || (end - start > 1 && first < 128 && !startsNumber(first))) return false;
  const after = text.charCodeAt(afterEmphasis(text, end));
  if (after === 46 || after === 41 || after > 0x3000) return true;
  return first >= 48 && first <= 57 && end - start > 2;
}

/** Digits, and `i`, `v` and `x` of Roman numbers in either case: what a list number of several characters begins with. */
function startsNumber(code: number): boolean {
  const lower = code | 32;
  return (code >= 48 && code <= 57) || lower === 105 || lower === 118 || lower === 120;
}

function isListNumber(walk: Walk, enumerator: Enumerator, index: number): boolean {
  const position = positionOf(walk.tokens, index);
  if (!position.ended && (refers(walk, index) || measures(walk, enumerator, index))) {
    walk.reference = index;
    return false;
  }
  if (!continues(walk, enumerator, index) && !standsAlone(position, enumerator)) return false;
  if (enumerator.style === 'bare' && position.starts === 'nothing' && !position.ended) return false;
  count(walk, enumerator);
  return true;
}

/** Whether a number that continues no list is a list number all the same, by where it stands. */
function standsAlone({ starts, ended }: Position, { style, counts }: Enumerator): boolean {
  if (style === 'bare') return (ended && starts !== 'nothing') || (starts === 'paragraph' && counts[0]?.value === 1);
  if (starts === 'paragraph' || (starts === 'line' && ended)) return true;
  return ended && style !== 'dotted' && counts.every(({ kind }) => kind !== 'number');
}

/** True where the number starts a list or comes next in an open list of its style. */
function continues({ tokens, open }: Walk, { style, counts }: Enumerator, index: number): boolean {
  const before = tokens.hashes[index - 1];
  if (before !== undefined && numberWords.has(before)) return false;
  return counts.some(({ kind, value, parent }) => (value === 1 && isOpen(open, parent)) || open.get(listOf(style, kind, parent))?.includes(value - 1));
}

/** `1.1` may begin only within `1`, which was written in any style. */
function isOpen(open: Walk['open'], parent: string): boolean {
  if (parent === '') return true;
  const at = parent.lastIndexOf('.');
  const value = Number(parent.slice(at + 1));
  if (at >= 0) return open.get(listOf('bare', 'deeper', parent.slice(0, at)))?.includes(value) ?? false;
  return ['dotted', 'bracketed'].some((style) => open.get(`${style} number `)?.includes(value));
}

/** Lists that count together: brackets on one side or both are one style, and `1.1` is the same list with and without a full stop. */
function listOf(style: Enumerator['style'], kind: string, parent: string): string {
  if (kind === 'deeper') return `deeper ${parent}`;
  return `${style === 'enclosed' || style === 'closed' ? 'bracketed' : style} ${kind} ${parent}`;
}

/** Goes on in the list that the number continues, which closes the lists within it, or opens a list. */
function count({ open }: Walk, { style, counts }: Enumerator): void {
  for (const { kind, value, parent } of counts) {
    const list = listOf(style, kind, parent);
    const lists = open.get(list) ?? [];
    const at = lists.lastIndexOf(value - 1);
    open.set(list, [...(at < 0 ? lists.slice(-deepest) : lists.slice(0, at)), value]);
  }
}

/** True after a referring word, and along a chain such as `Sections 3, 4 and 5`. */
function refers({ tokens, reference }: Walk, index: number): boolean {
  const before = tokens.hashes[index - 1];
  if (before === undefined) return false;
  if (referring.has(before)) return true;
  if (connectors.has(before)) return reference === index - 2;
  return reference === index - 1 && /^[\s,()]*$/.test(tokens.text.slice(tokens.ends[index - 1], tokens.starts[index]));
}

function measures({ tokens }: Walk, { counts }: Enumerator, index: number): boolean {
  return counts.every(({ kind }) => kind === 'number' || kind === 'deeper') && measuring.has(tokens.hashes[index - 1] ?? 0);
}

const markup = /[\s*_#>|~`"'\u201C\u201D\u2018\u2019(\uFF08\u2022\u00B7\u25CF\u25E6\u2013\u2014-]/;
const sentenceEnd = /[.;:!?)\u3002\uFF1B\uFF1A\uFF09]/;

function positionOf({ text, starts }: Tokens, index: number): Position {
  let at = (starts[index] ?? 0) - 1;
  let lines = 0;
  while (at >= 0 && markup.test(text[at] ?? '')) {
    if (text[at] === '\n') lines += 1;
    at -= 1;
  }
  const ended = at < 0 || sentenceEnd.test(text[at] ?? '');
  return { starts: at < 0 || lines >= 2 ? 'paragraph' : lines === 1 ? 'line' : 'nothing', ended };
}
