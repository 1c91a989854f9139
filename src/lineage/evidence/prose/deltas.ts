import { namesIn } from './names.ts';
import { canBeParent } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** Cards that ship only the difference to the parent's weights (Vicuna's deltas, OpenAssistant's XOR files). */
const difference = /\b(?:xor|delta)s?\b/i;

/** True when a text or a repository name says that only a difference is shipped. */
export function isDifference(text: string): boolean {
  return difference.test(text.replace(/[-_]/g, ' '));
}

/** Parents of which one must hold the weights: "you should have a copy of the original X weights". */
export function deltaReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (!isDifference(scope.identity.id) && !difference.test(plain.text)) return [];
  return [...plain.text.matchAll(/\b(?:original|your|apply|applied|onto|obtain|on top of)\s+(?:the\s+)?(?:original\s+)?/gi)].flatMap((found) => {
    const at = found.index + found[0].length;
    const name = namesIn(plain, at, Math.min(plain.text.length, at + 60)).find((item) => item.start - at < 3);
    const isWeights = name !== undefined && /^\s*(?:\d+[bB]\s+)?(?:model\s+)?(?:weights|checkpoints?)\b/i.test(plain.text.slice(name.end, name.end + 40));
    return isWeights && canBeParent(name, scope) ? [{ form: 'delta', relation: 'finetune' as const, name, strength: 'strong' as const, plain }] : [];
  });
}
