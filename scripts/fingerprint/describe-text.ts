import type { TermId } from '../../src/model/term-values.ts';
import { termIds } from '../../src/model/terms.ts';
import type { WrittenText } from '../../src/license/identify/fingerprint-file.ts';
import { shingle } from '../../src/license/identify/shingles.ts';
import { digestAll, digestVerbatim, digestWords } from '../../src/license/identify/text-digest.ts';
import { tokenize } from '../../src/license/identify/tokenize.ts';
import type { TokenRange, Tokens } from '../../src/license/identify/tokens.ts';
import { placeCitation } from '../../src/util/clauses/citations.ts';
import { findClauses, type ClauseStart } from '../../src/util/clauses/clauses.ts';
import { findFields } from './fields.ts';
import { labelOf } from './label-of.ts';
import { lostNumbers } from './lost-numbers.ts';
import type { SourceText } from './source-text.ts';

/** A known text in hashed form, with its shingles and what could not be placed. */
export interface DescribedText {
  readonly written: WrittenText;
  readonly bytes: Uint8Array;
  /** Shingles for the index: the smallest ones, so that which are taken says nothing of where they stand. */
  readonly indexed: readonly number[];
  /** `term: section` of citations whose clause was not found. */
  readonly unplaced: readonly string[];
}

/** One of so many shingles goes into the index, but of a short text at least a few dozen. */
const indexedShare = 16;
const fewestIndexed = 24;

/** Hex digits of a clause's digest. */
const clauseDigits = 16;

/** Hashes one known text. */
export function describeText(source: SourceText): DescribedText {
  const tokens = tokenize(source.text);
  const shingles = shingle(tokens);
  const titleWords = new Set(source.names.flatMap(wordHashes));
  const fields = findFields(source, tokens, titleWords);
  const starts = findClauses(tokens.text, { lost: lostNumbers[source.id] ?? [], bodyFrom: tokens.starts[headEnd(fields)] ?? 0, noticesFrom: tokens.starts[headEnd(fields.filter(({ kind }) => kind !== 'copyright'))] ?? 0, cited: Object.values(source.sections).flat() });
  const clauses = toTokens(starts, tokens);
  const { terms, unplaced } = placeTerms(source, clauses);
  const indexed = [...new Set(shingles.wide)].sort((left, right) => left - right).slice(0, Math.max(fewestIndexed, Math.ceil(shingles.count / indexedShare)));
  const written: WrittenText = {
    id: source.id,
    kind: source.kind,
    size: tokens.count,
    verbatim: digestVerbatim(source.text),
    length: source.text.length,
    whole: digestAll(tokens),
    core: digestWords(tokens, withoutFields(fields, tokens.count)),
    indexed: indexed.length,
    fields: fields.map(({ kind, from, to }) => [kind, from, to]),
    clauses: clauses.map((clause, at) => [clause.token, labelOf(clause), digestWords(tokens, [{ from: clause.token, to: clauses[at + 1]?.token ?? tokens.count }]).slice(0, clauseDigits)]),
    terms,
    title: [...titleWords].sort((left, right) => left - right),
  };
  return { written, bytes: shingles.bytes, indexed, unplaced };
}

/** Where titles and notices at the start of a text end. */
function headEnd(fields: DescribedFields): number {
  let end = 0;
  for (const field of fields) if (field.from === end) end = field.to;
  return end;
}

const dated = /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)\b/gi;

/** Words of a name. A date is none: it says which edition of the terms it is. */
function wordHashes(name: string): readonly number[] {
  const { hashes, count } = tokenize(name.replaceAll(/[-_]/g, ' ').replaceAll(dated, ' '));
  return [...hashes.subarray(0, count)];
}

interface TokenClause extends ClauseStart {
  readonly token: number;
}

/** Clauses by their first token; those without words of their own are left out. */
function toTokens(starts: readonly ClauseStart[], { starts: offsets, count }: Tokens): readonly TokenClause[] {
  const clauses = starts.map((start) => ({ ...start, token: firstFrom(offsets, count, start.offset) }));
  return clauses.filter((clause, at) => clause.token < (clauses[at + 1]?.token ?? count));
}

function firstFrom(offsets: Int32Array, count: number, offset: number): number {
  const found = offsets.subarray(0, count).findIndex((start) => start >= offset);
  return found < 0 ? count : found;
}

function withoutFields(fields: DescribedFields, count: number): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (const field of [...fields, { from: count, to: count }]) {
    if (field.from > from) ranges.push({ from, to: field.from });
    from = field.to;
  }
  return ranges;
}
type DescribedFields = readonly TokenRange[];

function placeTerms({ sections, hasCompanion }: SourceText, clauses: readonly TokenClause[]): { readonly terms: WrittenText['terms']; readonly unplaced: readonly string[] } {
  const unplaced: string[] = [];
  const terms: Partial<Record<TermId, readonly number[] | 'all'>> = {};
  for (const term of termIds) {
    const cited = sections[term] ?? [];
    const placed = cited.map((section) => ({ section, numbers: placeCitation(section, clauses, hasCompanion) }));
    unplaced.push(...placed.filter(({ numbers }) => numbers === null).map(({ section }) => `${term}: ${section}`));
    const numbers = placed.flatMap((place) => (Array.isArray(place.numbers) ? place.numbers : []));
    if (placed.some((place) => place.numbers === null)) terms[term] = 'all';
    else if (numbers.length > 0) terms[term] = [...new Set<number>(numbers)].sort((left, right) => left - right);
  }
  return { terms, unplaced };
}
