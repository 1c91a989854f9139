import { mayBeReference } from '../reference/may-be-reference.ts';
import type { Kinds } from '../sighting.ts';
import { parseCode, type Code } from './code.ts';
import type { Language } from './language.ts';
import { readScope, type Scope } from './scope.ts';

/** A text of code with what the detectors of calls, keys and strings share. */
export interface SourceCode {
  readonly code: Code;
  /** Indexes of the string tokens that have the look of a reference. */
  readonly candidates: readonly number[];
  readonly kinds: Kinds;
  /** What names stand for; read when a detector asks for the first name. */
  readonly scope: Scope;
  /** Whether the text mentions a library; each expression is tried once. */
  mentions(words: RegExp): boolean;
}

/** Reads a text of code. */
export function readSourceCode(text: string, language: Language, kinds: Kinds): SourceCode {
  const code = parseCode(text, language);
  const candidates: number[] = [];
  for (let at = 0; at < code.tokens.length; at += 1) {
    const token = code.tokens[at];
    if (token?.kind === 'string' && mayBeReference(token.text)) candidates.push(at);
  }
  let scope: Scope | null = null;
  return { code, candidates, kinds, scope: (name) => (scope ??= readScope(code))(name), mentions: rememberMentions(text) };
}

function rememberMentions(text: string): (words: RegExp) => boolean {
  const known = new Map<RegExp, boolean>();
  return (words) => {
    const answer = known.get(words) ?? words.test(text);
    known.set(words, answer);
    return answer;
  };
}
