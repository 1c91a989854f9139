import { isLegacyId } from './legacy-id.ts';
import { parseHubId } from './hub-id.ts';

/** Beginnings of addresses, of timm's prefixes and of what routers write before an id. */
const beginnings = /^(?:https?:\/\/|pkg:|hf:|hf[-_]hub:|hf\.co\/|hugging|(?:hosted_)?vllm\/|transformers\/|models\/|djl:|local:)/i;

/** A quick look at a string: true for the form of an id or an address. Nearly all strings of a program end here. */
export function mayBeReference(text: string): boolean {
  if (text.length < 3 || text.length > 1_500) return false;
  const slash = text.indexOf('/');
  if (slash < 0) return text.includes(':') ? /^hf[-_]hub:/i.test(text) : isLegacyId(text);
  if (slash === 0 || /\s/.test(text)) return false;
  if (beginnings.test(text)) return /hugg|hf|^local:|\/.*\//i.test(text);
  return parseHubId(text.replace(/[@:+].*$/, '')) !== null;
}
