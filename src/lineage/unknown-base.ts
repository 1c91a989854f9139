import type { Gap, LineageEdge } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import { weightsDescend } from './merge-claims.ts';
import { weightFiles } from './weight-files.ts';

/** Files in which a parent stands when the card's front matter names none. */
const parentFiles = /(?:^|\/)(?:README\.md|adapter_config\.json|config\.json|params\.json|mergekit_(?:moe_)?config\.ya?ml|Modelfile|[^/]+\.gguf)$/i;

/**
 * What hides the parents of a model of which none is known: a file that should have been read and could not be, or added
 * weights that name no base although they need one. Files that are merely gated hide nothing, as the metadata was read.
 */
export function unknownBase(record: ModelRecord, edges: readonly LineageEdge[]): readonly Gap[] {
  if (record.corrections?.some(({ origin }) => origin !== undefined)) return [];
  if (edges.some((edge) => edge.child === record.id && weightsDescend(edge.relation))) return [];
  const lost = record.unread.filter(({ path, reason }) => parentFiles.test(path) && !reason.startsWith('gated')).map(({ path, reason }) => `${path} was not read (${reason})`);
  const readme = record.readmeState === 'unreachable' && !lost.some((what) => what.startsWith('README.md')) ? ['README.md was not read'] : [];
  return [
    ...[...readme, ...lost, ...lostInCard(record)].map((what): Gap => ({ node: record.id, reason: 'unreachable', detail: `${what}, so what it says of the base is not known` })),
    ...(needsBase(record) ? [{ node: record.id, reason: 'missing', detail: 'it holds added weights alone and names no base' } as const] : []),
  ];
}

/** A card whose `base_model` is there and could not be read: broken YAML, a map without a known key, a misspelt key. */
function lostInCard({ card }: ModelRecord): readonly string[] {
  return card?.oddities.includes('base_model-unread') === true ? ['base_model of the card could not be read'] : [];
}

function needsBase(record: ModelRecord): boolean {
  const files = weightFiles(record.files);
  return files.some(({ content }) => content === 'adapter') && files.every(({ content }) => ['adapter', 'none'].includes(content));
}
