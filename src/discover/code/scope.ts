import { findCalls } from './calls.ts';
import { endOfExpression, type Code, type Range } from './code.ts';
import { targetOf } from './definitions.ts';
import { hasDefault, optionDefault } from './options.ts';
import { findParameters } from './parameters.ts';

/** The values that a file gives to a name anywhere, at most 40. */
export type Scope = (name: string) => readonly Range[];

/** Values of one name that are kept; more are in no code that people write. */
const mostValues = 40;

/**
 * Collects what names stand for: variables, fields, keys, defaults of options and settings, and what calls of functions of the same file
 * give to their parameters. Scopes are not told apart, as a name that holds an id of the Hub holds one in all of them.
 */
export function readScope(code: Code): Scope {
  const values = new Map<string, Range[]>();
  const put = (name: string, range: Range): void => {
    const known = values.get(name);
    if (known === undefined) values.set(name, [range]);
    else if (known.length < mostValues) known.push(range);
  };
  for (let mark = 1; mark < code.tokens.length; mark += 1) {
    const target = code.tokens[targetOf(code, mark)];
    if (target) put(target.text, { from: mark + 1, to: -1 });
  }
  addCalls(code, put);
  return (name) => (values.get(name) ?? []).map(({ from, to }) => ({ from, to: to < 0 ? endOfExpression(code, from) : to }));
}

function addCalls(code: Code, put: (name: string, range: Range) => void): void {
  const parameters = findParameters(code);
  for (const call of findCalls(code, (name) => hasDefault(name) || parameters.has(name))) {
    const option = hasDefault(call.name) ? optionDefault(code, call) : null;
    for (const name of option?.names ?? []) if (option) put(name, option.value);
    for (const [place, name] of (parameters.get(call.name) ?? []).entries()) {
      const range = call.positional[place];
      if (range) put(name, range);
    }
  }
}
