/** Longest name that is looked at; names are written by strangers, and the longest known one is shorter than half of this. */
const maximumLength = 200;

/** Words that carry nothing: "MIT", "MIT License" and "the MIT licence" are one name. */
const idleWords: ReadonlySet<string> = new Set(['the', 'license', 'licence', 'agreement']);
/** Words that carry nothing before a number: `GPL v3`, `Apache License, Version 2.0`. */
const versionWords: ReadonlySet<string> = new Set(['v', 'version']);

const token = /[\p{L}\p{M}]+|\p{N}+|[+@]/gu;

/**
 * The form under which names of licences are compared: without case, spaces and punctuation, but with `+` (`openrail++`,
 * `GPL-2.0+`), `@` (editions) and the border between two numbers kept, so that `llama-3-1` is `llama3.1` and `llama31` is not.
 * Nothing is guessed: names that differ in any other word stay different (`modified-mit` is not `mit`).
 * Empty for text without letters and digits, and for text too long to be a name.
 */
export function normalizeLicenseName(name: string): string {
  const trimmed = name.trim();
  if (trimmed.length > maximumLength) return '';
  const words = trimmed.normalize('NFKC').toLowerCase().match(token) ?? [];
  return words.filter((word, index) => !isIdle(word, words[index + 1])).reduce(join, '');
}

function isIdle(word: string, next: string | undefined): boolean {
  return idleWords.has(word) || (versionWords.has(word) && next !== undefined && startsWithNumber(next));
}

function join(left: string, right: string): string {
  const numbersMeet = /\p{N}$/u.test(left) && startsWithNumber(right);
  return `${left}${numbersMeet ? '.' : ''}${right}`;
}

function startsWithNumber(text: string): boolean {
  return /^\p{N}/u.test(text);
}
