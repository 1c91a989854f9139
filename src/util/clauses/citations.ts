import type { ClauseStart } from './clauses.ts';

/** What a citation means in a text: numbers of its clauses, `companion` for another document, or null where it cannot be placed. */
export type Placed = readonly number[] | 'companion' | null;

const companionWords = /^(?:[a-z0-9.]+ )?(?:aup|pup|use policy|usage_policy|acceptable use policy|prohibited uses? policy)\b/i;

/**
 * Places a `section` of a licence file, such as `1.a; 1.b.i` or `5(a)-(b), Exhibit A items 1-19`, in the clauses of a text.
 * A part that cannot be placed makes the whole unplaced, as the clause may then be anywhere.
 */
export function placeCitation(section: string, clauses: readonly ClauseStart[], hasCompanion: boolean): Placed {
  const found = new Set<number>();
  let companion = false;
  for (const part of partsOf(section)) {
    const numbers = companionWords.test(part) ? placeInPolicy(part, clauses) : placePart(part, clauses);
    if (numbers.length === 0 && hasCompanion && companionWords.test(part)) companion = true;
    else if (numbers.length === 0 && !(found.size > 0 && isRemark(part, section))) return null;
    for (const number of numbers) found.add(number);
  }
  if (found.size === 0) return companion ? 'companion' : null;
  return [...found].sort((left, right) => left - right);
}

/** The single citations of a `section`: `5(a)-(b), Exhibit A` → `5(a)`, `5(b)`, `Exhibit A`. Remarks in brackets are no citation. */
export function partsOf(section: string): readonly string[] {
  const plain = section
    .replace(/\((?=[^)]*\s)[^)]*\)/g, '')
    .replace(/\u2013/g, '-')
    .replace(/[一二三四五六七八九]/g, hanDigit)
    .replace(/, (?:both versions|(?:first|second|third|fourth|last|final) (?:bullet|item|para\.|paragraph|sentence|list item)(?: but one)?)/g, '')
    .replace(/(?:\b(?:sections?|s\.)|\u00A7+)\s*(?=\d|[IVX]+\b)/gi, '');
  const parts = plain.split(/[;,+]| and /).map((part) => part.trim()).filter((part) => part !== '');
  return parts.flatMap(expandRange).map((part, at, all) => (/^\([a-z]+\)$/.test(part) ? `${(all[at - 1] ?? '').replace(/\([a-z]+\)$/, '')}${part}` : part));
}

/** `2-5` → 2, 3, 4, 5; `2(a)-(e)` → the five letters; other ranges as the clause they stand in. */
function expandRange(part: string): readonly string[] {
  const numbers = /^(.*?)(\d{1,2})-(\d{1,2})$/.exec(part);
  if (numbers) return sequence(Number(numbers[2]), Number(numbers[3])).map((number) => `${numbers[1] ?? ''}${number}`);
  const letters = /^(.*)\(([a-z])\)-\(([a-z])\)$/.exec(part);
  if (letters) return sequence((letters[2] ?? '').charCodeAt(0), (letters[3] ?? '').charCodeAt(0)).map((code) => `${letters[1] ?? ''}(${String.fromCharCode(code)})`);
  return [part.replace(/(?<=[\d)])-.*$/, '')];
}

/** Han numbers up to nine count as digits, in texts and citations alike. */
function hanDigit(digit: string): string {
  return String('一二三四五六七八九'.indexOf(digit) + 1);
}

function sequence(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(40, last - first + 1)) }, (_, at) => first + at);
}

/** Words after a comma say which part of the clause before them is meant: `III, Commercial Use License`. */
function isRemark(part: string, section: string): boolean {
  return section.includes(`, ${part}`) && /^\p{Lu}?[\p{L} -]{4,}$/u.test(part) && !/attachment|exhibit|appendix|policy/i.test(part);
}

/** A citation of a use policy that is appended to the licence itself. */
function placeInPolicy(part: string, clauses: readonly ClauseStart[]): readonly number[] {
  const within = clauses.flatMap(({ path }, number) => (/policy|prohibited use/.test(path[0] ?? '') ? [number] : []));
  const inner = within.map((number) => ({ offset: 0, path: clauses[number]?.path.slice(1) ?? [] }));
  const rest = part.replace(companionWords, '').trim();
  if (rest === '') return within;
  return placePart(rest, inner).flatMap((at) => within[at] ?? []);
}

function placePart(part: string, clauses: readonly ClauseStart[]): readonly number[] {
  for (let names = namesOf(part); names.length > 0; names = names.slice(0, -1)) {
    const numbers = placeNames(names, clauses);
    if (numbers.length > 0) return numbers;
  }
  return placeByWords(part.toLowerCase(), clauses);
}

/** The numbers of one citation, outermost first: `Attachment A (g)` → [`attachment a`, `g`]; `2.1.b` → [`2.1.b`] and [`2`, `1`, `b`] are tried by {@link samePath}. */
export function namesOf(part: string): readonly string[] {
  const lower = part.toLowerCase().replace(/\bitems?\b/g, ' ').trim();
  const named = /^(attachment|exhibit|appendix|annex|schedule)\s+([a-z0-9]+)(.*)$/.exec(lower);
  const paragraph = /^(?:para\.?|paragraph)\s*(\d+)$/.exec(lower);
  if (paragraph) return [`para ${paragraph[1] ?? ''}`];
  const rest = named ? (named[3] ?? '') : lower;
  const numbers = rest.split(/[\s.()]+/).filter((name) => /^(?:\d{1,2}|[a-z]|[ivxl]+|[一二三四五六七八九十]+)$/.test(name));
  return named ? [`${named[1] ?? ''} ${named[2] ?? ''}`, ...numbers] : numbers;
}

/** Clauses at, within and leading to a path; where the numbers occur at several depths, the outermost. */
function placeNames(names: readonly string[], clauses: readonly ClauseStart[]): readonly number[] {
  const paths = clauses.map(({ path }) => path.map((name) => (/^[一二三四五六七八九]$/.test(name) ? hanDigit(name) : name)).flatMap((name) => (/^[\d.]+$/.test(name) ? lastPart(name, path) : [name])));
  for (const depth of [0, 1, 2]) {
    const target = paths.find((path) => names.every((name, at) => path[depth + at] === name));
    if (!target) continue;
    const full = target.slice(0, depth + names.length);
    return paths.flatMap((path, number) => (isPrefix(full, path) || (path.length > depth && isPrefix(path, full)) ? [number] : []));
  }
  return [];
}

/** `1.1` within `1` counts as `1`, `1`. */
function lastPart(name: string, path: readonly string[]): readonly string[] {
  const parent = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
  return path.includes(parent) ? [name.slice(parent.length + 1)] : name.split('.');
}

function isPrefix(prefix: readonly string[], path: readonly string[]): boolean {
  return prefix.length <= path.length && prefix.every((name, at) => path[at] === name);
}

function placeByWords(words: string, clauses: readonly ClauseStart[]): readonly number[] {
  if (/^(?:preamble|opening|header|introduc|definitions)/.test(words) && !clauses.some(({ path }) => path.includes(words))) return [0];
  if (/^(?:final paragraph|closing note|last paragraph)/.test(words)) return [clauses.length - 1];
  const plain = (text: string): string => text.replace(/[^\p{L}\p{N} ]/gu, ' ').trim();
  const wanted = plain(words);
  return clauses.flatMap(({ path }, number) => (wanted.length > 3 && path.some((name) => plain(name).includes(wanted)) ? [number] : []));
}
