import type { Cue } from './cue-words.ts';
import { exactName } from './exact-name.ts';
import type { Name } from './names.ts';
import { objectsAfter } from './objects.ts';
import type { PlainText, Span } from './plain-text.ts';
import type { Scope } from './reading.ts';

/** A cue in a sentence with the names that follow it, before it is known whether they are parents of this model. */
export interface Attempt {
  readonly plain: PlainText;
  readonly cue: Cue;
  /** Where the cue's words stand. */
  readonly span: Span;
  readonly scope: Scope;
  readonly objects: readonly Name[];
  readonly first: Name;
}

/** The cue at a place with its objects, or null when no name follows. */
export function attemptAt(plain: PlainText, { cue, span, scope }: Pick<Attempt, 'cue' | 'span' | 'scope'>): Attempt | null {
  const named = objectsAfter(plain, span.end);
  const objects = (named.length > 0 ? named : lowerCaseName(plain, span.end, scope)).map((name) => exactName(plain, name));
  const first = objects[0];
  return first === undefined ? null : { plain, cue, span, scope, objects, first };
}

/** "multilingual bert model": words in lower case that the index knows and the text calls a model. */
function lowerCaseName({ text }: PlainText, at: number, { knownAs }: Scope): readonly Name[] {
  const found = /^(?:the |an? |our )?(?:pre-?trained |existing |original )?([a-z][a-z\d.-]*(?: [a-z\d][a-z\d.-]*){0,3}?) (?:language )?model\b/.exec(text.slice(at, at + 90));
  const words = found?.[1];
  if (found === null || words === undefined || words.length < 4) return [];
  const start = at + found[0].indexOf(words);
  const isKnown = knownAs(words) !== null || (/^multilingual [a-z]+$/.test(words) && knownAs(words.slice(13)) !== null);
  return isKnown ? [{ start, end: start + words.length, text: words, id: null, form: 'marked', isCalledModel: true }] : [];
}

/** The words of the cue as written. */
export function wordsOf({ plain, span }: Attempt): string {
  return plain.text.slice(span.start, span.end);
}

/** Up to 120 characters before the cue. */
export function wordsBefore({ plain, span }: Attempt): string {
  return plain.text.slice(Math.max(0, span.start - 120), span.start);
}

/** Up to 120 characters behind the first name. */
export function wordsBehind({ plain, first }: Attempt): string {
  return plain.text.slice(first.end, first.end + 120);
}

/** True for a verb or participle directly before its object, without "of" or "from": "we fine-tuned X". */
export function isDirect(attempt: Attempt): boolean {
  return attempt.cue.form === 'fine-tuned-of' && !/\b(?:of|from)[:\s]*$/i.test(wordsOf(attempt));
}
