import type { Call } from './calls.ts';
import type { Code, Range } from './code.ts';
import type { Definition } from './definitions.ts';

/** Functions that declare an option of a command line: argparse, click, absl, yargs, commander. */
const declaring: ReadonlySet<string> = new Set(['add_argument', 'add_option', 'option', 'DEFINE_string']);

/** Functions that read an environment variable or a setting, with the default second. */
const reading: ReadonlySet<string> = new Set(['getenv', 'getEnv', 'get', 'setdefault']);

/** Options of command lines and environment variables with their defaults, by the name under which the code reads them. */
export function optionDefinitions(code: Code, calls: readonly Call[]): readonly Definition[] {
  return calls.flatMap((call): readonly Definition[] => {
    if (declaring.has(call.name)) return declared(code, call);
    const [key, value] = call.positional;
    const name = key && code.tokens[key.from];
    return reading.has(call.name) && value && name?.kind === 'string' ? [definition(name.text, value)] : [];
  });
}

function declared(code: Code, call: Call): readonly Definition[] {
  const value = call.keywords.get('default') ?? call.positional[call.name === 'DEFINE_string' ? 1 : 2];
  if (value === undefined) return [];
  const destination = call.keywords.get('dest');
  const written = [...call.positional.filter((range) => range !== value), ...(destination ? [destination] : [])].flatMap(({ from }) => (code.tokens[from]?.kind === 'string' ? [code.tokens[from].text] : []));
  return written.flatMap(optionNames).map((name) => definition(name, value));
}

/** `--model-name`, `-m, --model <id>`, `model`: the names under which parsers keep the value. */
function optionNames(text: string): readonly string[] {
  return text.split(/[\s,|/]+/, 4).flatMap((part) => (/^(?:--?)?[A-Za-z][\w-]{0,60}$/.test(part) ? [part.replace(/^-+/, '').replaceAll('-', '_')] : []));
}

function definition(name: string, { from, to }: Range): Definition {
  return { name, from, to, parent: null, place: 'elsewhere' };
}
