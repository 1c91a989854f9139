import { callAt } from './calls.ts';
import { isToken, type Code } from './code.ts';
import { isArgument, ownerOf, targetOf } from './definitions.ts';
import { deepest, isOpen } from './expression.ts';
import { attributeDefault, hasDefault, optionDefault } from './options.ts';
import type { Token } from './token.ts';

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
    if (target) found.push({ name: pairedName(code, bracket, target) ?? target.text, parent: ownerOf(code, bracket), isArgument: isArgument(code, bracket), bracket });
    if (bracket < 0 || isToken(code, bracket, '{')) for (const name of declaredAround(code, at, target)) found.push({ name, parent: null, isArgument: false, bracket });
    if (bracket < 0) break;
    for (const name of optionNames(code, bracket, literal)) found.push({ name, parent: null, isArgument: false, bracket });
    if (!isOpen(code, bracket)) break;
    at = bracket;
  }
  return found;
}

/** The function that returns a string, and the enumeration that a string is a member of. */
function declaredAround(code: Code, at: number, target: Token | undefined): readonly string[] {
  const words = isToken(code, at - 1, 'return') ? functionWords : target !== undefined && code.tokens[at - 1]?.text === '=' ? classWords : null;
  for (let before = at - 1; words !== null && before >= Math.max(0, at - furthest); before -= 1) {
    const token = code.tokens[before];
    if (token?.kind !== 'name' || !words.has(token.text)) continue;
    const isOne = words === functionWords || isEnumeration(code, before + 2);
    return isOne ? [code.tokens[before + 1]?.text ?? ''] : [];
  }
  return [];
}

const functionWords: ReadonlySet<string> = new Set(['def', 'function', 'func', 'fn', 'fun']);
const classWords: ReadonlySet<string> = new Set(['class']);

/** `class Name(str, Enum):` */
function isEnumeration(code: Code, open: number): boolean {
  const end = Math.min(code.closing[open] ?? 0, open + 12);
  return code.tokens.slice(open, end).some(({ text }) => text.endsWith('Enum'));
}

/** Keys under which a table of settings writes the name of one, beside its `value`. */
const naming: ReadonlySet<string> = new Set(['name', 'Name', 'key', 'Key']);

/** `{ name: "MODEL_ID", value: … }`: the setting that a `value` is given to; null for every other key. */
function pairedName(code: Code, bracket: number, { text }: Token): string | null {
  if (text !== 'value' && text !== 'Value') return null;
  for (let at = bracket + 1; at < Math.min(code.closing[bracket] ?? 0, bracket + longestPair); at = (code.closing[at] || at) + 1) {
    const value = code.tokens[at + 2];
    const isGiven = isToken(code, at + 1, ':') || isToken(code, at + 1, '=');
    if (isGiven && value?.kind === 'string' && naming.has(code.tokens[at]?.text ?? '')) return value.text;
  }
  return null;
}

/** Tokens of a table that are searched for the name of a setting. */
const longestPair = 40;

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
  if (!isToken(code, bracket, '(') || name?.kind !== 'name') return [];
  if (!hasDefault(name.text)) return attributeDefault(code, bracket, literal);
  const option = optionDefault(code, callAt(code, bracket));
  return option && option.value.from <= literal && literal < option.value.to ? option.names : [];
}
