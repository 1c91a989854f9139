import type { Listing } from './list-files.ts';
import { isTextOfInterest } from './text-files.ts';

const weights = /\.(?:gguf|safetensors)$/i;
const sidecar = /^(?:readme\.(?:md|markdown)|config\.json|params\.json|modelfile)$/i;

/**
 * What the folder of a single weights file says about that file: itself and the texts beside it. When other models lie in the
 * same folder (a collection of downloads), the texts may be about any of them, so they are passed over and that is reported.
 */
export function besides(name: string, { files }: Listing): Listing {
  const top = files.filter(({ path }) => !path.includes('/'));
  const own = top.filter(({ path }) => path === name);
  const texts = top.filter(({ path }) => sidecar.test(path) || isTextOfInterest(path));
  const others = top.filter(({ path }) => weights.test(path) && path !== name && !isSameModel(path, name));
  if (others.length === 0) return { files: [...own, ...texts], unread: [] };
  return { files: own, unread: texts.map(({ path }) => ({ path, reason: `it may be about another model of the folder, such as ${others[0]?.path ?? ''}` })) };
}

/** Files of one model differ at the end only (precision, number of the shard), or are its image projector. */
function isSameModel(left: string, right: string): boolean {
  if (/mmproj|imatrix/i.test(left)) return true;
  const [one, other] = [stem(left), stem(right)];
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  return common >= Math.min(one.length, other.length) * 0.6;
}

function stem(name: string): string {
  return name.replace(weights, '').replace(/-\d{5}-of-\d{5}$/, '').toLowerCase();
}
