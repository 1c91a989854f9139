import { slice, type PlainText } from './plain-text.ts';

/** Characters of one sentence that are read. */
const maximumSentence = 1_500;

/** Ends of sentences: a stop before white space, a Chinese stop, a break that the markup set, or a semicolon. */
const ends = /[.!?]["')\]\u201D*]{0,2}(?=\s)|[\u3002\uFF01\uFF1F\uFF1B]|\n|;\s/g;

/** Words after which a full stop does not end a sentence. */
const abbreviation = /(?:\b(?:e\.g|i\.e|et al|vs|cf|fig|eq|sec|no|approx|inc|ltd|corp|dr|mr|prof|resp|w\.r\.t|a\.k\.a|etc)|\b[A-Z])\.$/i;

const known = new WeakMap<PlainText, readonly PlainText[]>();

/** The sentences of a text, in order, with their links and lines. Names such as `v1.5` are not broken. Many readers ask for those of the same text. */
export function sentences(plain: PlainText): readonly PlainText[] {
  const kept = known.get(plain) ?? split(plain);
  known.set(plain, kept);
  return kept;
}

function split(plain: PlainText): readonly PlainText[] {
  const result: PlainText[] = [];
  let start = 0;
  for (const match of plain.text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (!isEnd(plain, start, end)) continue;
    add(result, plain, start, end);
    start = end;
  }
  add(result, plain, start, plain.text.length);
  return result;
}

function isEnd(plain: PlainText, start: number, end: number): boolean {
  const before = plain.text.slice(Math.max(start, end - 201), end);
  if (plain.text[end - 1] !== '.') return true;
  if (abbreviation.test(before)) return false;
  return !/^\s*[a-z]/.test(plain.text.slice(end, end + 3)) || before.length > 200;
}

function add(result: PlainText[], plain: PlainText, from: number, to: number): void {
  let start = from;
  while (start < to && /\s/.test(plain.text[start] ?? '')) start += 1;
  if (start < to) result.push(slice(plain, start, Math.min(to, start + maximumSentence)));
}
