import { callAt } from './calls.ts';
import { isToken, type Code } from './code.ts';
import { isArgument, ownerOf, targetOf } from './definitions.ts';
import { deepest, isOpen } from './expression.ts';
import { hasDefault, optionDefault } from './options.ts';

/** A name whose value a string is, or is a part of. */
export interface KeyAround {
  readonly name: string;
  /** The key, variable or function around it; null for none. */
  readonly parent: string | null;
  readonly isArgument: boolean;
  /** The bracket that the name stands in, -1 for none. */
  readonly bracket: number;
}

/** The names whose value a string is, from the nearest outwards: keys, variables, options, and the tables and lists around them. */
export function keysAround(code: Code, literal: number): readonly KeyAround[] {
  const found: KeyAround[] = [];
  for (let at = literal, depth = 0; depth <= deepest; depth += 1) {
    const bracket = code.around[at] ?? -1;
    const target = code.tokens[targetBefore(code, at)];
    if (target) found.push({ name: target.text, parent: ownerOf(code, bracket), isArgument: isArgument(code, bracket), bracket });
    if (bracket < 0) break;
    for (const name of optionNames(code, bracket, literal)) found.push({ name, parent: null, isArgument: false, bracket });
    if (!isOpen(code, bracket)) break;
    at = bracket;
  }
  return found;
}

/** Tokens that are read backwards for a name. */
const furthest = 200;

/** The token that names what an expression belongs to, -1 for none. */
function targetBefore(code: Code, from: number): number {
  const bracket = code.around[from] ?? -1;
  for (let at = from - 1, count = 0; at > bracket && count < furthest; at -= 1, count += 1) {
    if (code.tokens[at]?.kind === 'newline' || isToken(code, at, ',') || isToken(code, at, ';')) return -1;
    const target = targetOf(code, at);
    if (target >= 0) return target;
    at = code.opening[at] || at;
  }
  return -1;
}

/** Names of the option or setting whose default the string is. */
function optionNames(code: Code, bracket: number, literal: number): readonly string[] {
  const name = code.tokens[bracket - 1];
  if (!isToken(code, bracket, '(') || name?.kind !== 'name' || !hasDefault(name.text)) return [];
  const option = optionDefault(code, callAt(code, bracket));
  return option && option.value.from <= literal && literal < option.value.to ? option.names : [];
}
