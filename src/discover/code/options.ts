import type { Call } from './calls.ts';
import { isToken, type Code, type Range } from './code.ts';

/** Functions that declare an option of a command line: argparse, click, absl, yargs, commander. */
const declaring: ReadonlySet<string> = new Set(['add_argument', 'add_option', 'option', 'DEFINE_string']);

/** Functions that read an environment variable or a setting, with the default second. */
const reading: ReadonlySet<string> = new Set(['getenv', 'getEnv', 'get', 'setdefault', 'parametrize', 'text', 'dropdown', 'combobox', 'selectbox', 'radio', 'text_input']);

/** Fields of a form with a label; typer's options, which give the value first. */
const fields: ReadonlySet<string> = new Set(['Dropdown', 'Radio', 'Textbox', 'Option']);

/** An option with its default value. */
export interface OptionDefault {
  /** Names under which the value is known, e.g. `model_name` for `--model-name`. */
  readonly names: readonly string[];
  readonly value: Range;
}

/** True for a function that declares an option or reads a setting with a default. */
export function hasDefault(name: string): boolean {
  return declaring.has(name) || reading.has(name) || fields.has(name);
}

/** The option that a call declares or reads, null when it gives no default. */
export function optionDefault(code: Code, call: Call): OptionDefault | null {
  if (declaring.has(call.name)) return declaredOption(code, call);
  if (fields.has(call.name)) return labelledField(code, call);
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

function labelledField(code: Code, { keywords, positional }: Call): OptionDefault | null {
  const value = keywords.get('choices') ?? keywords.get('value') ?? keywords.get('default') ?? positional[0];
  const label = keywords.get('label');
  const written = [...positional.slice(1), ...(label ? [label] : [])].flatMap(({ from }) => (code.tokens[from]?.kind === 'string' ? [code.tokens[from].text] : []));
  return value === undefined ? null : { names: written.flatMap(optionNames), value };
}

/** `--model-name`, `-m, --model <id>`, `model`: the names under which parsers keep the value. */
function optionNames(text: string): readonly string[] {
  return text.split(/[\s,|/]+/, 4).flatMap((part) => (/^(?:--?)?[A-Za-z][\w-]{0,60}$/.test(part) ? [part.replace(/^-+/, '').replaceAll('-', '_')] : []));
}

/** Tokens between an attribute and the field that it speaks of. */
const furthest = 40;

/** The field behind `#[arg(default_value = "…")]`, in which Rust's clap and structopt declare an option; none for other brackets. */
export function attributeDefault(code: Code, bracket: number, literal: number): readonly string[] {
  const isDefault = isToken(code, literal - 1, '=') && code.tokens[literal - 2]?.text.startsWith('default_value') === true;
  return isDefault && isToken(code, bracket - 2, '[') ? fieldBehind(code, code.closing[code.around[bracket] ?? 0] ?? 0) : [];
}

/** The name of the field behind an attribute that ends at `end`; other attributes may stand between. */
function fieldBehind(code: Code, end: number): readonly string[] {
  for (let at = end + 1; end > 0 && at < end + furthest; at += 1) {
    if (isToken(code, at, '[')) at = code.closing[at] || at;
    else if (code.tokens[at]?.kind === 'name' && isToken(code, at + 1, ':')) return [code.tokens[at]?.text ?? ''];
  }
  return [];
}
