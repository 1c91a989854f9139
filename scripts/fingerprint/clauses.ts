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

/** Least number of numbered clauses of a text that is cited by numbers; below, headings and paragraphs are counted. */
const fewestNumbered = 3;

/** Divides a text into its clauses by numbering, else by headings, else by paragraphs. `bodyFrom` is where title and notices end. */
export function findClauses(text: string, bodyFrom: number): readonly ClauseStart[] {
  const numbered = byNumbers(text);
  if (numbered.length >= fewestNumbered) return [{ offset: 0, path: [] }, ...numbered];
  const headed = byHeadings(text);
  if (headed.length >= fewestNumbered) return [{ offset: 0, path: [] }, ...headed];
  return byParagraphs(text, bodyFrom);
}

function byNumbers(text: string): readonly ClauseStart[] {
  const clauses: ClauseStart[] = [];
  let levels: readonly Level[] = [];
  for (const marker of markersOf(text)) {
    const next = place(levels, marker);
    if (next === null) continue;
    levels = next;
    clauses.push({ offset: marker.offset, path: levels.map((level) => level.name) });
  }
  return clauses;
}

function markersOf(text: string): readonly Marker[] {
  const headings = new Map(headingsOf(text).map((heading) => [heading.offset, heading]));
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    const markers = readMarkers(line, start);
    const heading = headings.get(start);
    if (markers.some((marker) => marker.startsLine) || !heading) return markers;
    return [{ style: 'heading', name: heading.name, orders: [], offset: start, startsLine: true }];
  });
}

/** The levels after a marker: the next one of a list that is open, or the first one of a list within the innermost. */
function place(levels: readonly Level[], marker: Marker): readonly Level[] | null {
  if (marker.style === 'heading') return isDocumentHeading(marker.name) ? [{ style: 'heading', order: 1, name: marker.name }] : null;
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const level = levels[depth];
    const order = marker.orders.find(({ style, order: value }) => style === level?.style && (value === level.order + 1 || (marker.startsLine && value > level.order && value < level.order + 4)));
    if (order) return [...levels.slice(0, depth), { ...order, name: marker.name }];
  }
  const first = marker.orders.find(({ order }) => order === 1) ?? (marker.startsLine && marker.style !== 'multi' && levels.length === 0 ? marker.orders[0] : undefined);
  if (!first) return marker.style === 'multi' && marker.startsLine && marker.orders[0] ? [...outer(levels, marker), { ...marker.orders[0], name: marker.name }] : null;
  return [...outer(levels, marker), { ...first, name: marker.name }];
}

/** Attachments, sections and policies inside a text begin a new count at the top; `1.1` stands within `1`. */
function outer(levels: readonly Level[], marker: Marker): readonly Level[] {
  if (/^(?:attachment|exhibit|appendix|annex|schedule|section|article|part|han)$/.test(marker.style)) return [];
  if (marker.style !== 'multi') return levels;
  const parent = marker.name.slice(0, marker.name.lastIndexOf('.'));
  const at = levels.findIndex((level) => level.name === parent);
  return at < 0 ? levels.filter((level) => level.style === 'section number') : levels.slice(0, at + 1);
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
    const alone = (lines[at - 1] ?? '').trim() === '' || /^\s*[#*]/.test(line);
    if (alone && /^\p{Lu}[^.;,:]{2,60}:?$/u.test(words) && words.split(' ').length <= 8) headings.push({ offset, name: words.replace(/:$/, '').toLowerCase() });
    offset += line.length + 1;
  }
  return headings;
}

function byHeadings(text: string): readonly ClauseStart[] {
  return headingsOf(text).map(({ offset, name }) => ({ offset, path: [name] }));
}

function byParagraphs(text: string, bodyFrom: number): readonly ClauseStart[] {
  const clauses: ClauseStart[] = [{ offset: 0, path: [] }];
  for (const match of text.matchAll(/(?:^|\n[^\S\n]*\n)\s*(?=\S)/g)) {
    const offset = match.index + match[0].length;
    if (offset >= bodyFrom) clauses.push({ offset, path: [`para ${clauses.length}`] });
  }
  return clauses;
}
