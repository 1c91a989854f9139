import { isDeclared } from './calls.ts';
import { endOfExpression, isToken, type Code, type Range } from './code.ts';

/** A name that gets a value: a variable, field, parameter, key of a table, option of a command line. */
export interface Definition extends Range {
  readonly name: string;
  /** What the name stands in: the key or variable of the table around it, or the function that is called; null for none. */
  readonly parent: string | null;
  /** `argument`: in the brackets of a call. */
  readonly place: 'argument' | 'elsewhere';
}

/** Every definition of a file in order: `NAME = …`, `name: type = …`, `"key": …`, `key: …`, `table["key"] = …`, `for name in …`. */
export function findDefinitions(code: Code): readonly Definition[] {
  const found: Definition[] = [];
  for (const [at, token] of code.tokens.entries()) {
    if (token.kind === 'mark' && token.text === '=') add(found, code, assigned(code, at), at);
    else if (token.kind === 'mark' && (token.text === ':' || token.text === '=>')) add(found, code, keyed(code, at), at);
    else if (token.kind === 'name' && token.text === 'in' && isToken(code, at - 2, 'for')) add(found, code, at - 1, at);
  }
  return found;
}

function add(found: Definition[], code: Code, target: number, mark: number): void {
  const name = code.tokens[target];
  if (name === undefined) return;
  const from = mark + 1;
  const bracket = code.around[mark] ?? -1;
  const place = isToken(code, bracket, '(') && code.tokens[bracket - 1]?.kind === 'name' && !isDeclared(code, bracket - 1) ? 'argument' : 'elsewhere';
  found.push({ name: name.text, from, to: endOfExpression(code, from), parent: ownerOf(code, bracket), place });
}

/** Tokens of a type annotation that are read backwards. */
const longestType = 24;

/** The token that names the target of an assignment, -1 for none. */
function assigned(code: Code, mark: number): number {
  const before = code.tokens[mark - 1];
  if (isToken(code, mark - 1, ']') && code.tokens[mark - 2]?.kind === 'string' && isToken(code, mark - 3, '[')) return mark - 2;
  for (let at = mark - 1; at > Math.max(0, mark - longestType); at -= 1) {
    const token = code.tokens[at];
    if (token?.kind === 'mark' && token.text === ':') return isName(code, at - 1) ? at - 1 : -1;
    if (token?.kind === 'newline' || (token?.kind === 'mark' && !/^[[\]<>.|?:]$/.test(token.text) && !(token.text === ',' && code.around[at] !== code.around[mark]))) break;
  }
  return before?.kind === 'name' || before?.kind === 'string' ? mark - 1 : -1;
}

function isName(code: Code, at: number): boolean {
  return code.tokens[at]?.kind === 'name' || code.tokens[at]?.kind === 'string';
}

/** The token that names a key before `:` or `=>`, -1 for a branch of a condition, an annotation or a slice. */
function keyed(code: Code, mark: number): number {
  const key = code.tokens[mark - 1];
  if (key?.kind === 'string') return isToken(code, mark - 2, '?') ? -1 : mark - 1;
  const inTable = isToken(code, code.around[mark] ?? -1, '{');
  const isKey = key?.kind === 'name' && code.language.bareKeys && isToken(code, mark, ':');
  return isKey && (inTable || isToken(code, code.around[mark] ?? -1, '(')) && !isToken(code, mark - 2, '?') ? mark - 1 : -1;
}

/** Name of the key, variable or function whose value or arguments a bracket holds. */
function ownerOf(code: Code, bracket: number): string | null {
  if (bracket <= 0) return null;
  const before = code.tokens[bracket - 1];
  if (before?.kind === 'name') return before.text;
  const isValue = ['=', ':', '=>'].some((mark) => isToken(code, bracket - 1, mark));
  const owner = code.tokens[bracket - 2];
  return isValue && (owner?.kind === 'name' || owner?.kind === 'string') ? owner.text : null;
}
