import { isComparison, isTakenBack } from './guards.ts';
import { isOwn } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import { objectsAfter } from './objects.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** What a teacher makes: the outputs that another model is trained on. */
const output = '(?:samples?|data|data-?sets?|outputs?|responses?|answers?|completions?|conversations?|dialogues?|instructions?|traces?|trajectories|solutions?|labels?|pseudo-?labels?|captions?|annotations?|rationales?|explanations?|chains?[- ]of[- ]thought|CoTs?|reasoning|textbooks?|problems?|questions?|pairs|examples?|tokens|prompts?|preferences?|feedback|distillation|synthetic)';

/** Forms after which the teacher is named. */
const teacherAfter = [
  new RegExp(`\\b${output}\\b[^.;:]{0,60}?\\b(?:generated|produced|created|synthesi[sz]ed|distilled|collected|obtained|sampled|labell?ed|annotated|augmented|written|derived)\\s+(?:\\w+ly\\s+)?(?:by|with|from|using|via|through)\\s+`, 'gi'),
  /\b(?:generated|synthesi[sz]ed|pseudo-?labell?ed|captioned|annotated)\s+(?:entirely\s+|primarily\s+|mostly\s+)?(?:by|with|from|using|via)\s+/gi,
  /\b(?:trained|training|fine-?tuned|fine-?tuning|distilled|distillation)\s+(?:[\w-]+\s+){0,3}?(?:on|from|using|with)\s+(?:the\s+)?(?:outputs?|responses|generations|logits|reasoning traces|knowledge)\s+(?:of|from)\s+/gi,
  /\b(?:distill(?:ed|ing|s)?|distillation of)\s+(?:the\s+)?[^.;]{0,80}?\bfrom\s+/gi,
  /\bteacher(?: model)?s?\s*(?:[:\uFF1A]|is|was|are|,|\()\s*/gi,
];

/** Forms behind the teacher's name. */
const teacherBehind = /^["')\]`]*\s*(?:model\s*)?(?:-|\s)?(?:(?:as|is|was|being)\s+(?:the|a|our|its)\s+(?:[\w-]+\s+)?teacher|[- ]?(?:generated|augmented|distilled|labell?ed|annotated|synthesi[sz]ed|produced)\s+(?!(?:[\w-]+\s+){0,2}(?:rank|prefer|compar|evaluat))(?:[\w-]+\s+){0,3}?(?:data|dataset|samples|responses|outputs|conversations|instructions|answers|captions|labels|traces|tokens)|\u751F\u6210\u7684?(?:\u6570\u636E|\u5BF9\u8BDD|\u6837\u672C)|\u84B8\u998F\u7684?(?:\u6570\u636E|\u6837\u672C)?)/i;

/** Teachers: models whose outputs this model was trained on. Readings of relation `distilled`. */
export function teacherReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other' || scope.strict || !/\b(?:train|tun|distil|data|synthetic|teacher|sft|generated|labell?ed)|\u8BAD\u7EC3|\u84B8\u998F|\u6570\u636E/i.test(plain.text)) return [];
  const found = [...after(plain), ...behind(plain)];
  return found
    .filter((name, index) => found.findIndex((other) => other.start === name.start) === index && canTeach(name, scope))
    .map((name) => ({ form: 'teacher', relation: 'distilled', name, strength: 'asked', plain }));
}

function after(plain: PlainText): readonly Name[] {
  return teacherAfter.flatMap((pattern) => [...plain.text.matchAll(pattern)]).flatMap((found) => {
    const before = plain.text.slice(0, found.index);
    return isTakenBack(before) || isComparison(before) ? [] : objectsAfter(plain, found.index + found[0].length);
  });
}

function behind(plain: PlainText): readonly Name[] {
  return namesIn(plain, 0, plain.text.length).filter((name) => teacherBehind.test(plain.text.slice(name.end, name.end + 80)) && !isTakenBack(plain.text.slice(0, name.start)) && !/\b(?:by|to)\s+$/i.test(plain.text.slice(0, name.start)));
}

function canTeach(name: Name, scope: Scope): boolean {
  if (isOwn(name, scope.identity) || name.form === 'version') return false;
  return name.form === 'link' || name.form === 'id' || scope.knownAs(name.text) !== null || isService(name.text) || /\d[bB]\b/.test(name.text);
}

/** Models that are offered as a service only; they teach often and are in no index of weights. */
function isService(text: string): boolean {
  return /^(?:openai[ /-]?)?(?:gpt-?[345]|chat-?gpt|claude|gemini|o[134]\b|text-davinci|palm)/i.test(text);
}
