import { nearest } from '../../../util/suggest.ts';
import { hubIdOf } from './hub-link.ts';
import { squash, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import { differInSize } from './sizes.ts';

/** Under which names a card speaks of its own model, and which other repositories it names. */
export interface Identity {
  readonly id: string;
  /** Own names: the repository's and the title's, each as its parts in lower case. */
  readonly own: readonly (readonly string[])[];
  /** Squashed repository names of other repositories that the card links to. */
  readonly others: ReadonlySet<string>;
  /** True for text that the family index knows as another model. */
  readonly isKnownOther: (text: string) => boolean;
}

/** Letters and digits in a row; a change from letters to digits begins a new part, so that `v2` and `V 2` agree. */
export function nameParts(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? [];
}

interface Material {
  readonly id: string;
  readonly title: string | null;
  readonly plains: readonly PlainText[];
  readonly isKnownOther: (text: string) => boolean;
}

/** Identity of a model from its id, the title of its card and the links of the card. */
export function identityOf({ id, title, plains, isKnownOther }: Material): Identity {
  const name = id.slice(id.indexOf('/') + 1);
  const others = new Set<string>();
  for (const link of plains.flatMap((plain) => plain.links)) {
    const target = hubIdOf(link.url);
    const targetName = target?.slice(target.indexOf('/') + 1);
    if (targetName !== undefined && squash(targetName) !== squash(name)) others.add(squash(targetName));
  }
  const own = [nameParts(name)];
  const titleParts = nameParts(title ?? '');
  if (title !== null && titleParts.length <= 12 && !others.has(squash(title))) own.push(titleParts);
  return { id, own, others, isKnownOther };
}

/** Words of a title or name that say what kind of thing it is and not which one. */
const generic = new Set(['model', 'models', 'card', 'for', 'the', 'a', 'an', 'of', 'overview', 'introduction', 'readme', 'hf', 'gguf', 'ggml', 'gptq', 'awq', 'fp', 'int', 'bf', 'bit', 'q', 'weights', 'lora', 'by', 'and', 'welcome', 'to']);

/** True when a name speaks of the model itself: its full name, or a beginning of it that names no other repository of the card. */
export function isOwn(name: Pick<Name, 'text' | 'id'>, identity: Identity): boolean {
  if (name.id !== null) return squash(repositoryName(name.id)) === squash(repositoryName(identity.id));
  const text = squash(name.text);
  if (text === squash(repositoryName(identity.id))) return true;
  if (text.length < 2 || (identity.others.has(text) && !isVariantOf(text, identity))) return false;
  if (differInSize(name.text, identity.id)) return false;
  const parts = nameParts(name.text).filter((part) => !generic.has(part));
  const fits = identity.own.some((own) => agrees(parts, own.filter((part) => !generic.has(part))));
  return fits && !identity.isKnownOther(name.text);
}

function repositoryName(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** The own name without a word for its format ("original", "hf") is still the own name, although another repository has it. */
function isVariantOf(text: string, identity: Identity): boolean {
  const own = squash(repositoryName(identity.id));
  return own.startsWith(text) && /^(?:original|hf|diffusers|pytorch|safetensors|ckpt|gguf|ggml|onnx|mlx|fp16|fp8|bf16|int[48])$/.test(own.slice(text.length));
}

/** Same first part, and one holds all parts of the other in order. */
function agrees(left: readonly string[], right: readonly string[]): boolean {
  if (left.length === 0 || right.length === 0) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (squash(long.join('')).startsWith(squash(short.join('')))) return left.length <= right.length || left.slice(right.length).every((part) => /^\d|^v$|^[bm]$/.test(part));
  if (isMisspelt(left, right)) return true;
  return (short[0] === long[0] || (left.length >= 2 && left.length <= right.length)) && isSubsequence(short, long);
}

/** The same parts but for one slip in the first, long one: "Pymalion 6B". */
function isMisspelt(left: readonly string[], right: readonly string[]): boolean {
  const [first = '', ...rest] = left;
  const [other = '', ...more] = right;
  return first.length >= 7 && Math.abs(first.length - other.length) <= 1 && rest.join(' ') === more.join(' ') && nearest(first, [other]) !== null && first.slice(0, 2) === other.slice(0, 2);
}

/** True when `long` holds all parts of `short` in their order. */
export function isSubsequence(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const part of long) if (part === short[at]) at += 1;
  return at === short.length;
}

/** True for an object that is the model itself: the same id, or the own name without an owner. */
export function isSelf(name: Pick<Name, 'text' | 'id'>, identity: Identity): boolean {
  if (name.id !== null) return name.id.toLowerCase() === identity.id.toLowerCase();
  const own = squash(repositoryName(identity.id));
  // Most cells of most tables are numbers, too short to be compared.
  return name.text.length >= own.length && [own, squash(identity.id)].includes(squash(name.text));
}
