import { asRole, bareRoleThen, combines, connects, encodes, mayNamePart, measuresItself, partFrom, roleBehind, roleThen } from './component-words.ts';
import { exactName } from './exact-name.ts';
import { isComparison, isTakenBack } from './guards.ts';
import { isOwn } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import { coordinated, hasOtherHead, objectsAfter } from './objects.ts';
import { canBeParent } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { subjectBefore } from './subject.ts';

/** Parts of this model that a sentence names: encoders, backbones, autoencoders. */
export function componentReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other' || !mayNamePart(plain.text)) return [];
  const found = [...rolesBefore(plain, scope), ...rolesAfter(plain, scope), ...partLists(plain, scope), ...connected(plain, scope)].map((name) => exactName(plain, name));
  const unique = found.filter((name, index) => found.findIndex((other) => other.start === name.start) === index);
  return unique.filter((name) => isPart(name, scope) && !isNamedSubject(plain, name)).map((name) => ({ form: 'uses-component', relation: 'component' as const, name, strength: 'strong' as const, plain }));
}

/** "…, the Foo Language Model is (trained further)": a model that the sentence speaks of, and no part. */
function isNamedSubject({ text }: PlainText, { start, end }: Name): boolean {
  return /,\s+the\s+$/i.test(text.slice(Math.max(0, start - 8), start)) && /^\s+(?:language )?model\s+(?:is|was|has)\b/i.test(text.slice(end, end + 30));
}

function isPart(name: Name, scope: Scope): boolean {
  return canBeParent(name, scope) && !isOwn(name, scope.identity);
}

/** True when the words before `at` speak of this model and take nothing back. */
function speaksOfThis(plain: PlainText, at: number, scope: Scope): boolean {
  const before = plain.text.slice(0, at);
  if (isTakenBack(before) || isComparison(before)) return false;
  const subject = subjectBefore(plain, at, scope.identity);
  if (subject === 'thing') return /\b(?:architecture|framework|design|structure|system|conditioning|guidance|synthesis)\b/i.test(before) && !scope.strict;
  return subject === 'own' || subject === 'part' || (subject === 'implied' && !scope.strict);
}

