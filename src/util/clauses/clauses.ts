import { readMarkers, type Marker } from './clause-markers.ts';

/** A clause of a licence text: where it begins and how it is cited. */
export interface ClauseStart {
  readonly offset: number;
  /** From the outermost number to its own, in lower case. Empty for what stands before the first clause. */
  readonly path: readonly string[];
}

interface Level {
  readonly style: string;
  readonly order: number;
  readonly name: string;
}

/** Least number of clauses that a way of dividing must find. */
const fewestClauses = 2;

/** The number of a clause and the first words of it, for a copy of a text that lost its numbering. */
export interface LostNumber {
  readonly name: string;
  readonly begins: RegExp;
}

/** What is known of a text beside its words: where title and notices end, and how licence files cite it. */
export interface ClauseHints {
  /** Numbers that this copy of the text lost, by the first words of their clauses. */
  readonly lost: readonly LostNumber[];
  /** Where the terms begin, and where the copyright notices before them do. */
  readonly bodyFrom: number;
  readonly noticesFrom: number;
  readonly cited: readonly string[];
}

/**
 * Divides a text into its clauses in the way in which it is cited: by paragraphs, by headings, or by numbers; else in the first of
 * numbers, headings and paragraphs that finds some.
 */
export function findClauses(text: string, { lost, bodyFrom, noticesFrom, cited }: ClauseHints): readonly ClauseStart[] {
  const opening: ClauseStart = { offset: 0, path: [] };
  const paragraphs = [opening, ...citedParagraphs(text, [bodyFrom, noticesFrom], cited)];
  if (cited.length > 0 && cited.every((section) => /^para\.|paragraph|^opening|condition|disclaimer/.test(section))) return paragraphs;
  const headed = byHeadings(text);
  const byName = cited.filter((section) => headed.some(({ path }) => path[0] === section.toLowerCase().split(/[;,]/)[0]));
  if (cited.length > 0 && byName.length > cited.length / 2) return [opening, ...headed];
  const isBilingual = cited.some((section) => section.includes('both versions'));
  const found = [byNumbers(text, lost, isBilingual ? scriptAt : () => ''), headed].find((clauses) => clauses.length >= fewestClauses);
  return found ? [opening, ...found] : paragraphs;
}

/** Where a list stands while the markers of a text are read one after the other. */
interface Placing {
  readonly levels: readonly Level[];
  /** Last number of each style at the start of a line; numbers go on across sections that have no number of that style. */
  readonly seen: ReadonlyMap<string, number>;
}

function byNumbers(text: string, lost: readonly LostNumber[], versionAt: (text: string, offset: number) => string): readonly ClauseStart[] {
  const clauses: ClauseStart[] = [];
  let placing: Placing = { levels: [], seen: new Map() };
  let version = '';
  for (const marker of markersOf(text, lost)) {
    const next = marker.startsLine ? versionAt(text, marker.offset) : version;
    if (next !== version) placing = { levels: [], seen: new Map() };
    version = next;
    const levels = place(placing, marker);
    const last = levels?.at(-1);
    if (!levels || !last) continue;
    placing = { levels, seen: marker.startsLine ? new Map([...placing.seen, [last.style, last.order]]) : placing.seen };
    clauses.push({ offset: marker.offset, path: levels.map((level) => level.name) });
  }
  return clauses;
}

/** The script of a clause's first words: where it changes, the other version of a text in two languages begins. */
function scriptAt(text: string, offset: number): string {
  return /\p{Script=Han}/u.test(text.slice(offset + 3, offset + 80)) ? 'han' : 'latin';
}

function markersOf(text: string, lost: readonly LostNumber[]): readonly Marker[] {
  const headings = new Map(headingsOf(text).map((heading) => [heading.offset, heading]));
  let offset = 0;
  const markers = text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    const found = readMarkers(line, start);
    const heading = headings.get(start);
    if (found.some((marker) => marker.startsLine) || !heading) return found;
    return [{ style: 'heading', name: heading.name, orders: [], offset: start, startsLine: true }];
  });
  return [...markers, ...restored(text, lost)].sort((left, right) => left.offset - right.offset);
}

function restored(text: string, lost: readonly LostNumber[]): readonly Marker[] {
  return lost.map(({ name, begins }, at) => ({ style: 'restored', name, orders: [/^\d+$/.test(name) ? { style: 'lower . number', order: Number(name) } : { style: 'restored', order: at + 1 }], offset: text.search(begins), startsLine: true })).filter(({ offset }) => offset >= 0);
}

