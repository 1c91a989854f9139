import type { Kinds } from '../sighting.ts';
import { findCalls, type Call } from './calls.ts';
import { parseCode, type Code } from './code.ts';
import { findDefinitions, type Definition } from './definitions.ts';
import type { Language } from './language.ts';
import { optionDefinitions } from './options.ts';
import { parameterDefinitions } from './parameters.ts';
import { scopeOf, type Scope } from './resolve.ts';

/** A text of code with everything that the detectors of calls, keys and strings read. */
export interface SourceCode {
  readonly code: Code;
  readonly calls: readonly Call[];
  /** Definitions that name a value where they stand; what a call gives to a parameter is in `scope` only. */
  readonly definitions: readonly Definition[];
  readonly scope: Scope;
  readonly kinds: Kinds;
  /** Whether the text mentions a library; each expression is tried once. */
  mentions(words: RegExp): boolean;
}

/** Reads a text of code. */
export function readSourceCode(text: string, language: Language, kinds: Kinds): SourceCode {
  const code = parseCode(text, language);
  const calls = findCalls(code);
  const definitions = [...findDefinitions(code), ...optionDefinitions(code, calls)];
  const known = new Map<RegExp, boolean>();
  const mentions = (words: RegExp): boolean => {
    const answer = known.get(words) ?? words.test(text);
    known.set(words, answer);
    return answer;
  };
  return { code, calls, definitions, scope: scopeOf([...definitions, ...parameterDefinitions(code, calls)]), kinds, mentions };
}
