import type { Card } from '../model/card.ts';
import type { ModelRecord } from '../model/record.ts';

/** Values of `license` that say "see `license_name`". */
const seeName = 'other';

/** Characters kept of a name in a weights file. */
const maximumName = 300;

/** What a card says of its licence, before any name is resolved. */
export interface DeclaredNames {
  /** Raw values, as reports show them. */
  readonly raw: readonly string[];
  /** Names to resolve; all of them bind. */
  readonly names: readonly string[];
  /** `license_link`, for a card that says `other` and no name. */
  readonly link: string | null;
  /** True when a `license_name` stands beside another `license`: two statements. A list is one. */
  readonly isTwofold: boolean;
}

/**
 * Reads the licence names of a record: `license`, with `other` replaced by `license_name`; a `license_name` beside
 * another `license` is a second statement and both count (cards contradict themselves: facts of the Hub, licence names).
 * The Hub's tag `license:…` counts only where the card itself is not at hand. What the card writes under other keys or among its own
 * tags, what the configuration says and what weight files say of themselves counts beside it.
 */
export function declaredNames(record: ModelRecord): DeclaredNames {
  const said = fromCard(record) ?? fromTags(record);
  const further = [...furtherNames(record), ...namesInWeights(record)].filter((name) => !said.raw.some((other) => other.toLowerCase() === name.toLowerCase()));
  if (further.length === 0) return said;
  return { ...said, raw: [...said.raw, ...further], names: [...said.names, ...further], isTwofold: said.isTwofold || said.names.length > 0 };
}

function fromCard({ card }: ModelRecord): DeclaredNames | null {
  if (!card || (card.license.length === 0 && card.licenseName === null)) return null;
  const raw = [...card.license, ...(card.licenseName === null ? [] : [card.licenseName])];
  return { raw, names: cardNames(card), link: card.licenseLink, isTwofold: card.licenseName !== null && card.license.some((value) => !saysSeeName(value)) };
}

/** `other` without a name stands for terms that nobody knows, also beside a licence that is named. */
function cardNames(card: Card): readonly string[] {
  const own = card.license.filter((value) => !saysSeeName(value));
  const named = card.licenseName === null ? [] : [card.licenseName];
  const unnamed = named.length === 0 && own.length < card.license.length ? [seeName] : [];
  return [...own, ...named, ...unnamed];
}

function saysSeeName(value: string): boolean {
  return value.toLowerCase() === seeName;
}

/** Licences that the card names besides `license`, and the one of the configuration (`license`, or that of timm's `pretrained_cfg`). */
function furtherNames({ card, config }: ModelRecord): readonly string[] {
  const tagged = (card?.tags ?? []).filter((tag) => /^license:./i.test(tag)).map((tag) => tag.slice('license:'.length));
  return [...new Set([...(card?.furtherLicenses ?? []), ...tagged, ...(config?.license === undefined ? [] : [config.license])])].map((name) => name.trim().slice(0, maximumName));
}

/**
 * Licences that the weight files carry: `general.license` of GGUF, with `general.license.name` for `other`
 * (https://github.com/ggml-org/ggml/blob/master/docs/gguf.md), and `modelspec.license`
 * of safetensors (https://github.com/Stability-AI/ModelSpec) or a plain `license` in its place.
 */
function namesInWeights({ gguf, safetensorsMetadata }: ModelRecord): readonly string[] {
  const general = new Map(Object.entries(gguf?.metadata ?? {}));
  const license = [general.get('general.license')].flat().filter((value) => typeof value === 'string');
  const name = general.get('general.license.name');
  const inGguf = license.flatMap((value) => (saysSeeName(value) && typeof name === 'string' ? [name] : [value]));
  const metadata = new Map(Object.entries(safetensorsMetadata ?? {}));
  const inSafetensors = ['modelspec.license', 'license'].map((key) => metadata.get(key) ?? '');
  return [...new Set([...inGguf, ...inSafetensors].map((value) => value.trim().slice(0, maximumName)))].filter((value) => value !== '');
}

function fromTags(record: ModelRecord): DeclaredNames {
  const prefix = 'license:';
  const raw = record.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length));
  return { raw, names: raw, link: record.card?.licenseLink ?? null, isTwofold: false };
}
