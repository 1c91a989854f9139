import type { Gap, LineageEdge } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import { weightsDescend } from './merge-claims.ts';
import { weightFiles } from './weight-files.ts';

/** Files beside the card in which parents stand. */
const parentFiles = /(?:^|\/)(?:adapter_config\.json|config\.json|params\.json|mergekit_(?:moe_)?config\.ya?ml|Modelfile|[^/]+\.gguf)$/i;

/**
 * What hides parents of a model: a README, a file or a field that should have been read and could not be, which may name further
 * ones than are known; and where none is known, added weights that name no base although they need one. Files that are merely
 * gated hide nothing, as the metadata was read.
 */
export function unknownBase(record: ModelRecord, edges: readonly LineageEdge[]): readonly Gap[] {
  if (record.corrections?.some(({ origin }) => origin !== undefined)) return [];
  const isKnown = edges.some((edge) => edge.child === record.id && weightsDescend(edge.relation));
  return [
    ...[...lostReadme(record), ...lostFiles(record), ...lostInCard(record)].map((what) => unreadGap(record.id, what)),
    ...(!isKnown && needsBase(record) ? [{ node: record.id, reason: 'missing', detail: 'it holds added weights alone and names no base' } as const] : []),
  ];
}

function unreadGap(node: string, what: string): Gap {
  return { node, reason: 'unreachable', detail: `${what}, so what it says of the base is not known` };
}

function lostReadme({ readmeState, unread }: ModelRecord): readonly string[] {
  const entry = unread.find(({ path, reason }) => path === 'README.md' && !isGated(reason));
  if (entry !== undefined) return [`README.md was not read (${entry.reason})`];
  return readmeState === 'unreachable' ? ['README.md was not read'] : [];
}

function lostFiles({ unread }: ModelRecord): readonly string[] {
  return unread.filter(({ path, reason }) => parentFiles.test(path) && !isGated(reason)).map(({ path, reason }) => `${path} was not read (${reason})`);
}

function isGated(reason: string): boolean {
  return reason.startsWith('gated');
}

/** A card whose `base_model` is there and could not be read: broken YAML, a map without a known key, a misspelt key. */
function lostInCard({ card }: ModelRecord): readonly string[] {
  return card?.oddities.includes('base_model-unread') === true ? ['base_model of the card could not be read'] : [];
}

function needsBase(record: ModelRecord): boolean {
  const files = weightFiles(record.files);
  return files.some(({ content }) => content === 'adapter') && files.every(({ content }) => ['adapter', 'none'].includes(content));
}
