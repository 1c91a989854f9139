import { createHash } from 'node:crypto';
import type { HubFile, HubModel } from './hub-model.ts';

/** Names that `expand` takes, as the server lists them in its refusal (2026). */
export const expandNames = ['author', 'baseModels', 'cardData', 'childrenModelCount', 'config', 'createdAt', 'disabled', 'downloads', 'downloadsAllTime', 'evalResults', 'gated', 'gguf', 'inference', 'inferenceProviderMapping', 'lastModified', 'library_name', 'likes', 'mask_token', 'model-index', 'pipeline_tag', 'private', 'resourceGroup', 'safetensors', 'sha', 'siblings', 'spaces', 'tags', 'transformersInfo', 'trendingScore', 'usedStorage', 'widgetData', 'xetEnabled'] as const;

/** Names that are answered only when asked for. */
const onlyByExpand: ReadonlySet<string> = new Set(['baseModels', 'childrenModelCount', 'downloadsAllTime']);

/** How an answer was asked for. */
export interface AnswerAs {
  /** Empty for the default answer. */
  readonly expand: readonly string[];
  readonly withBlobs: boolean;
}

/** The API's answer for one model: the fields asked for, or the default ones. Fields without a value are left out, as the Hub does. */
export function apiAnswer(model: HubModel, { expand, withBlobs }: AnswerAs): Record<string, unknown> {
  const all = allFields(model, withBlobs);
  const names = expand.length > 0 ? expand : Object.keys(all).filter((name) => !onlyByExpand.has(name));
  const stated = names.flatMap((name): [string, unknown][] => (all[name] === undefined ? [] : [[name, all[name]]]));
  return { _id: idOf(model), id: model.id, ...Object.fromEntries(stated) };
}

function allFields(model: HubModel, withBlobs: boolean): Record<string, unknown> {
  return {
    private: model.private,
    pipeline_tag: model.pipelineTag ?? undefined,
    library_name: model.libraryName ?? undefined,
    tags: model.tags,
    downloads: 1_234,
    likes: 56,
    modelId: model.id,
    author: model.id.split('/')[0],
    sha: model.sha,
    lastModified: '2025-02-24T03:32:07.000Z',
    createdAt: '2025-01-20T09:09:42.000Z',
    gated: model.gated,
    disabled: model.disabled,
    'model-index': null,
    config: model.config ?? undefined,
    cardData: model.cardData ?? undefined,
    siblings: Object.entries(model.files).map(([path, file]) => siblingOf(path, file, withBlobs)),
    safetensors: model.safetensors ?? undefined,
    gguf: model.gguf ?? undefined,
    baseModels: model.baseModels ?? undefined,
    usedStorage: model.usedStorage ?? undefined,
    spaces: [],
  };
}

function siblingOf(path: string, file: HubFile, withBlobs: boolean): Record<string, unknown> {
  if (!withBlobs) return { rfilename: path };
  const bytes = bytesOf(file);
  const pointer = { rfilename: path, size: bytes.length, blobId: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex') };
  return typeof file === 'string' ? pointer : { ...pointer, lfs: { sha256: sha256Of(file), size: bytes.length, pointerSize: 135 } };
}

/** Content of a file. */
export function bytesOf(file: HubFile): Buffer {
  return Buffer.from(typeof file === 'string' ? file : file.large);
}

/** Hash by which the Hub names a large file. */
export function sha256Of(file: HubFile): string {
  return createHash('sha256').update(bytesOf(file)).digest('hex');
}

function idOf(model: HubModel): string {
  return createHash('sha1').update(`_id ${model.id}`).digest('hex').slice(0, 24);
}
