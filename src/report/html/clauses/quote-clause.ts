import { namesOf, partsOf } from '../../../util/clauses/citations.ts';
import { findClauses, type ClauseStart } from '../../../util/clauses/clauses.ts';

/** A clause as it stands in a text. `cut` is true where more of it was left out. */
export interface Quotation {
  /** The single citation that was asked for, e.g. `1.b.i`. */
  readonly citation: string;
  /** null: the clause could not be located; nothing else is quoted in its place. */
  readonly words: string | null;
  readonly cut: boolean;
}

/** Longest quotation, in characters. */
const longest = 2_400;

/**
 * Quotes the clauses that a `section` of the catalog names, each from its number to the next clause beside or above it. `cited` are
 * all sections by which reports cite this text: they show whether it is divided by numbers, headings or paragraphs.
 */
export function quoteClauses(text: string, section: string, cited: readonly string[]): readonly Quotation[] {
  const divided = divideText(text, cited);
  return citationsOf(section).map((citation) => quoteClause(divided, citation));
}

/** A text and where its clauses begin. */
export interface DividedText {
  readonly text: string;
  readonly clauses: readonly ClauseStart[];
}

/** Most numbers that a text may hold to be divided; the longest licences have some two hundred. Texts come from strangers. */
const mostNumbers = 800;

/** Divides a text into its clauses. A text with a flood of numbers is not divided, so that nothing is quoted from it. */
export function divideText(text: string, cited: readonly string[]): DividedText {
  const plain = text.replace(/\r\n?/g, '\n');
  const numbers = plain.match(/\([a-z\d]{1,5}\)|\b[a-z\d]{1,3}[.)]\s|\uFF08|^#/gim)?.length ?? 0;
  if (numbers > mostNumbers) return { text: plain, clauses: [] };
  const body = bodyStart(plain);
  return { text: plain, clauses: findClauses(plain, { lost: [], bodyFrom: body, noticesFrom: body, cited }) };
}

/** Quotes one clause of a divided text. */
export function quoteClause({ text, clauses }: DividedText, citation: string): Quotation {
  return quotationOf(citation, wordsAt(text, clauses, citation));
}

/** Quotes a text from its beginning, for a policy that is a file of its own. */
export function quoteWhole(text: string, citation: string): Quotation {
  return quotationOf(citation, text.replace(/\r\n?/g, '\n').trim());
}

/** The single citations of a section, without repeats. */
export function citationsOf(section: string): readonly string[] {
  return [...new Set(partsOf(section))];
}

function quotationOf(citation: string, words: string | null): Quotation {
  if (words === null || words === '') return { citation, words: null, cut: false };
  if (words.length <= longest) return { citation, words, cut: false };
  return { citation, words: words.slice(0, Math.max(longest / 2, words.lastIndexOf(' ', longest))).trimEnd(), cut: true };
}

/** A citation of a use policy, which may stand behind the licence in one file or in a file of its own. */
const policyCitation = /^(?:AUP|(?:acceptable|prohibited) uses? policy|use policy|usage_policy)(?:\s|,|$)/i;

/** True for a citation of a use policy and not of the licence itself. */
export function citesPolicy(citation: string): boolean {
  return policyCitation.test(citation);
}

/** A heading that begins another document in the same file. */
const documentHeading = /^[\s#*_]{0,12}(?:[\p{Lu}\d][^\n]{0,60}?)?\b(?:acceptable use policy|prohibited uses? policy|use policy|attachment|exhibit|appendix|annex|addendum|end of terms(?: and conditions)?)\b[^\n.;,]{0,60}$/imu;

function wordsAt(text: string, clauses: readonly ClauseStart[], citation: string): string | null {
  if (policyCitation.test(citation)) return policyAt(text, citation);
  const path = pathOf(citation, clauses);
  if (path === null) return null;
  const at = clauses.indexOf(path.clause);
  const next = clauses.slice(at + 1).find((clause) => !path.full.every((name, depth) => clause.path[depth] === name));
  return withoutNextDocument(text.slice(path.clause.offset, next?.offset ?? text.length));
}

/** The last clause of a licence ends where a policy or an attachment begins behind it. */
function withoutNextDocument(words: string): string {
  const lineEnd = words.indexOf('\n');
  if (lineEnd < 0) return words.trim();
  const at = words.slice(lineEnd).search(documentHeading);
  return (at < 0 ? words : words.slice(0, lineEnd + at)).trim();
}

/** A use policy as a whole, from its heading on. A place within it is not looked for. */
function policyAt(text: string, citation: string): string | null {
  if (!/^[\p{L}_ ]+$/u.test(citation)) return null;
  const heading = /^[\s#*_]{0,12}[^\n.,;]{0,40}\b(?:acceptable use|prohibited uses?|use) policy\b[\s*_#]{0,12}$/imu.exec(text);
  return heading === null ? null : text.slice(heading.index).trim();
}

/** The one clause that a citation names. Where two could be meant at the same depth, none is. */
function pathOf(citation: string, clauses: readonly ClauseStart[]): { readonly clause: ClauseStart; readonly full: readonly string[] } | null {
  const names = namesOf(citation);
  const wanted = names.length > 0 && names.join('').length >= citation.replace(/[\s.()]|items?|para(?:graph)?/gi, '').length - 1 ? names : [headingOf(citation)];
  for (const depth of [0, 1]) {
    const found = clauses.filter(({ path }) => endsAt(path, wanted, depth));
    const first = found[0];
    if (first) return found.length === 1 ? { clause: first, full: first.path } : null;
  }
  return null;
}

/** `2.1` within `2` is written as the path `2`, `2.1`. */
function endsAt(path: readonly string[], wanted: readonly string[], depth: number): boolean {
  const flat = path.flatMap((name, at) => (/^[\d.]+$/.test(name) ? lastPart(name, path.slice(0, at)) : [name]));
  return flat.length === wanted.length + depth && wanted.every((name, at) => flat[depth + at] === name);
}

function lastPart(name: string, before: readonly string[]): readonly string[] {
  const parent = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
  return before.includes(parent) ? [name.slice(parent.length + 1)] : name.split('.');
}

function headingOf(citation: string): string {
  return citation.toLowerCase().replace(/[:.]$/, '').trim();
}

/** Where the terms begin: after titles and copyright lines, which are no paragraphs of the terms. */
function bodyStart(text: string): number {
  let offset = 0;
  for (const block of text.split(/(?<=\n)[^\S\n]*\n/)) {
    const words = block.trim();
    const start = text.indexOf(words, offset);
    if (words.length > 120 || (/[.:]$/.test(words) && !/copyright|licen[cs]e\.?$/i.test(words.slice(0, 60)))) return start;
    offset = start + words.length;
  }
  return 0;
}
