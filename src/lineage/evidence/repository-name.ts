import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import type { Relation } from '../../model/relation.ts';
import { ownerOf } from '../../util/repository-id.ts';
import { nameOf, type FamilyIndex } from '../families.ts';
import { resolveName, type ResolvedName } from '../resolve-name.ts';
import type { ExtractorContext } from './extractor.ts';

/** Parts of a name that are looked at; longer names are cut. */
const maximumParts = 16;

/** What the ending of a name says of its relation to the model in it. */
const endings: readonly { readonly pattern: RegExp; readonly relation: Relation }[] = [
  { pattern: /(?:^|[-_.])(?:gguf|ggml|gptq|awq|exl[23]|int[48]|fp8|nf4|bnb|[2-8]-?bit|w\d+a\d+|nvfp4|mxfp4|hqq|quantized)(?:[-_.]|$)/i, relation: 'quantized' },
  { pattern: /(?:^|[-_.])(?:mlx|onnx|openvino|coreml|safetensors)(?:[-_.]|$)/i, relation: 'converted' },
  { pattern: /(?:^|[-_.])(?:q?lora|adapter|controlnet)(?:[-_.]|$)/i, relation: 'adapter' },
];

/**
 * Names of known models inside the repository's own name: `Distill-Llama-8B`, `-sd15-`. A name proves nothing, so these
 * claims are weak; only a name that is exactly that of another maker's model supports a copy of it.
 */
export function repositoryNameClaims(record: ModelRecord, { families }: ExtractorContext): readonly Claim[] {
  const name = nameOf(record.id);
  const known = knownIn(name, { families, owner: ownerOf(record.id) ?? '' });
  return known.map(({ text, model }) => {
    const isWhole = text === name;
    const relation = endings.find(({ pattern }) => pattern.test(name))?.relation ?? (isWhole ? 'copy' : 'finetune');
    return { parent: model.id ?? model.name, relation, strength: isWhole ? 'supporting' : 'weak', evidence: { kind: 'name', where: 'id', quote: text } };
  });
}

interface Search {
  readonly families: FamilyIndex;
  readonly owner: string;
}

interface Known {
  readonly text: string;
  readonly model: ResolvedName;
}

/** Known models in a name, the longest stretches first and without overlaps; models of the same owner are left out. */
function knownIn(name: string, { families, owner }: Search): readonly Known[] {
  const parts = name.split(/(?<=[-_])/).slice(0, maximumParts);
  const found: Known[] = [];
  const taken = new Set<number>();
  for (let length = parts.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= parts.length; start += 1) {
      const places = Array.from({ length }, (_, index) => start + index);
      if (places.some((place) => taken.has(place))) continue;
      const text = parts.slice(start, start + length).join('').replace(/[-_]$/, '');
      const model = tells(text) ? resolveName(families, text) : null;
      if (model === null || model.family.owners.some((maker) => maker.toLowerCase() === owner.toLowerCase())) continue;
      for (const place of places) taken.add(place);
      found.push({ text, model });
    }
  }
  return found;
}

/** A bare word (`llama`, `bert`) stands in too many names; with a size or version it tells something. */
function tells(text: string): boolean {
  return /\p{L}{2,}/u.test(text) && /\d/.test(text);
}
