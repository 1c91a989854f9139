import { isComparison, isTakenBack } from './guards.ts';
import { squash, type Name } from './names.ts';
import { canBeParent } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { subjectBefore } from './subject.ts';

const name = '(?<name>[A-Za-z][\\w.]{1,40}(?:[-_/][\\w.]{1,40}){0,6}?)';
const tuned = '(?:fine[- ]?tuned|finetuned|instruction-tuned)';

/** "a Bar-based model fine-tuned for law", "a fine-tuned Bar-based classifier". */
const forms: readonly RegExp[] = [
  new RegExp(`(?<![\\w./-])${name}[- ]based (?:[\\w-]+ ){0,3}?(?:model|network|classifier|tagger|encoder|transformer),? (?:(?:that|which) (?:was|is|has been) )?(?:further )?${tuned} (?:on|for|to|using|with)\\b`, 'gi'),
  new RegExp(`\\b${tuned} (?=[A-Za-z])${name}[- ]based (?:[\\w-]+ ){0,3}?(?:model|network|classifier|tagger|encoder|transformer)\\b`, 'gi'),
];

/**
 * A model that is "X-based" and fine-tuned was made from X; "X-based" alone may mean the shape. Only for an X that the index
 * knows or the card links to, as the words are also said of methods ("transformer-based").
 */
export function basedModelReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other' || !/[- ]based /i.test(plain.text)) return [];
  return forms.flatMap((form) => [...plain.text.matchAll(form)]).flatMap((found) => {
    const parent = nameOf(found);
    const holds = isModel(parent, scope) && canBeParent(parent, scope) && isSaidHere(plain, found.index, scope);
    return holds ? [{ form: 'based-model', relation: 'finetune' as const, name: parent, strength: 'strong' as const, plain }] : [];
  });
}

/** Known, or the beginning of the name of a repository to which the card links. */
function isModel({ text }: Name, { knownAs, identity }: Scope): boolean {
  return knownAs(text) !== null || (/[A-Z]/.test(text.slice(1)) && [...identity.others].some((other) => other.startsWith(squash(text))));
}

function nameOf(found: RegExpExecArray): Name {
  const text = found.groups?.['name'] ?? '';
  const start = found.index + found[0].indexOf(text);
  return { start, end: start + text.length, text, id: null, form: 'marked' };
}

function isSaidHere(plain: PlainText, at: number, scope: Scope): boolean {
  const before = plain.text.slice(0, at);
  const subject = subjectBefore(plain, at, scope.identity);
  return !isTakenBack(before) && !isComparison(before) && (subject === 'own' || (subject === 'implied' && !scope.strict));
}
