import { termCues } from '../../src/license/identify/term-cues.ts';
import { tokenize } from '../../src/license/identify/tokenize.ts';
import { termIds, terms } from '../../src/model/terms.ts';
import type { TermId } from '../../src/model/term-values.ts';
import { findClauses, type ClauseStart } from '../../src/util/clauses/clauses.ts';
import { labelOf } from '../fingerprint/label-of.ts';

/** A licence file to be filled in by whoever reads the text, and the clauses that nothing in it points to. */
export interface Scaffold {
  readonly yaml: string;
  /** As a licence file cites them: `2.a`, `para. 3`. */
  readonly unplaced: readonly string[];
}

/** Clauses named for a term; those that speak of it most. */
const mostNamed = 4;

/** Words of a clause that is a heading for those below it. */
const longestHeading = 4;

interface NamedClause {
  readonly section: string;
  readonly words: string;
}

/**
 * An entry of the catalog for a text, with every term `unknown` and beside it the clauses whose words may speak of it. Nothing is
 * guessed: a term gets a value when somebody has read its clauses.
 */
export function scaffoldLicense(id: string, text: string): Scaffold {
  const clauses = nameClauses(text);
  const unplaced = clauses.filter(({ section, words }) => section !== 'opening' && termIds.every((term) => !termCues[term].test(words)));
  const lines = [...identity(id, text), 'terms:', ...termIds.flatMap((term) => termLines(term, clausesFor(term, clauses))), ''];
  return { yaml: lines.join('\n'), unplaced: unplaced.map(({ section }) => section) };
}

function nameClauses(text: string): readonly NamedClause[] {
  const plain = tokenize(text).text;
  const starts = findClauses(plain, { lost: [], bodyFrom: 0, noticesFrom: 0, cited: [] });
  const isDivided = starts.length > 1 && !starts.some(({ path: [name = ''] }) => name.startsWith('copyright'));
  const clauses = isDivided ? starts : paragraphStarts(plain);
  const named = clauses.map((clause, at) => ({ section: citationOf(clause), words: plain.slice(clause.offset, clauses[at + 1]?.offset).toLowerCase() }));
  return named.filter(({ words }) => (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > longestHeading || /\p{Script=Han}/u.test(words));
}

/** A text without numbers and headings is cited by its paragraphs. */
function paragraphStarts(text: string): readonly ClauseStart[] {
  return [...text.matchAll(/(?:^|\n\s*\n)\s*(?=\S)/g)].map(({ index, 0: { length } }, at) => ({ offset: index + length, path: [`para ${at + 1}`] }));
}

function citationOf(clause: ClauseStart): string {
  return labelOf(clause).replace(/^section /, '').replace(/^paragraph /, 'para. ');
}

function clausesFor(term: TermId, clauses: readonly NamedClause[]): readonly string[] {
  const cue = new RegExp(termCues[term].source, 'g');
  const counted = clauses.map(({ section, words }, at) => ({ section, at, hits: [...words.matchAll(cue)].length })).filter(({ hits }) => hits > 0);
  const chosen = counted.sort((left, right) => right.hits - left.hits || left.at - right.at).slice(0, mostNamed);
  return chosen.sort((left, right) => left.at - right.at).map(({ section }) => section);
}

function identity(id: string, text: string): readonly string[] {
  return [
    '# yaml-language-server: $schema=../schemas/license.schema.json',
    `id: ${quoted(id)}`,
    `name: ${quoted(titleOf(text) ?? id)}`,
    'edition: null',
    `family: ${quoted(id)}`,
    'kind: model # or software, content, data',
    'licensor: null # who grants it',
    'licensorOwners: [] # organisations on the Hub whose own models it may license',
    `date: ${dateOf(text)}`,
    'url: null # where the licensor publishes it, at a fixed revision',
    'spdxId: null',
    'scancodeKey: null',
    'hubTags: []',
    'aliases: []',
    'osiApproved: false',
    'text: complete',
    'editions: []',
    'notes: []',
  ];
}

function termLines(term: TermId, sections: readonly string[]): readonly string[] {
  const seen = sections.length > 0 ? `see ${sections.join('; ')}` : 'no clause uses its words; `none` if nothing in the text speaks of it';
  return [`  # ${terms[term].question}`, `  ${term}: unknown # ${seen}`];
}

/** The first line with words, if it is short enough to be a title. */
function titleOf(text: string): string | null {
  const line = text.split('\n').map((part) => part.replace(/^[\s#*_=>-]+|[\s#*_=]+$/g, '')).find((part) => /\p{L}/u.test(part));
  return line !== undefined && line.length <= 120 ? line : null;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** The first full date of the text, which is most often that of its edition. */
function dateOf(text: string): string {
  const written = new RegExp(`\\b(${months.join('|')})\\s{1,3}(\\d{1,2}),?\\s{1,3}((?:19|20)\\d\\d)\\b`, 'i').exec(text);
  if (!written) return 'null';
  const [, month = '', day = '', year = ''] = written;
  return `'${year}-${String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}' # the first date in the text: is it that of this edition?`;
}

function quoted(value: string): string {
  return /^[a-z][\w .-]*$/i.test(value) ? value : JSON.stringify(value);
}
