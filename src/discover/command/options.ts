import { manyValues } from './programs.ts';
import { expand, type Variables } from './variables.ts';
import type { Word } from './word.ts';

/** An option of a command line with what its value can stand for. */
export interface Option {
  /** Without leading hyphens, `-` as `_`. */
  readonly name: string;
  readonly values: readonly Word[];
}

/** A command line as options and free arguments. */
export interface CommandLine {
  readonly options: readonly Option[];
  /** Words that are neither options nor, as far as can be told, the value of one. */
  readonly free: readonly Word[];
}

/** Options that stand alone, so that the word behind them is a free argument. */
const alone = /^(?:enable|disable|no|trust|force|resume|quiet|verbose|help|q|v|y|d|f|rm|it|i|t|detach|privileged|init|async|skip|use|with|allow|debug|interactive|tty|live_stream|overwrite|api|fast|quantize_only)(?:_|$)/;

/** Reads `--name value`, `--name=value` and `-n value`. Variables are replaced by what the script gives them. */
export function readOptions(words: readonly Word[], variables: Variables): CommandLine {
  const options: Option[] = [];
  const free: Word[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined) continue;
    const [name, value] = splitOption(word);
    const given = name === null ? [word] : value ? [value] : following(words, index + 1, name);
    const values = given.flatMap((each) => expand(each, variables));
    if (name === null) free.push(...values);
    else options.push({ name, values });
    if (name !== null && value === null) index += given.length;
  }
  return { options, free };
}

/** The words behind an option that are its values: one, or as many as there are for options that take several. */
function following(words: readonly Word[], from: number, name: string): readonly Word[] {
  if (alone.test(name)) return [];
  const end = words.findIndex((word, index) => index >= from && word.text.startsWith('-'));
  return words.slice(from, manyValues.has(name) ? (end < 0 ? words.length : end) : end === from ? from : from + 1);
}

function splitOption({ text, at }: Word): readonly [string | null, Word | null] {
  const found = /^--?([A-Za-z][\w.-]{0,60})(?:=|$)/.exec(text);
  if (!found) return [null, null];
  const name = (found[1] ?? '').replaceAll('-', '_');
  return [name, found[0].endsWith('=') ? { text: text.slice(found[0].length), at: at + found[0].length } : null];
}
