import type { deployments } from '../../model/profile.ts';
import { countryCode } from './country-code.ts';
import { readFigure } from './read-figure.ts';
import type { CellKind } from './fact-columns.ts';

/** Cells that say nothing, so that the profile holds, and cells that say that the fact is not known for this row. */
const blanks: ReadonlySet<string> = new Set(['', '-', '–', '—', 'n/a', 'k.a.', 'k. a.']);
const unknowns: ReadonlySet<string> = new Set(['unknown', 'not known', 'unbekannt', 'tbd', '?']);

const truths: Readonly<Record<string, boolean>> = { true: true, yes: true, y: true, ja: true, j: true, wahr: true, '1': true, x: true, false: false, no: false, n: false, nein: false, falsch: false, '0': false };

/** German words for the deployments of the profile. */
const germanDeployments: Readonly<Record<string, (typeof deployments)[number]>> = { intern: 'internal', gehostet: 'hosted', eingebettet: 'embedded', weitergegeben: 'redistributed', weitergabe: 'redistributed', forschung: 'research' };

/** What a cell says of a fact: nothing, that it is not known, or a value that the schema of the profile has still to accept. */
export type CellValue = { readonly kind: 'nothing' } | { readonly kind: 'unknown' } | { readonly kind: 'value'; readonly value: unknown };

/** Reads a cell by the kind of its column. A text that is no value of that kind is handed on as it is, for the schema to refuse. */
export function readCell(text: string, kind: CellKind): CellValue {
  const cell = text.trim();
  if (blanks.has(cell.toLowerCase())) return { kind: 'nothing' };
  if (unknowns.has(cell.toLowerCase())) return { kind: 'unknown' };
  return { kind: 'value', value: structured(cell) ?? readers[kind](cell) };
}

const readers = {
  count: (cell) => readFigure(cell) ?? cell,
  revenue: (cell) => revenue(cell) ?? cell,
  truth: (cell) => own(truths, cell.toLowerCase()) ?? cell,
  country: countryCode,
  countries: (cell) => orCell(cell.split(/[,;/|\n]|\s(?:und|and|et|y)\s/).flatMap(codes), cell),
  deployment: (cell) => own(germanDeployments, cell.toLowerCase()) ?? cell.toLowerCase(),
  words: (cell) => orCell(cell.split(/[,;\n]/).map((word) => word.trim()), cell),
  text: (cell) => cell,
  group: (cell) => cell,
} as const satisfies Record<CellKind, (cell: string) => unknown>;

/** What is no list stays a text, since an empty list would be a statement. */
function orCell(items: readonly string[], cell: string): readonly string[] | string {
  const stated = items.filter((item) => item !== '');
  return stated.length > 0 ? stated : cell;
}

/** `US DE` are two codes, `South Korea` is one name. */
function codes(part: string): readonly string[] {
  const words = part.trim().split(/\s+/);
  return words.every((word) => /^[A-Za-z]{2,3}$/.test(word)) ? words.map(countryCode) : [countryCode(part.trim())];
}

/** An amount with its currency before or behind it; null where one of both is missing. */
function revenue(cell: string): { readonly amount: number; readonly currency: string } | null {
  const sign = cell.includes('€') ? 'EUR' : cell.includes('£') ? 'GBP' : null;
  const currency = /(?:^|[\s\d.])((?!MIO|MRD|TSD)[A-Z]{3})(?=$|[\s\d])/.exec(cell)?.[1] ?? sign;
  const amount = readFigure(cell.replace(currency ?? '', '').replace(/[€£]/g, ''));
  return currency === null || amount === null ? null : { amount, currency };
}

/** Lists and mappings that a YAML or JSON list holds in a cell. */
function structured(cell: string): unknown {
  if (!/^[[{]/.test(cell)) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
