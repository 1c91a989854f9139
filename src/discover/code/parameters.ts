import { isDeclared, type Call } from './calls.ts';
import { elements, isToken, type Code } from './code.ts';
import type { Definition } from './definitions.ts';

/** Bindings that are kept; more are in no code that people write. */
const mostBindings = 5_000;

/** What calls of functions of the same file give to their parameters, so that a loader's argument can be followed to the caller. */
export function parameterDefinitions(code: Code, calls: readonly Call[]): readonly Definition[] {
  const functions = findParameters(code);
  const found: Definition[] = [];
  for (const call of calls) {
    for (const [place, name] of (functions.get(call.name) ?? []).entries()) {
      const range = call.positional[place];
      if (range && found.length < mostBindings) found.push({ ...range, name, parent: null, place: 'argument' });
    }
  }
  return found;
}

/** Names of the parameters of every function; of a class those of its constructor. */
function findParameters(code: Code): ReadonlyMap<string, readonly string[]> {
  const functions = new Map<string, readonly string[]>();
  let owner = '';
  for (const [at, token] of code.tokens.entries()) {
    if (token.kind !== 'name' || !isDeclared(code, at)) continue;
    if (isToken(code, at - 1, 'class')) owner = token.text;
    else if (isToken(code, at + 1, '(')) functions.set(token.text === '__init__' ? owner : token.text, parametersOf(code, at + 1));
  }
  return functions;
}

function parametersOf(code: Code, open: number): readonly string[] {
  const names = elements(code, open).map(({ from }) => code.tokens[from]?.text ?? '');
  return names[0] === 'self' || names[0] === 'cls' ? names.slice(1) : names;
}
