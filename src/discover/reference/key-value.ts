import { parseHubAddress } from './hub-address.ts';
import { parseHubId } from './hub-id.ts';
import { isRoutedModel } from './look-alikes.ts';
import type { KeyStrength } from './model-key.ts';
import type { Named } from './named.ts';

/** What LiteLLM and others write before an id of the Hub. */
export const routePrefixes = ['huggingface', 'hosted_vllm', 'vllm', 'hf', 'transformers'] as const;
/** The prefix, for `huggingface/` the provider behind it, and LlamaIndex's `local:`. */
const prefixes = new RegExp(`^(?:local:|huggingface/[a-z][a-z-]{1,30}/(?=[^/]+/[^/]+$)|(?:${routePrefixes.join('|')})/(?=[^/]+/))`);

/** A provider or a quantisation behind an id; a number, a version or `latest` is the tag of an image. */
const suffix = /:(?!v?\d|latest$|stable$|main$|edge$|slim|alpine|cpu$|gpu$|cuda)[A-Za-z][\w.-]{0,60}$/;

/**
 * The model that the value of a key like `model` names: an address of the Hub, or an id of the Hub's shape that no router uses for a
 * model of another vendor. A `:suffix` (a provider, a quantisation) is left out. Null for anything else.
 */
export function parseKeyValue(value: string, strength: KeyStrength): Named | null {
  const text = value.trim();
  const address = parseHubAddress(text);
  if (address) return address;
  const bare = text.replace(prefixes, '').replace(suffix, '');
  const found = parseHubId(bare);
  if (found === null || (found.id.includes('/') && isRoutedModel(found.id))) return null;
  return strength === 'strong' || hasHubLook(found.id) ? found : null;
}

/** True for an id with a digit, a hyphen or a capital, as 98 of 100 ids on the Hub have; `auth/user` and `block/stone` have none. */
export function hasHubLook(id: string): boolean {
  return /[\dA-Z-]/.test(id);
}
