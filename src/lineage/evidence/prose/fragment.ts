import { exactName } from './exact-name.ts';
import { isSelf, isSubsequence, nameParts } from './identity.ts';
import { nameAt, type Name } from './names.ts';
import { objectAfter } from './objects.ts';
import { canBeParent, isCheckpoint } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** What may stand before the name: "This a" (sic), "Google's". */
const lead = /^(?:(?:Model|Model type|Model description|Description|Type|About)\s?:\s*)?(?:(?:This|Here)\s+(?:is\s+)?)?(?:(?:[Aa]n?|[Tt]he)\s+)?(?:\p{Lu}[\p{L}.-]{1,20}(?:\s\p{Lu}[\p{L}.-]{1,20})?['\u2019]s\s+)?/u;

const tuned = '(?:further |instruct(?:ion)?[- ]|heavily |then |full(?:y)? )?(?:fined?[- ]?tunn?ed|post-trained|instruction-tuned|further trained|fine tuned|further pre-?trained|adapted|tuned)';
const behind = new RegExp(`^["')*\`]*\\s*((?:language )?(?:models?|checkpoints?))?\\s*(?:\\([^()]{0,60}\\)\\s*)?(?:,|\\s[-\\u2013:])?\\s*(?:(?:was|is|has been) (?:then )?)?(?:(?:(?:pre-?)?trained (?:on|by)|(?:created|released|developed) by|combined with|extended (?:with|by)|augmented with) [^.;]{0,80} and (?:then )?)?(?:${tuned})\\s+(?:on|for|using|with|to|in)\\b`, 'i');

/** A verb makes the words the subject of a sentence about the other model. */
const verb = /\b(?:is|are|has|have|achieves?|performs?|outperforms?|shows?|can|does|reach(?:es)?|gets?|yields?|improves?|gives?)\b/i;

/** "X model fine-tuned for speech synthesis on …": words without a verb, in which a card says what its model is. */
export function fragmentReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other' || !/tun|train|adapt/i.test(plain.text)) return [];
  const name = leadingName(plain);
  if (name === null || name.form === 'version' || isSelf(name, scope.identity)) return [];
  if (isTrainedFor(plain, name, scope) || isSizedModel(plain, name, scope)) return [reading('fragment', name, plain)];
  if (!behind.test(plain.text.slice(name.end, name.end + 240))) return [];
  if (addsTask(name, scope) && !isSubject(plain, name, scope)) return [reading('fine-tuned-of', name, plain)];
  return isSure(plain, name, scope) && !scope.strict && !verb.test(plain.text.slice(name.end).replace(behind, '')) ? [reading('fragment', name, plain)] : [];
}

/** "Bar (`bar-large`) trained for tagging": a checkpoint with a task was trained further. */
function isTrainedFor(plain: PlainText, name: Name, scope: Scope): boolean {
  return !scope.strict && isCheckpoint(name, scope) && canBeParent(name, scope) && /^["')*`\]]*\s*(?:models?\s*)?trained (?:for|to)\b/i.test(plain.text.slice(name.end, name.end + 60));
}

/** "An Open-LLaMa-3B model trained on instructions": with a size it is a checkpoint, unless the card tells of a pre-training. */
function isSizedModel(plain: PlainText, name: Name, scope: Scope): boolean {
  const isSized = /\d[bB]\b/.test(name.text) && name.form !== 'plain' && !scope.trainsItself && !scope.strict && canBeParent(name, scope);
  return isSized && /^["')*`\]]*\s*(?:model\s*){1,2}(?:that (?:was |is |has been ))?trained (?:on|with|using)\b(?![^.;]{0,120}\b(?:tokens|scratch|corpus|corpora|pre-?train\w*)\b)/i.test(plain.text.slice(name.end, name.end + 180));
}

/** The name with which the words begin, past an article, a maker and an adjective or two: "The large Facebook X model". */
function leadingName(plain: PlainText): Name | null {
  const at = lead.exec(plain.text)?.[0].length ?? 0;
  const name = nameAt(plain, at) ?? (at > 0 ? objectAfter(plain, at, 3) : null);
  return name === null ? null : exactName(plain, name);
}

function reading(form: string, name: Name, plain: PlainText): Reading {
  return { form, relation: 'finetune', name, strength: 'strong', plain };
}

/** An id, a name of the index, or a name that the text calls a model. */
function isSure(plain: PlainText, name: Name, scope: Scope): boolean {
  const isCalled = behind.exec(plain.text.slice(name.end, name.end + 240))?.[1] !== undefined;
  const isModel = name.id !== null || (name.form !== 'plain' && (isCalled || scope.knownAs(name.text) !== null));
  return isModel && canBeParent(name, scope);
}

/** "FOO is fine-tuned on …", on the card of FOO-Bar: an abbreviation of the own name, unless it is somebody else's model. */
function isSubject(plain: PlainText, name: Name, { identity }: Scope): boolean {
  return name.id === null && !/\d/.test(name.text) && !identity.isKnownOther(name.text) && /^["')*`]*\s*(?:model )?(?:\([^()]{0,60}\)\s*)?(?:is|was|has been)\s/i.test(plain.text.slice(name.end, name.end + 90));
}

const shapeParts = /^(?:base|large|small|medium|tiny|mini|nano|xl|xxl|huge|v|b|m|k|hf|en|uncased|cased|patch|model|lora|gguf|it|instruct|chat|\d+)$/;

/** True when the own name is the other one and a task besides. */
function addsTask(name: Name, { identity }: Scope): boolean {
  const own = identity.own[0] ?? [];
  const parts = nameParts(name.text);
  const isPart = parts.length < own.length && isSubsequence(parts, own) && (parts[0] === own[0] || identity.isKnownOther(name.text));
  return isPart && own.some((part) => !parts.includes(part) && part.length > 1 && !shapeParts.test(part));
}