/** The levels after a marker, or null where it counts nothing. */
function place({ levels, seen }: Placing, marker: Marker): readonly Level[] | null {
  if (marker.style === 'heading') return isDocumentHeading(marker.name) ? [{ style: 'heading', order: 1, name: marker.name }] : null;
  if (marker.style === 'restored' && marker.orders[0]) return [{ ...marker.orders[0], name: marker.name }];
  const next = nextOf(levels, marker);
  if (next) return next;
  if (levels.length === 0 && !marker.startsLine) return null;
  const order = marker.orders.find((candidate) => candidate.order <= 1 || (marker.startsLine && (follows(seen.get(candidate.style), candidate.order) || mayBegin(levels, marker, candidate.order))));
  return order ? [...outer(levels, marker), { ...order, name: marker.name }] : null;
}

function follows(last: number | undefined, order: number): boolean {
  return last !== undefined && order > last && order < last + 4;
}

/** Goes on in a list that is open, which closes the lists within it. A few numbers may be missing. */
function nextOf(levels: readonly Level[], marker: Marker): readonly Level[] | null {
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth];
    const order = marker.orders.find(({ style, order: value }) => style === level?.style && (value === level.order + 1 || (marker.startsLine && value > level.order && value < level.order + 4)));
    if (order) return [...levels.slice(0, depth), { ...order, name: marker.name }];
  }
  return null;
}

/** A list may begin with another number than one where nothing is open, or within `2` as `2.1`. */
function mayBegin(levels: readonly Level[], marker: Marker, order: number): boolean {
  return (levels.length === 0 && order <= 3) || marker.style === 'multi';
}

/** Attachments, sections and policies inside a text begin a new count at the top; `1.1` stands within `1`. */
function outer(levels: readonly Level[], marker: Marker): readonly Level[] {
  if (/^(?:attachment|exhibit|appendix|annex|schedule|section|article|part|han)$/.test(marker.style)) return [];
  if (marker.style !== 'multi') return isOuterNumber(marker) ? levels.filter(({ style }) => /^(?:section|article|part|heading|attachment|exhibit|appendix)/.test(style)) : levels;
  const parent = marker.name.slice(0, marker.name.lastIndexOf('.'));
  const at = levels.findIndex((level) => level.name === parent);
  return at < 0 ? [] : levels.slice(0, at + 1);
}

/** `3.` after Section II goes on counting the clauses of the text, however deep the list before it was. */
function isOuterNumber(marker: Marker): boolean {
  return marker.startsLine && marker.orders.some(({ style, order }) => order > 1 && /^lower [.)]+ number$/.test(style));
}

/** A heading that begins another document within a numbered text, such as an appended use policy. */
function isDocumentHeading(name: string): boolean {
  return /\b(?:policy|addendum|restrictions|attachment|exhibit|appendix)\b/.test(name);
}

interface Heading {
  readonly offset: number;
  readonly name: string;
}

/** Short lines that stand alone or are marked as headings, begin with a capital and are no sentence. */
function headingsOf(text: string): readonly Heading[] {
  const lines = text.split('\n');
  let offset = 0;
  const headings: Heading[] = [];
  for (const [at, line] of lines.entries()) {
    const words = line.replace(/[#*_\s]+/g, ' ').trim();
    const alone = (lines[at - 1] ?? '').trim() === '' || (lines[at + 1] ?? '').trim() === '' || /^\s*[#*]/.test(line);
    if (alone && /^\p{Lu}(?:[^.;,:]|\.(?=\d)){2,60}:?$/u.test(words) && words.split(' ').length <= 8) headings.push({ offset, name: words.replace(/:$/, '').toLowerCase() });
    offset += line.length + 1;
  }
  return headings;
}

function byHeadings(text: string): readonly ClauseStart[] {
  return headingsOf(text).map(({ offset, name }) => ({ offset, path: [name] }));
}

/** Paragraphs as they are cited: counted from the terms on, or from the notices where that many are cited. */
function citedParagraphs(text: string, from: readonly number[], cited: readonly string[]): readonly ClauseStart[] {
  const highest = Math.max(0, ...cited.flatMap((section) => [...section.matchAll(/para\. (\d+)/g)].map((match) => Number(match[1]))));
  const countings = from.map((offset) => byParagraphs(text, offset));
  return countings.find((paragraphs) => paragraphs.length >= highest) ?? countings[0] ?? [];
}

function byParagraphs(text: string, bodyFrom: number): readonly ClauseStart[] {
  const clauses: ClauseStart[] = [];
  for (const match of text.matchAll(/(?:^|\n[^\S\n]*\n)\s*(?=\S)/g)) {
    const offset = match.index + match[0].length;
    if (offset >= bodyFrom) clauses.push({ offset, path: [`para ${clauses.length + 1}`] });
  }
  return clauses;
}
