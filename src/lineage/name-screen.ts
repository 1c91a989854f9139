import type { FamilyIndex } from './families.ts';
import { isOptionalWord, nameWords } from './name-key.ts';

/** Tells names in which no known model can stand from the few in which one may, so that millions of names are read in seconds. */
export interface NameScreen {
  /**
   * A pattern without look-around that every lower-case name with a known model fits; many names that fit hold none. It is for
   * engines that read in linear time, such as RE2.
   */
  readonly pattern: string;
  /**
   * The stretches of a lower-case name, ended by `-` or `_`, that are made of words of known models alone, which is where
   * `resolveName` can find one. Stretches without a digit are left out, as a bare word tells nothing.
   */
  runsOf(name: string): readonly string[];
}

/** Makes the screen for the models of `models/`. */
export function createNameScreen({ byKey, byId }: FamilyIndex): NameScreen {
  const keys = [...[...byKey].flatMap(([key, known]) => (known === null ? [] : [key.split(' ')])), ...[...byId.keys()].filter((id) => !id.includes('/')).map(nameWords)];
  const words = new Set(keys.flat());
  const parts = new Map<string, boolean>();
  const isOfNames = (part: string): boolean => {
    const known = parts.get(part) ?? nameWords(part).every((word) => words.has(word) || isOptionalWord(word));
    if (parts.size < maximumParts) parts.set(part, known);
    return known;
  };
  return { pattern: patternOf(keys), runsOf: (name) => runsIn(name, isOfNames) };
}

/** Parts of names that are remembered; numbers alone come in more kinds than that. */
const maximumParts = 200_000;

/** A number written out joins words across a hyphen (`7-billion`), so such a name is one stretch. */
function runsIn(name: string, isOfNames: (part: string) => boolean): readonly string[] {
  if (name.includes('billion')) return [name];
  const runs: string[] = [];
  let run = '';
  for (const part of name.split(/(?<=[-_])/)) {
    if (isOfNames(part)) run += part;
    else {
      runs.push(run);
      run = '';
    }
  }
  return [...runs, run].filter((text) => /\d/.test(text));
}

/** One word of each known name, the rarest, as a word of letters of its own. */
function patternOf(keys: readonly (readonly string[])[]): string {
  const uses = new Map<string, number>();
  for (const word of keys.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const rarest = keys.map((words) => words.filter(isPlain).sort((left, right) => (uses.get(left) ?? 0) - (uses.get(right) ?? 0) || right.length - left.length)[0]);
  return `(?:^|[^a-z])(?:${[...new Set(rarest.filter((word) => word !== undefined))].sort().join('|')})(?:[^a-z]|$)`;
}

/** A word that a name always writes as it is: of letters, and with no other spelling. */
function isPlain(word: string): boolean {
  return /^[a-z]+$/.test(word) && !isOptionalWord(word) && !['instruct', 'distill', 'plus'].includes(word);
}