function rolesBefore(plain: PlainText, scope: Scope): readonly Name[] {
  return [...plain.text.matchAll(asRole)].flatMap((found) => {
    const name = namesIn(plain, Math.max(0, found.index - 160), found.index).findLast((item) => /^["')\]`]*\s*(?:model\s*)?(?:\([^()]{0,60}\)\s*)?$/.test(plain.text.slice(item.end, found.index)));
    return name !== undefined && speaksOfThis(plain, name.start, scope) ? [name] : [];
  });
}

function rolesAfter(plain: PlainText, scope: Scope): readonly Name[] {
  return [roleThen, bareRoleThen, encodes, partFrom].flatMap((pattern) => [...plain.text.matchAll(pattern)]).flatMap((found) => {
    const place = { at: found.index, words: found[0], before: plain.text.slice(0, found.index) };
    const end = found.index + found[0].length;
    const names = objectsAfter(plain, end);
    const isNear = names[0] !== undefined && names[0].start - end < 40;
    return isNear && !isPredicate(place) && !measuresItself.test(place.before) && (isPlainlyOwn(plain, place, scope) || speaksOfThis(plain, found.index, scope)) ? names : [];
  });
}

interface Place {
  readonly at: number;
  readonly words: string;
  readonly before: string;
}

/** "is a vision encoder (X)", "General Language Model (X)": the role is what the model is, or part of a name. */
function isPredicate({ words, before }: Place): boolean {
  if (/^encod(?:es?|ed|ing) /i.test(words)) return false;
  if (/\b(?:is|are|was|model type:)\s*(?:an?|the)?\s*(?:(?!and\b)[\w-]+\s+){0,2}$/i.test(before)) return true;
  return /^\p{Lu}\p{Ll}/u.test(words) && /\p{Lu}[\w-]+\s$/u.test(before) && !/\b(?:The|Our|Its|This|Two|One|Uses?|With)\s$/.test(before);
}

/** "The VAE is from X" and "images are encoded through X" speak of this model's own parts. */
function isPlainlyOwn(plain: PlainText, { at, words, before }: Place, scope: Scope): boolean {
  if (scope.strict) return false;
  if (/^encoded/i.test(words)) return /\b\w+\s+(?:is|are)\s+(?:first\s+|then\s+)?$/i.test(before);
  return /(?:\bfrom |^(?:the|our|its) .* (?:is|was) (?:an? |the )?|\bencoders?,? \(?)$/i.test(words) && !isTakenBack(before) && !isComparison(before) && (isSecondPart.test(before) || subjectBefore(plain, at, scope.identity) !== 'other');
}

/** "The encoder is a A model and (the decoder is B)": a clause of its own, whoever the first part is. */
const isSecondPart = /^\W*(?:[\w-]+ ){0,8}?the (?:encoder|decoder|retriever|generator) is [^.;]{1,90} and\s+$/i;

/** Names with a role behind them after a verb that takes parts, or after "frozen". */
function partLists(plain: PlainText, scope: Scope): readonly Name[] {
  return [...plain.text.matchAll(combines)].flatMap((found) => {
    const at = found.index + found[0].length;
    const isFrozen = /^(?:frozen|fixed|pre-?trained|off-the-shelf|in the latent)/i.test(found[0]);
    const isOwnKind = /^pre-?trained/i.test(found[0]);
    const names = namesIn(plain, at, Math.min(plain.text.length, at + (isFrozen ? 60 : 220))).filter((name) => (roleBehind.test(plain.text.slice(name.end, name.end + 60)) || / vae$/i.test(name.text)) && !startsTraining.test(plain.text.slice(name.end, name.end + 90)) && !(isOwnKind && /^["')`\]]*\s+(?:language model|LLM)/i.test(plain.text.slice(name.end))) && !hasOtherHead(plain, name) && !measuresItself.test(plain.text.slice(0, name.start)));
    const isSaid = names.length > 0 && (speaksOfThis(plain, found.index, scope) || (isFrozen && isUsedHere(plain, found.index, scope)));
    return isSaid ? names.flatMap((name) => [...fusedWith(plain, name, at), ...withTail(plain, name)]) : [];
  });
}

/** "Using the X language model as starting point": what was tuned, and no part. */
const startsTraining = /^["')`\]]*\s+(?:[\w-]+\s+){0,4}as (?:an? |the |our |its )?(?:[\w-]+ )?(?:starting|initial|base|foundation|initiali[sz]ation)\b/i;

/** A frozen part is a part of this model, whatever the subject of the sentence is ("Speech tokens come from a frozen X encoder"). */
function isUsedHere(plain: PlainText, at: number, scope: Scope): boolean {
  const before = plain.text.slice(0, at);
  return !scope.strict && !isTakenBack(before) && !isComparison(before) && subjectBefore(plain, at, scope.identity) !== 'other';
}

/** "a fused A and B vision backbone": the role belongs to both. */
function fusedWith(plain: PlainText, name: Name, from: number): readonly Name[] {
  return namesIn(plain, from, name.start).filter((other) => /^["')`\]]*\s+(?:and|&|\+)\s+["'(`[]*$/.test(plain.text.slice(other.end, name.start)));
}

function withTail(plain: PlainText, name: Name): readonly Name[] {
  const next = coordinated(plain, name);
  return next !== null && roleBehind.test(plain.text.slice(next.end, next.end + 60)) ? [name, next] : [name];
}

/** "connects A with B through a projector". */
function connected(plain: PlainText, scope: Scope): readonly Name[] {
  return [...plain.text.matchAll(connects)].flatMap((found) => {
    const at = found.index + found[0].length;
    const [first, second] = namesIn(plain, at, Math.min(plain.text.length, at + 160));
    if (first === undefined || second === undefined || first.start - at > 2 || !speaksOfThis(plain, found.index, scope)) return [];
    return /^["')`\]]*\s+(?:[\w-]+\s+){0,3}(?:and|with|to)\s+(?:the\s+|an?\s+)?["'(`[]*$/i.test(plain.text.slice(first.end, second.start)) ? [first, second] : [];
  });
}
