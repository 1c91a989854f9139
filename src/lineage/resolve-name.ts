import type { Family, FamilyMember } from '../model/family.ts';
import { familyOf, licenseOf, nameOf, type FamilyIndex, type Known } from './families.ts';
import { familyWords, isSize, nameKey, nameWords, spellingsOf, withoutBase } from './name-key.ts';

/** What a name in a text stands for. */
export interface ResolvedName {
  /** Hub id today; null for a model that is not on the Hub and for a family as a whole. */
  readonly id: string | null;
  readonly name: string;
  readonly family: Family;
  readonly member: FamilyMember | null;
  /** Catalog id of the licence; null when it differs by member. */
  readonly license: string | null;
}

/** What may complete a name that leaves the size out. */
export interface NameContext {
  /** Repository id of the model that the text is about; "fine-tuned from Qwen2.5" in `org/thing-7b` is about 7B. */
  readonly child?: string;
}

/**
 * The model that a text names: `Llama3.1-8B-Base`, `Vicuna-7B v1.5`, a former id, an id with the owner missing or
 * misspelt. Sizes and versions must match exactly: a size that the family does not have gives the family as a whole.
 * A name that could stand for several models gives null rather than a guess.
 */
export function resolveName(index: FamilyIndex, text: string, context: NameContext = {}): ResolvedName | null {
  const written = text.trim();
  const known = familyOf(index, written) ?? wholly(index, written) ?? withoutOwner(index, written);
  return known && toResolved(known.member === null ? (sizedMember(known, context) ?? known) : known);
}

/** The whole text as a name, unless it is an id whose name alone says as much: then its owner decides whose model it is. */
function wholly(index: FamilyIndex, text: string): Known | null {
  const known = lookupName(index, text);
  const isId = /^[\w.-]+\/[\w.-]+$/.test(text);
  return isId && known !== null && lookupName(index, nameOf(text))?.name === known.name ? null : known;
}

function toResolved(known: Known): ResolvedName {
  return { id: known.member?.id ?? null, name: known.name, family: known.family, member: known.member, license: licenseOf(known) };
}

/** The first spelling that says something; one that stands for several models ends the search. */
function lookupName(index: FamilyIndex, text: string): Known | null {
  const spellings = spellingsOf(text);
  for (const look of [exactly, asBase, withoutSize, asFamily]) {
    for (const words of spellings) {
      const known = look(index, words);
      if (known !== undefined) return known;
    }
  }
  return null;
}

type Found = Known | null | undefined;

function exactly(index: FamilyIndex, words: readonly string[]): Found {
  return index.byKey.get(nameKey(words));
}

/** `Llama 3.1 8B Base` is Llama-3.1-8B, but `X base` never means a model that was tuned. */
function asBase(index: FamilyIndex, words: readonly string[]): Found {
  const bare = withoutBase(words);
  const known = bare.length === words.length ? undefined : index.byKey.get(nameKey(bare));
  return known?.member && isTuned(known.member) ? undefined : known;
}

/** `Whisper-medium-300M`: a size beside a name that is complete without it, unless the model has another size. */
function withoutSize(index: FamilyIndex, words: readonly string[]): Found {
  const sizes = words.filter(isSize);
  const known = sizes.length === 0 ? undefined : index.byKey.get(nameKey(words.filter((word) => !isSize(word))));
  const size = known?.member?.size?.toLowerCase();
  return known?.member && (size === undefined || sizes.includes(size)) ? known : undefined;
}

/** `Gemma 3 4B`, which may be the base or the tuned model: the family, at the size written. */
function asFamily(index: FamilyIndex, words: readonly string[]): Found {
  const known = index.byKey.get(nameKey(familyWords(words)));
  if (!known || known.member !== null) return undefined;
  return { ...known, name: [known.name, ...words.filter(isSize).map((size) => size.toUpperCase())].join(' ') };
}

function isTuned({ variant }: FamilyMember): boolean {
  return /^(?:instruct|chat|thinking|reasoning|distill)/.test(variant ?? '');
}

/** `meta/Llama-3.1-8B`: the owner is taken as misspelt when it looks like the maker, never when it may be somebody else's copy. */
function withoutOwner(index: FamilyIndex, text: string): Known | null {
  const owner = /^([\w.-]+)\/[\w.-]+$/.exec(text)?.[1]?.toLowerCase();
  const known = owner === undefined ? null : lookupName(index, nameOf(text));
  return owner !== undefined && known?.family.owners.some((maker) => alike(owner, maker.toLowerCase())) ? known : null;
}

function alike(owner: string, maker: string): boolean {
  const [left = '', right = ''] = [owner, maker].map((name) => name.replace(/[^a-z0-9]/g, ''));
  return Math.min(left.length, right.length) >= 4 && (left.startsWith(right) || right.startsWith(left));
}

/** Sizes in words, as encoders and speech models have them; `base` is left out, for it means the untuned model as well. */
const sizeNames = new Set(['tiny', 'mini', 'small', 'medium', 'large', 'xl', 'xxl']);

/** The one plain member of the size that the child's own name gives, if there is exactly one. */
function sizedMember({ family }: Known, { child }: NameContext): Known | null {
  const words = child === undefined ? [] : nameWords(nameOf(child));
  const sizes = words.some(isSize) ? words.filter(isSize) : words.filter((word) => sizeNames.has(word));
  const [size, ...more] = new Set(sizes);
  const [only, ...others] = family.members.filter(({ variant, size: own }) => (variant === undefined ? own?.toLowerCase() : variant) === size && size !== undefined);
  return more.length > 0 || only === undefined || others.length > 0 ? null : { family, member: only, name: only.id ?? only.name ?? family.family };
}
