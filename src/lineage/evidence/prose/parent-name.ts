import { isSelf, isSubsequence, nameParts, type Identity } from './identity.ts';
import { squash, type Name } from './names.ts';
import type { Scope } from './reading.ts';
import { differInSize, sizesOf, withoutSizes } from './sizes.ts';

/** Models whose weights were never published: they can be teachers and judges, never parents. */
const unpublished = /^(?:openai[ /-]?)?(?:gpt[- ]?(?:3|3\.5|4|4o|4v|4\.1|4\.5|5)(?![\d.]*[bB]\b)|chat-?gpt|o[134](?:-|\b)|claude|gemini|palm|bard|dall[-\u00B7\u2022]?e|midjourney|text-davinci|davinci|codex|imagen|sora|copilot|grok-[2-9]|bing|flan-palm)(?!\p{Ll})/iu;

/** Names of licences, which cards mention where they mention models. */
const licence = /(?:rail(?:[- ]?[ms+]+)?|licen[sc]e|agreement)$|^(?:apache|mit|cc[- ]by|gpl|agpl|lgpl|bsd)(?:[- ]|$)/i;

/** Names of data sets and tokenisers, amounts of data, and words that begin with a size: the rest of a name that stands before. */
const notWeights = /data-?sets?\b|corpus\b|\btokeni[sz]er\b|^[\d.,]+[kmgtp]i?b$|^\d+(?:\.\d+)?[bm](?:-|$)/i;

/** Parts that a base model's name may have beyond that of the model trained from it. */
const baseParts = new Set(['base', 'pretrained', 'pretrain', 'pt', 'foundation', 'raw', 'init', 'sft', 'hf', 'fp', '16', '32', 'bf', 'ckpt', 'checkpoint', 'init', 'pre', 'trained', 'ema', 'original', 'it', 'instruct', 'chat']);

/** True for the name of a data set, or the rest of a name that begins with a size. */
export function namesDataset(name: Name): boolean {
  return notWeights.test(name.id ?? name.text);
}

/** True when a name in the place of a parent can be one: not the model itself, its series, its children, or a licence. */
export function canBeParent(name: Name, scope: Scope): boolean {
  if (namesDataset(name) || isSelf(name, scope.identity) || unpublished.test(name.text) || licence.test(name.text) || name.form === 'version') return false;
  if (name.form === 'plain' && scope.knownAs(name.text) === null && name.isCalledModel !== true) return false;
  return !isOwnSeries(name, scope) && !isOwnVersion(name, scope);
}

/** "Foo-7B-v2.1" on the card of Foo-7B, without a link: the model itself in one of its versions. */
function isOwnVersion({ id, text }: Name, { identity }: Scope): boolean {
  const own = identity.own[0] ?? [];
  const parts = nameParts(text);
  return id === null && parts.length > own.length && startsWithParts(parts, own) && /^v\d+$/.test(parts.slice(own.length).join(''));
}

/** True for the name of a single checkpoint in the index, with its size or variant: `roberta-base`, and not "RoBERTa". */
export function isCheckpoint(name: Name, { knownAs }: Scope): boolean {
  return /[-_ ](?:tiny|mini|small|base|medium|large|xl|xxl|huge|v?\d)|\d[bBmM]\b/.test(name.text) && knownAs(name.text)?.includes('/') === true;
}

/** Parts of a name that say nothing of size or version. */
const plainPart = /^\p{L}{2,}$/u;

/**
 * A beginning of the own name that is nobody else's model: "Yi" on the card of Yi-34B-Chat. What differs from the own
 * name by words alone is a model of its own: "Qwen-7B" on the card of Qwen-7B-Chat.
 */
function isOwnSeries(name: Name, { identity, knownAs }: Scope): boolean {
  if (name.id !== null || identity.isKnownOther(name.text)) return false;
  const known = knownAs(name.text);
  if (known !== null && known.toLowerCase() !== identity.id.toLowerCase() && nameParts(name.text).filter((part) => /^\p{L}{3,}$/u.test(part)).length > 1) return false;
  const parts = nameParts(name.text);
  return !identity.others.has(squash(name.text)) && identity.own.some((own) => isBeginning(own, parts));
}

function isBeginning(own: readonly string[], parts: readonly string[]): boolean {
  if (startsWithParts(own, parts)) return own.length === parts.length || !own.slice(parts.length).every((part) => plainPart.test(part));
  return own[0] === parts[0] && !parts.some((part) => /\d/.test(part)) && isSubsequence(parts, own);
}

/** A name that only adds to the own one is a child or sibling, unless what it adds says that it is the base. */
export function isChild(name: Name, identity: Identity): boolean {
  if (name.id !== null && name.id.split('/')[0]?.toLowerCase() !== identity.id.split('/')[0]?.toLowerCase()) return false;
  const parts = nameParts(name.id?.slice(name.id.indexOf('/') + 1) ?? name.text);
  const own = identity.own[0] ?? [];
  return parts.length > own.length && startsWithParts(parts, own) && !parts.slice(own.length).some((part) => baseParts.has(part));
}

function startsWithParts(long: readonly string[], short: readonly string[]): boolean {
  return short.length > 0 && short.length <= long.length && short.every((part, index) => part === long[index]);
}

/** Of alternatives that differ in size ("X-1.5B/X-7B") the one that fits the model's own size; else all of them. */
export function fittingSizes(names: readonly Name[], identity: Identity): readonly Name[] {
  const [mine, ...more] = sizesOf(identity.id);
  const sized = names.filter((name) => sizesOf(name.text).length === 1);
  const fitting = sized.filter((name) => sizesOf(name.text)[0] === mine);
  const alike = new Set(sized.map((name) => squash(withoutSizes(name.text))));
  if (mine === undefined || more.length > 0 || fitting.length === 0 || alike.size !== 1 || sized.length !== names.length) return names;
  return fitting;
}

/** True when a parent's name states another size than this model's. */
export function differsInSize(name: Name, identity: Identity): boolean {
  return differInSize(`${name.id ?? ''} ${name.text}`, identity.id);
}
