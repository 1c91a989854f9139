import { clausesOf } from './clauses-of.ts';
import type { KnownText } from './fingerprints.ts';
import type { Match } from './gaps.ts';
import type { Tokens } from './tokens.ts';

/** A clause that stands under another number than in the known text, while most others keep theirs. */
export interface Misnumbering {
  /** Number of the clause in the known text, and its label there. */
  readonly clause: number;
  readonly label: string;
  /** The number in the input. */
  readonly written: string;
}

/** Fewest clauses that must keep their numbers before one without counts as changed: less may be another way of counting. */
const fewestKept = 3;

/** Characters before a clause in which its number is looked for. */
const reach = 16;

const numberBefore = /(?:^|[\s*_#>|(\uFF08])(?:\d{1,2}\.)*(\d{1,2}|[a-z]|[ivx]{1,5})[.)\uFF09]{0,2}[\s*_"'\u201C\u2018]*$/i;

/**
 * Clauses whose number was changed or exchanged. Numbers of lists are form, and another style or none at all is no change; but the
 * text refers to its clauses by number, so where most keep theirs, one that does not makes `Section 3` mean another clause.
 */
export function misnumbered(tokens: Tokens, known: KnownText, matches: readonly Match[]): readonly Misnumbering[] {
  const numbered = readNumbers(tokens, known, matches);
  return [true, false].flatMap((digits) => contradicting(numbered.filter(({ expected }) => isDigits(expected) === digits)));
}

interface Numbered extends Misnumbering {
  readonly expected: string;
}

/** The clauses that have a number of the same kind in both texts. */
function readNumbers(tokens: Tokens, known: KnownText, matches: readonly Match[]): readonly Numbered[] {
  return [...clausesOf(known).entries()].flatMap(([clause, { from, label }]) => {
    const expected = /^section (?:\S*\.)?([a-z0-9]+)$/i.exec(label)?.[1]?.toLowerCase();
    const match = expected === undefined ? undefined : matches.find((candidate) => candidate.known.from <= from && from < candidate.known.to);
    const written = match && writtenBefore(tokens, from - match.known.from + match.input.from)?.toLowerCase();
    return expected !== undefined && written !== undefined && isDigits(expected) === isDigits(written) ? [{ clause, label, written, expected }] : [];
  });
}

/** Those under another number, if most keep theirs. One number for all is how Markdown lets a list be counted. */
function contradicting(numbered: readonly Numbered[]): readonly Misnumbering[] {
  const changed = numbered.filter(({ written, expected }) => written !== expected);
  const kept = numbered.length - changed.length;
  const isOneForAll = changed.length > 1 && new Set(changed.map(({ written }) => written)).size === 1;
  return kept >= fewestKept && kept >= changed.length && !isOneForAll ? changed.map(({ clause, label, written }) => ({ clause, label, written })) : [];
}

function isDigits(number: string): boolean {
  return /^\d+$/.test(number);
}

/** The number before a token, where one stands there as the number of a list. */
function writtenBefore({ text, starts, ends }: Tokens, index: number): string | undefined {
  const start = starts[index] ?? 0;
  return numberBefore.exec(text.slice(Math.max(ends[index - 1] ?? 0, start - reach), start))?.[1];
}
