import type { Attempt } from './attempt.ts';
import { isComparison, isTakenBack } from './guards.ts';
import { isOwn, isSelf } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
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

/** True when a statement with this subject is one about this model, and neither taken back nor made of a rival. */
export function isSaidOfThisModel(attempt: Attempt, subject: Subject): boolean {
  const before = attempt.plain.text.slice(0, attempt.span.start);
  return !isTakenBack(before) && !describesRival(attempt.plain, attempt.span.start) && said[subject](attempt, before);
}

const said = {
  own: ({ plain, span, scope }, before) => scope.topic !== 'other' || /\b(?:this|our|we)\b/i.test(before) || namesIn(plain, 0, span.start).some((name) => isSelf(name, scope.identity)),
  implied: ({ scope }, before) => scope.topic !== 'other' && (!scope.strict || scope.topic === 'own') && !isComparison(before),
  part: ({ cue, scope, objects }, before) => isOpen(scope) && !isComparison(before) && (/^(?:initialised|derived|continued|fine-tuned-from|trained-from)$/.test(cue.form) || (cue.form === 'based-on' && objects.every(({ id }) => id !== null) && /\b(?:is|are|was|were)\s*$/i.test(before))),
  /** "A style LoRA trained on X": the words of the form hold the subject. */
  thing: ({ cue, scope }, before) => cue.form === 'adapter-for' && isOpen(scope) && /^\s*(?:(?:an?|the|this|our)\s+)?(?:[\w-]+\s+){0,3}$/i.test(before),
  other: () => false,
} as const satisfies Record<Subject, (attempt: Attempt, before: string) => boolean>;

function isOpen({ strict, topic }: Scope): boolean {
  return !strict && topic !== 'other';
}

/** "This model is close to Y (based on X)": the words describe Y. */
function describesRival(plain: PlainText, cue: number): boolean {
  const rival = namesIn(plain, Math.max(0, cue - 80), cue).find((name) => /^["')\]`]*\s*(?:model\s*)?[(,]?\s*$/i.test(plain.text.slice(name.end, cue)));
  return rival !== undefined && /\b(?:close to|similar to|comparable to|unlike|than|like)\s+(?:the\s+)?["'([`]*$/i.test(plain.text.slice(0, rival.start));
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
