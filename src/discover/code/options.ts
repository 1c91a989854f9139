import type { Call } from './calls.ts';
import type { Code, Range } from './code.ts';

/** Functions that declare an option of a command line: argparse, click, absl, yargs, commander. */
const declaring: ReadonlySet<string> = new Set(['add_argument', 'add_option', 'option', 'DEFINE_string']);

/** Functions that read an environment variable or a setting, with the default second. */
const reading: ReadonlySet<string> = new Set(['getenv', 'getEnv', 'get', 'setdefault']);

/** An option with its default value. */
export interface OptionDefault {
  /** Names under which the value is known, e.g. `model_name` for `--model-name`. */
  readonly names: readonly string[];
  readonly value: Range;
}

/** True for a function that declares an option or reads a setting with a default. */
export function hasDefault(name: string): boolean {
  return declaring.has(name) || reading.has(name);
}

/** The option that a call declares or reads, null when it gives no default. */
export function optionDefault(code: Code, call: Call): OptionDefault | null {
  if (declaring.has(call.name)) return declaredOption(code, call);
  const [key, value] = call.positional;
  const name = key && code.tokens[key.from];
  return value && name?.kind === 'string' ? { names: [name.text], value } : null;
}

function declaredOption(code: Code, call: Call): OptionDefault | null {
  const value = call.keywords.get('default') ?? call.positional[call.name === 'DEFINE_string' ? 1 : 2];
  if (value === undefined) return null;
  const destination = call.keywords.get('dest');
  const written = [...call.positional.filter((range) => range !== value), ...(destination ? [destination] : [])].flatMap(({ from }) => (code.tokens[from]?.kind === 'string' ? [code.tokens[from].text] : []));
  return { names: written.flatMap(optionNames), value };
}

/** `--model-name`, `-m, --model <id>`, `model`: the names under which parsers keep the value. */
function optionNames(text: string): readonly string[] {
  return text.split(/[\s,|/]+/, 4).flatMap((part) => (/^(?:--?)?[A-Za-z][\w-]{0,60}$/.test(part) ? [part.replace(/^-+/, '').replaceAll('-', '_')] : []));
}
