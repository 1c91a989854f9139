import { isComparison, isTakenBack } from './guards.ts';
import { isOwn } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import { coordinated, hasOtherHead, objectsAfter } from './objects.ts';
import { canBeParent } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { subjectBefore } from './subject.ts';

/** A part of a model in words: "text encoder", "vision tower", "language backbone". */
const role = '(?:(?:frozen|fixed|backbone|base|core|main|pre-?trained|text|image|vision|visual|audio|speech|video|language|multimodal|acoustic|semantic|clip|llm|single|two|three|large|dual|contrastive|its|the|our|an?|standard)[ ,-]+){0,5}(?:text|image|vision|visual|audio|speech|video|language|llm|multimodal|acoustic)[ -]?(?:transformer )?(?:encoders?|towers?|backbones?|decoders?|feature extractors?|language models?)';
const anyRole = `(?:${role}|(?:large |base |main |core |backbone |text )?(?:llms?|language backbone|language model)|(?:[\\w-]+ ){0,2}embedding models?|(?:text|vision|image) and (?:image|text|vision) encoders?)`;

/** "A as the vision encoder": the part stands before its role. */
const asRole = new RegExp(`\\b(?:as|being)(?: (?:the|its|our|an?|their))? ${anyRole}`, 'gi');

/** "uses a frozen text encoder (A)", "with the vision encoder of A", "vision encoder: A". */
const roleThen = new RegExp(`\\b${role}(?![\\w-])(?: models?)?(?: (?:from|of|based on|is|are|initiali[sz]ed (?:from|with)|taken from|derived from|using))?(?: the| an?)?[ ,]*(?=["'(\\u201C\`]|[A-Z]|[a-z]+[-\\d])`, 'gi');

/** "The VAE is from A, and the text encoders from B and C". */
const partFrom = /\b(?:vae|autoencoder|(?:text |image |vision |audio )?encoders?|vocoder|text encoder|language model|llm|decoder)(?: components?| weights| models?)? (?:is |are |was |were |comes? |taken |borrowed |initiali[sz]ed |adapted |derived |inherited )*from /gi;

/** "encodes prompts with A", "encoded through a A image-encoder". */
const encodes = /\bencod(?:es?|ed|ing) (?:[\w-]+ ){0,5}?(?:with|through|by|using|via) /gi;

/** "combines A and B", "integrates A with B", "consists of A, B": verbs whose objects are parts. */
const combines = /\b(?:combin(?:es|ing|ed)|integrat(?:es|ing|ed)|consists? of|compris(?:es|ing|ed of)|composed of|contains|connects?|connecting|couples?|fus(?:es|ing)|bridg(?:es|ing)|pair(?:s|ing)|joins?|incorporat(?:es|ing)|uses|using|employs|adopts|utili[sz]es|leverag(?:es|ing)|built with|equipped with|powered by|with) /gi;

/** Words right behind a name that make it a part: "CLIP text encoder", "Phi-3 Mini language model". */
const roleBehind = /^["')`]*\s+(?:as\s+(?:the|its|our|a|an)\s+)?(?:(?:frozen|pre-?trained|large|based|new|original)\s+){0,2}(?:(?:text|image|vision|visual|audio|speech|video|language)[- ](?:encoders?|towers?|backbones?|decoders?)|language models?\b|LLM\b(?! [A-Z])|encoders?\b|vae\b)|^["')`]*\s*\(an? (?:large )?(?:language|vision|text|speech) model/i;

/** Parts of this model that a sentence names: encoders, backbones, autoencoders. */
export function componentReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other') return [];
  const found = [...rolesBefore(plain, scope), ...rolesAfter(plain, scope), ...partLists(plain, scope)];
  const unique = found.filter((name, index) => found.findIndex((other) => other.start === name.start) === index);
  return unique.filter((name) => isPart(name, scope)).map((name) => ({ form: 'uses-component', relation: 'component' as const, name, strength: 'strong' as const, plain }));
}

