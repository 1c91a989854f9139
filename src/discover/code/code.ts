import type { Language } from './language.ts';
import { lex } from './lex.ts';
import type { Token } from './token.ts';

/** Code as tokens with its brackets matched. Ranges of tokens are `[from, to)`. */
export interface Code {
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  /** Of an opening bracket the index of its closing one; the number of tokens when there is none. Of other tokens 0. */
  readonly closing: Int32Array;
  /** Of a closing bracket the index of its opening one, 0 for other tokens and for stray ones. */
  readonly opening: Int32Array;
  /** Index of the bracket that a token stands in, -1 for none. */
  readonly around: Int32Array;
}

/** A range of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Reads code as far as discovery needs it. Linear in its length. */
export function parseCode(text: string, language: Language): Code {
  const tokens = lex(text, language);
  const code = { text, language, tokens, closing: new Int32Array(tokens.length), opening: new Int32Array(tokens.length), around: new Int32Array(tokens.length) };
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const isBracket = token?.kind === 'mark' && token.text.length === 1;
    if (isBracket && isClosing(token.text)) closeBracket(code, open, index);
    code.around[index] = open.length === 0 ? -1 : (open[open.length - 1] ?? -1);
    if (isBracket && isOpening(token.text)) open.push(index);
  }
  for (const index of open) code.closing[index] = tokens.length;
  return code;
}

/** True when the token is the mark or name `text`. */
export function isToken(code: Code, index: number, text: string): boolean {
  const token = code.tokens[index];
  return token?.text === text && (token.kind === 'mark' || token.kind === 'name');
}

/** Codes of `( [ {` and of `) ] }`. */
const [openings, closings] = [new Set([40, 91, 123]), new Set([41, 93, 125])];

function isOpening(text: string): boolean {
  return openings.has(text.charCodeAt(0));
}

function isClosing(text: string): boolean {
  return closings.has(text.charCodeAt(0));
}

const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Closes the innermost bracket of the same kind; brackets left open inside it end with it, a stray closing bracket is passed over. */
function closeBracket({ tokens, closing, opening }: Code, open: number[], index: number): void {
  const wanted = partner[tokens[index]?.text ?? ''];
  const depth = open.length - 1;
  const found = [depth, depth - 1, depth - 2].find((at) => at >= 0 && tokens[open[at] ?? -1]?.text === wanted);
  if (found === undefined) return;
  opening[index] = open[found] ?? 0;
  for (const opened of open.splice(found)) closing[opened] = index;
}

/** Tokens of an expression outside its brackets that are read; with it the work stays linear in a hostile file. */
const longestExpression = 200;

/** End of the expression that begins at `from`: a comma, semicolon, line end or closing bracket outside its own brackets. */
export function endOfExpression(code: Code, from: number): number {
  let at = from;
  for (let count = 0; at < code.tokens.length && count < longestExpression; count += 1) {
    const token = code.tokens[at];
    if (token === undefined || token.kind === 'newline') return at;
    if (token.kind === 'mark') {
      if (token.text === ',' || token.text === ';' || isClosing(token.text)) return at;
      if (isOpening(token.text)) at = code.closing[at] ?? at;
    }
    at += 1;
  }
  return Math.min(at, code.tokens.length);
}

/** The expressions between an opening bracket and its partner, in order; empty ones too. */
export function elements(code: Code, open: number): readonly Range[] {
  const end = code.closing[open] ?? code.tokens.length;
  const ranges: Range[] = [];
  for (let from = open + 1; from < end; ) {
    const to = endOfExpression(code, from);
    if (to > from) ranges.push({ from, to: Math.min(to, end) });
    else if (isToken(code, to, ',')) ranges.push({ from, to });
    from = to + 1;
  }
  return ranges;
}
