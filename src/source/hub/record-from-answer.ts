import type { GgufHeader, ModelRecord, RecordFile } from '../../model/record.ts';
import { cardFromApi, parseCard } from '../card.ts';
import { configFromJson } from '../config.ts';
import { configFromGguf } from '../folder/gguf-config.ts';
import { mergeCards } from './merge-cards.ts';
import type { ModelAnswer } from './model-answer.ts';
import type { FileResult } from './read-file.ts';
import type { WeightsFacts } from './read-weights.ts';

/** What came of reading a model's files. */
export interface ReadFiles {
  /** Results by path, `README.md` among them when it was asked for. */
  readonly results: ReadonlyMap<string, FileResult>;
  /** Files that were left unread on purpose. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
  readonly weights: WeightsFacts | null;
}

/** Where and when the answer was had. */
export interface AnswerOrigin {
  readonly location: string;
  readonly retrievedOn: string;
}

/** The record of a model from the API's answer and the files that were read. */
export function recordFromAnswer(answer: ModelAnswer, { results, left, weights }: ReadFiles, origin: AnswerOrigin): ModelRecord {
  const readme = results.get('README.md');
  const text = readme?.kind === 'read' ? readme.text : null;
  const card = mergeCards(answer.cardData && cardFromApi(answer.cardData), text === null ? null : parseCard(text).card);
  return {
    id: answer.id,
    revision: answer.sha,
    renamedFrom: null,
    source: { kind: 'hub', ...origin },
    card,
    readme: text,
    readmeState: readme?.kind ?? 'absent',
    tags: answer.tags,
    gated: answer.gated,
    disabled: answer.disabled,
    ...usesOf(answer, card),
    apiBaseModels: answer.baseModels && { relation: answer.baseModels.relation, ids: answer.baseModels.models.map((model) => model.id) },
    config: configOf(answer, results, weights),
    parameters: parametersOf(answer),
    gguf: weights?.gguf ?? ggufOf(answer),
    safetensorsMetadata: null,
    files: (filesOf(answer) ?? []).map((file) => (file.path === weights?.path ? { ...file, sha256: weights.sha256 ?? file.sha256, size: weights.size ?? file.size } : file)),
    usedStorage: answer.usedStorage,
    texts: textsOf(results),
    unread: [...unreadOf(results), ...left, ...problemOf(weights, card)].sort((first, second) => (first.path < second.path ? -1 : 1)),
    recorded: null,
  };
}

function usesOf(answer: ModelAnswer, card: ModelRecord['card']): Pick<ModelRecord, 'libraryName' | 'pipelineTag'> {
  return { libraryName: answer.library_name ?? card?.libraryName ?? null, pipelineTag: answer.pipeline_tag ?? card?.pipelineTag ?? null };
}

function parametersOf({ safetensors, gguf }: ModelAnswer): number | null {
  return safetensors?.total ?? gguf?.total ?? null;
}

/** The list of files, or null when the answer has none; an empty list tells nothing, for every repository holds a `.gitattributes`. */
export function filesOf({ siblings }: ModelAnswer): RecordFile[] | null {
  if (siblings === null || siblings.length === 0) return null;
  return siblings.map(({ rfilename, size, blobId, lfs }) => ({ path: rfilename, size: size ?? lfs?.size ?? null, sha256: lfs?.sha256 ?? null, blobId }));
}

/** The API's `config` lacks the sizes; those of `config.json`, `params.json` or the GGUF header are added where one was read. */
function configOf({ config }: ModelAnswer, results: ReadFiles['results'], weights: WeightsFacts | null): ModelRecord['config'] {
  const file = results.get('config.json') ?? results.get('params.json');
  const read = file?.kind === 'read' ? objectOrNull(file.text) : null;
  if (config !== null || read !== null) return configFromJson({ ...config, ...read });
  return weights?.gguf ? configFromGguf(weights.gguf) : null;
}

function objectOrNull(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

/** The API tells the architecture and the context length of a GGUF file, none of its `general.*` keys. */
function ggufOf({ gguf }: ModelAnswer): GgufHeader | null {
  if (gguf === null) return null;
  const { architecture, context_length: context } = gguf;
  return { architecture, metadata: architecture === null || context === null ? {} : { [`${architecture}.context_length`]: context } };
}

/** Files whose content stands elsewhere in the record. */
const keptElsewhere: ReadonlySet<string> = new Set(['README.md', 'config.json', 'params.json']);

function textsOf(results: ReadFiles['results']): Record<string, string> {
  const texts = [...results].flatMap(([path, result]): [string, string][] => (result.kind === 'read' && !keptElsewhere.has(path) ? [[path, result.text]] : []));
  return Object.fromEntries(texts.sort(([first], [second]) => (first < second ? -1 : 1)));
}

function unreadOf(results: ReadFiles['results']): { path: string; reason: string }[] {
  return [...results].flatMap(([path, result]) => {
    if (result.kind === 'unreachable') return [{ path, reason: result.reason }];
    return result.kind === 'gated' ? [{ path, reason: `gated: ${result.reason}` }] : [];
  });
}

/** Weights that are not served, or are none, cannot be used from here; where the card names the base, their header would only have repeated it. */
function problemOf(weights: WeightsFacts | null, card: ModelRecord['card']): { path: string; reason: string }[] {
  if (weights === null || weights.problem === null || (card?.baseModel.length ?? 0) > 0) return [];
  return [{ path: weights.path, reason: weights.problem }];
}
