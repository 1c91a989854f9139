import type { Attempt } from './attempt.ts';
import { isOwn } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import { subjectBefore, type Subject } from './subject.ts';

/** Whom a statement of descent speaks of: by what it results in, by the words before it, or by the clause behind it. */
export function statementSubject({ plain, span, scope, objects }: Attempt): Subject {
  const end = objects.at(-1)?.end ?? span.end;
  const result = resultOf(plain, end);
  if (result !== null) return isOwn(result, scope.identity) ? 'own' : 'other';
  const subject = subjectBefore(plain, span.start, scope.identity);
  const main = subject === 'implied' && span.start <= 3 ? mainSubject(plain, end) : undefined;
  if (main === undefined) return subject;
  return isOwn(main, scope.identity) ? 'own' : 'other';
}

const results = /\b(?:obtain(?:ing)?|result(?:ing|ed)? in|yield(?:ing|s|ed)|produc(?:ing|ed|e)|giv(?:ing|es)|(?:to )?(?:get|create|build|form)|released? as|call(?:ed)?|we (?:release|introduce|present|obtain|propose))\s+(?:it\s+|the\s+|our\s+|a\s+)?/i;

/** "… to post-train X, obtaining Y": the statement is about Y. */
function resultOf(plain: PlainText, end: number): Name | null {
  const found = results.exec(plain.text.slice(end, end + 160));
  if (found === null) return null;
  const at = end + found.index + found[0].length;
  const name = namesIn(plain, at, Math.min(plain.text.length, at + 80))[0];
  return name !== undefined && name.start - at < 3 && name.form !== 'plain' && name.form !== 'version' ? name : null;
}

/** "Based on X, Y is …" speaks of Y. */
function mainSubject(plain: PlainText, end: number): Name | undefined {
  return namesIn(plain, end, Math.min(plain.text.length, end + 80)).find((name) => /^\s*(?:model\s+)?(?:is|was|has|are|achieves|can|shows)\b/.test(plain.text.slice(name.end, name.end + 24)));
}
