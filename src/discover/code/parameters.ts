import { isDeclared } from './calls.ts';
import { elements, isToken, type Code } from './code.ts';

/** Names of the parameters of every function that a file declares, by its name; of a class those of its constructor. */
export function findParameters(code: Code): ReadonlyMap<string, readonly string[]> {
  const functions = new Map<string, readonly string[]>();
  let owner = '';
  for (let at = 1; at < code.tokens.length; at += 1) {
    const token = code.tokens[at];
    if (token?.kind !== 'name' || !isDeclared(code, at)) continue;
    if (isToken(code, at - 1, 'class')) owner = token.text;
    else if (isToken(code, at + 1, '(')) functions.set(token.text === '__init__' ? owner : token.text, parametersOf(code, at + 1));
  }
  return functions;
}

function parametersOf(code: Code, open: number): readonly string[] {
  const names = elements(code, open).map(({ from }) => code.tokens[from]?.text ?? '');
  return names[0] === 'self' || names[0] === 'cls' ? names.slice(1) : names;
}
