import { isToken, type Code } from './code.ts';
import { isDeclared } from './calls.ts';

/**
 * The token that names what gets a value at a mark, -1 for none: `NAME = …`, `name: type = …`, `"key": …`, `key: …`, `table["key"] = …`,
 * `name <- …` of R, `for name in …`.
 */
export function targetOf(code: Code, mark: number): number {
  const token = code.tokens[mark];
  if (token?.kind === 'mark') return beforeMark(code, mark, token.text);
  return token?.kind === 'name' && token.text === 'in' && isToken(code, mark - 2, 'for') ? mark - 1 : -1;
}

function beforeMark(code: Code, mark: number, text: string): number {
  if (text === '=') return assigned(code, mark);
  if (text === ':' || text === '=>') return keyed(code, mark);
  return text === '-' && isArrow(code, mark) && isNameOrKey(code, mark - 2) ? mark - 2 : -1;
}

function isArrow(code: Code, dash: number): boolean {
  return isToken(code, dash - 1, '<') && code.tokens[dash - 1]?.start === (code.tokens[dash]?.start ?? 0) - 1;
}

function assigned(code: Code, mark: number): number {
  const isSubscript = isToken(code, mark - 1, ']') && code.tokens[mark - 2]?.kind === 'string' && isToken(code, mark - 3, '[');
  if (isSubscript) return mark - 2;
  const annotated = beforeAnnotation(code, mark);
  if (annotated !== null) return annotated;
  if (hasTypeBehind(code, mark)) return mark - 2;
  if (code.language.bareKeys && isToken(code, mark - 2, 'type')) return -1;
  return isNameOrKey(code, mark - 1) ? mark - 1 : -1;
}

/** `var name string = …` of Go, `param name string = …` of Bicep. */
function hasTypeBehind({ tokens }: Code, mark: number): boolean {
  return tokens[mark - 2]?.kind === 'name' && /^(?:string|object|any)$/.test(tokens[mark - 1]?.text ?? '');
}

/** Tokens of a type annotation that are read backwards. */
const longestType = 24;

/** The token before `: type =`, -1 when none names it, null when there is no annotation. */
function beforeAnnotation(code: Code, mark: number): number | null {
  for (let at = mark - 1, angles = 0; at > Math.max(0, mark - longestType); at = before(code, at)) {
    angles += Number(isToken(code, at, '>')) - Number(isToken(code, at, '<'));
    if (isToken(code, at, ':') && beginsBlock(code, at)) return null;
    if (isToken(code, at, ':')) return isNameOrKey(code, at - 1) ? at - 1 : -1;
    if (!mayBeType(code, at, mark) && (angles <= 0 || !isToken(code, at, ','))) return null;
  }
  return null;
}

/** The token before another, or before the bracket that it closes. */
function before({ opening }: Code, at: number): number {
  return (opening[at] || at) - 1;
}

const blocks: ReadonlySet<string> = new Set(['if', 'elif', 'else', 'for', 'while', 'with', 'try', 'except', 'finally', 'case']);

/** True for the colon of `if x: name = …`, in which Python puts a block on one line. */
function beginsBlock(code: Code, colon: number): boolean {
  if (code.language.bareKeys) return false;
  for (let at = colon - 1; at >= Math.max(0, colon - longestType) && code.tokens[at]?.kind !== 'newline'; at -= 1) if (code.tokens[at]?.kind === 'name' && blocks.has(code.tokens[at]?.text ?? '')) return true;
  return false;
}

function mayBeType(code: Code, at: number, mark: number): boolean {
  const token = code.tokens[at];
  if (token?.kind !== 'mark') return token?.kind !== 'newline';
  return '[]<>.|?&*'.includes(token.text) || token.text === '::' || (token.text === ',' && code.around[at] !== code.around[mark]);
}

/** True for a name and for a string, which may be a key. */
export function isNameOrKey(code: Code, at: number): boolean {
  const kind = code.tokens[at]?.kind;
  return kind === 'name' || kind === 'string';
}

/** The token that names a key before `:` or `=>`, -1 for a branch of a condition, an annotation or a slice. */
function keyed(code: Code, mark: number): number {
  if (isToken(code, mark - 2, '?')) return -1;
  if (code.tokens[mark - 1]?.kind === 'string') return mark - 1;
  return isBareKey(code, mark) ? mark - 1 : -1;
}

function isBareKey(code: Code, mark: number): boolean {
  if (!code.language.bareKeys || !isToken(code, mark, ':') || code.tokens[mark - 1]?.kind !== 'name') return false;
  const bracket = code.around[mark] ?? -1;
  return isToken(code, bracket, '{') || isToken(code, bracket, '(');
}

/** True in the brackets of a call, and in an object that is an argument of one. */
export function isArgument(code: Code, bracket: number): boolean {
  const isObject = isToken(code, bracket, '{') && (isToken(code, bracket - 1, '(') || isToken(code, bracket - 1, ','));
  const open = isObject ? (code.around[bracket] ?? -1) : bracket;
  return isToken(code, open, '(') && code.tokens[open - 1]?.kind === 'name' && !isDeclared(code, open - 1);
}

/** Name of the key, variable, block or function whose value, body or arguments a bracket holds. */
export function ownerOf(code: Code, bracket: number): string | null {
  if (bracket <= 0) return null;
  if (isNameOrKey(code, bracket - 1)) return code.tokens[bracket - 1]?.text ?? null;
  const isValue = ['=', ':', '=>'].some((mark) => isToken(code, bracket - 1, mark));
  return isValue && isNameOrKey(code, bracket - 2) ? (code.tokens[bracket - 2]?.text ?? null) : null;
}
