import { isToken, type Code, type Range } from './code.ts';

/** Functions that hand on a value given to them, mostly as a default: environment, settings, command line and form fields. */
const transparent: ReadonlySet<string> = new Set(
  'getenv get env getEnv environ Field field Option Argument Query Form Literal str String Path Final setdefault config Setting Var variable ref computed selectbox text_input radio Dropdown Textbox unwrap_or unwrap_or_else unwrap_or_default coalesce enum tuple list set frozenset dict cast Some Just of from sorted stringify'.split(' '),
);

/** Methods behind a string that make another string of it. */
const changing: ReadonlySet<string> = new Set('format join replace split rsplit partition concat slice substring removeprefix removesuffix'.split(' '));

/** Keys of a table whose values are no models, whatever the table is called. */
const otherKeys = /^(?:data|dataset|datasets|dir|folder|output|output_dir|license|licence|image|url|homepage|repo_url|description|task|type|provider|owner|org|file|filename)$/i;

/** Brackets inside brackets that are read. */
export const deepest = 6;

/**
 * Indexes of the string tokens that can be the value of an expression: literals, members of lists and tables, branches, defaults.
 * Parts of a sum, keys of a table, and arguments of calls that compute something are not.
 */
export function literalsOf(code: Code, range: Range, depth = 0): readonly number[] {
  const found: number[] = [];
  for (let at = range.from; at < range.to && !isFunctionStart(code, at); at += 1) {
    if (code.tokens[at]?.kind === 'string' && isWhole(code, at)) found.push(at);
    const end = endOfBracket(code, at);
    if (end === null) continue;
    if (depth < deepest && isOpen(code, at)) found.push(...literalsOf(code, { from: at + 1, to: end }, depth + 1));
    at = end;
  }
  return found;
}

/**
 * Names that an expression reads, by their last part: `args.model_name` gives `model_name`, `table["small"]` gives `small` and `table`.
 */
export function namesOf(code: Code, range: Range): readonly string[] {
  const found: string[] = [];
  for (let at = range.from; at < range.to && !isFunctionStart(code, at); at += 1) {
    const token = code.tokens[at];
    if (token?.kind === 'name' && !isFollowed(code, at)) found.push(token.text);
    const end = endOfBracket(code, at);
    if (end === null) continue;
    found.push(...subscripted(code, at));
    if (!isOpen(code, at)) at = end;
  }
  return found;
}

/** Index of the partner of an opening bracket; null for every other token. */
function endOfBracket(code: Code, at: number): number | null {
  const end = code.closing[at] ?? 0;
  return end === 0 ? null : Math.min(end, code.tokens.length);
}

/** The key and the table of `table["key"]`. */
function subscripted(code: Code, open: number): readonly string[] {
  const table = code.tokens[open - 1];
  if (!isToken(code, open, '[') || table?.kind !== 'name') return [];
  const key = code.tokens[open + 1];
  return key?.kind === 'string' ? [key.text, table.text] : [table.text];
}

/** The body of a function is another expression's business. */
function isFunctionStart(code: Code, at: number): boolean {
  return isToken(code, at, '=>') || isToken(code, at, 'lambda') || isToken(code, at, 'function');
}

/** True for a name that is called, entered, assigned or a key. */
function isFollowed(code: Code, at: number): boolean {
  const isKey = isToken(code, at + 1, ':') && isToken(code, code.around[at] ?? -1, '{');
  return isKey || ['(', '[', '.', '?.', '::', '='].some((mark) => isToken(code, at + 1, mark));
}

/** True when the string is a value as it stands: no part of a sum, no key, no side of a comparison. */
export function isWhole(code: Code, at: number): boolean {
  if (code.tokens[at - 1]?.kind === 'string' || isAnyOf(code, at - 1, joining) || isOtherKey(code, at)) return false;
  return isToken(code, at - 1, '?') || endsValue(code, at);
}

const joining: ReadonlySet<string> = new Set(['+', '%', '==', '!=', 'in']);
const extending: ReadonlySet<string> = new Set([...joining, ':', '=>', '=']);

function endsValue(code: Code, at: number): boolean {
  if (code.tokens[at + 1]?.kind === 'string' || isAnyOf(code, at + 1, extending)) return false;
  return !isToken(code, at + 1, '.') || !changing.has(code.tokens[at + 2]?.text ?? '');
}

function isAnyOf(code: Code, at: number, texts: ReadonlySet<string>): boolean {
  const token = code.tokens[at];
  return token !== undefined && (token.kind === 'mark' || token.kind === 'name') && texts.has(token.text);
}

/** True for a bracket whose members are values of the expression: lists, tables, groups and transparent calls. */
export function isOpen(code: Code, at: number): boolean {
  if (isToken(code, at, '{')) return !isOtherKey(code, at);
  const before = code.tokens[at - 1];
  if (before?.kind === 'name') return words.has(before.text) || (isToken(code, at, '(') && transparent.has(before.text));
  return !isToken(code, at - 1, ')') && !isToken(code, at - 1, ']');
}

function isOtherKey(code: Code, value: number): boolean {
  return isToken(code, value - 1, ':') && otherKeys.test(code.tokens[value - 2]?.text ?? '');
}

/** Words of a language that a bracket may follow without being called. */
const words: ReadonlySet<string> = new Set('in or and else if return not await const new vec yield String string list'.split(' '));