function isPart(name: Name, scope: Scope): boolean {
  return canBeParent(name, scope) && !isOwn(name, scope.identity);
}

/** True when the words before `at` speak of this model and take nothing back. */
function speaksOfThis(plain: PlainText, at: number, scope: Scope): boolean {
  const before = plain.text.slice(0, at);
  if (isTakenBack(before) || isComparison(before)) return false;
  const subject = subjectBefore(plain, at, scope.identity);
  if (subject === 'thing') return /\b(?:architecture|framework|design|structure|system)\b/i.test(before) && !scope.strict;
  return subject === 'own' || subject === 'part' || (subject === 'implied' && !scope.strict);
}

function rolesBefore(plain: PlainText, scope: Scope): readonly Name[] {
  return [...plain.text.matchAll(asRole)].flatMap((found) => {
    const name = namesIn(plain, Math.max(0, found.index - 160), found.index).findLast((item) => /^["')\]`]*\s*(?:model\s*)?(?:\([^()]{0,60}\)\s*)?$/.test(plain.text.slice(item.end, found.index)));
    return name !== undefined && speaksOfThis(plain, name.start, scope) ? [name] : [];
  });
}

function rolesAfter(plain: PlainText, scope: Scope): readonly Name[] {
  return [...plain.text.matchAll(roleThen), ...plain.text.matchAll(encodes), ...plain.text.matchAll(partFrom)].flatMap((found) => {
    const place = { at: found.index, words: found[0], before: plain.text.slice(0, found.index) };
    const end = found.index + found[0].length;
    const names = objectsAfter(plain, end);
    const isNear = names[0] !== undefined && names[0].start - end < 40;
    return isNear && !isPredicate(place) && (isPlainlyOwn(plain, place, scope) || speaksOfThis(plain, found.index, scope)) ? names : [];
  });
}

interface Place {
  readonly at: number;
  readonly words: string;
  readonly before: string;
}

/** "is a vision encoder (X)", "General Language Model (X)": the role is what the model is, or part of a name. */
function isPredicate({ words, before }: Place): boolean {
  if (/^encod/i.test(words)) return false;
  if (/\b(?:is|are|was|model type:)\s*(?:an?|the)?\s*(?:[\w-]+\s+){0,2}$/i.test(before)) return true;
  return /^\p{Lu}\p{Ll}/u.test(words) && /\p{Lu}[\w-]+\s$/u.test(before) && !/\b(?:The|Our|Its|This|Two|One|Uses?|With)\s$/.test(before);
}

/** "The VAE is from X" and "images are encoded through X" speak of this model's own parts. */
function isPlainlyOwn(plain: PlainText, { at, words, before }: Place, scope: Scope): boolean {
  if (scope.strict) return false;
  if (/^encoded/i.test(words)) return /\b\w+\s+(?:is|are)\s+(?:first\s+|then\s+)?$/i.test(before);
  return words.endsWith('from ') && subjectBefore(plain, at, scope.identity) !== 'other';
}

/** Names with a role behind them after a verb that takes parts. */
function partLists(plain: PlainText, scope: Scope): readonly Name[] {
  return [...plain.text.matchAll(combines)].flatMap((found) => {
    const at = found.index + found[0].length;
    const names = namesIn(plain, at, Math.min(plain.text.length, at + 220)).filter((name) => roleBehind.test(plain.text.slice(name.end, name.end + 60)) && !hasOtherHead(plain, name));
    return names.length > 0 && speaksOfThis(plain, found.index, scope) ? names.flatMap((name) => withTail(plain, name)) : [];
  });
}

function withTail(plain: PlainText, name: Name): readonly Name[] {
  const next = coordinated(plain, name);
  return next !== null && roleBehind.test(plain.text.slice(next.end, next.end + 60)) ? [name, next] : [name];
}
