import { isToken, type Code, type Range } from './code.ts';

/** Functions that hand on a value given to them, mostly as a default: environment, settings, command line and form fields. */
const transparent: ReadonlySet<string> = new Set(
  'getenv get env getEnv environ Field field Option Argument Query Form Literal str String Path Final setdefault config Setting Var variable ref computed selectbox text_input radio Dropdown Textbox unwrap_or unwrap_or_else unwrap_or_default coalesce enum tuple list set frozenset dict cast Some Just of from sorted'.split(' '),
);

/** Methods behind a string that make another string of it. */
const changing: ReadonlySet<string> = new Set('format join replace split rsplit partition concat slice substring removeprefix removesuffix'.split(' '));

/** Keys of a table whose values are no models, whatever the table is called. */
const otherKeys = /^(?:data|dataset|datasets|dir|folder|output|output_dir|license|licence|image|url|homepage|repo_url|description|task|type|provider|owner|org|file|filename)$/i;

/** Brackets inside brackets that are read. */
const deepest = 6;

/**
 * Indexes of the string tokens that can be the value of an expression: literals, members of lists and tables, branches, defaults.
 * Parts of a sum, keys of a table, and arguments of calls that compute something are not.
 */
export function literalsOf(code: Code, range: Range, depth = 0): readonly number[] {
  const found: number[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const token = code.tokens[at];
    if (token === undefined || isFunctionStart(token.text, token.kind)) break;
    if (token.kind === 'string' && isWhole(code, at)) found.push(at);
    if (token.kind !== 'mark' || !(code.closing[at] ?? 0)) continue;
    if (depth < deepest && isOpen(code, at)) found.push(...literalsOf(code, { from: at + 1, to: Math.min(code.closing[at] ?? at, code.tokens.length) }, depth + 1));
    at = code.closing[at] ?? at;
  }
  return found;
}

/**
 * Names that an expression reads, by their last part: `args.model_name` gives `model_name`, `table["small"]` gives `small` and `table`.
 */
export function namesOf(code: Code, range: Range): readonly string[] {
  const found: string[] = [];
  for (let at = range.from; at < range.to; at += 1) {
    const token = code.tokens[at];
    if (token === undefined || isFunctionStart(token.text, token.kind)) break;
    if (token.kind === 'name' && !isFollowed(code, at)) found.push(token.text);
    if (token.kind !== 'mark' || !(code.closing[at] ?? 0)) continue;
    const key = code.tokens[at + 1];
    if (token.text === '[' && code.tokens[at - 1]?.kind === 'name') {
      if (key?.kind === 'string') found.push(key.text);
      found.push(code.tokens[at - 1]?.text ?? '');
    }
    if (!isOpen(code, at)) at = code.closing[at] ?? at;
  }
  return found;
}

/** The body of a function is another expression's business. */
function isFunctionStart(text: string, kind: string): boolean {
  return (kind === 'mark' && text === '=>') || (kind === 'name' && (text === 'lambda' || text === 'function'));
}

function isFollowed(code: Code, at: number): boolean {
  return ['(', '[', '.', '?.', '::', '='].some((mark) => isToken(code, at + 1, mark));
}

/** True when the string is a value as it stands: no part of a sum, no key, no side of a comparison. */
function isWhole(code: Code, at: number): boolean {
  const [before, after] = [code.tokens[at - 1], code.tokens[at + 1]];
  if (before?.kind === 'string' || after?.kind === 'string') return false;
  if (before !== undefined && /^(?:\+|%|==|!=|in)$/.test(before.text)) return false;
  if (isOtherKey(code, at)) return false;
  if (isToken(code, at - 1, '?')) return true;
  if (after?.kind === 'name') return after.text !== 'in';
  if (after?.kind !== 'mark') return true;
  if (after.text === '.') return !changing.has(code.tokens[at + 2]?.text ?? '');
  return !/^(?:[+%:]|==|!=|=>|=)$/.test(after.text);
}

/** True for a bracket whose members are values of the expression: lists, tables, groups and transparent calls. */
function isOpen(code: Code, at: number): boolean {
  const [before, token] = [code.tokens[at - 1], code.tokens[at]];
  const follows = before?.kind === 'name' || (before?.kind === 'mark' && (before.text === ')' || before.text === ']'));
  if (token?.text === '(') return !follows || transparent.has(before.text) || isWord(before.text);
  if (token?.text === '[') return !follows || isWord(before.text);
  return !isOtherKey(code, at);
}

function isOtherKey(code: Code, value: number): boolean {
  return isToken(code, value - 1, ':') && otherKeys.test(code.tokens[value - 2]?.text ?? '');
}

/** Words of a language that a bracket may follow without being called. */
function isWord(text: string): boolean {
  return /^(?:in|or|and|else|if|return|not|await|const|new|vec|yield|String|string|list)$/.test(text);
}
