import type { GgufHeader, ModelRecord, RecordFile } from '../../model/record.ts';
import { cardFromApi, parseCard } from '../card.ts';
import { configFromJson } from '../config.ts';
import { mergeCards } from './merge-cards.ts';
import type { ModelAnswer } from './model-answer.ts';
import type { FileResult } from './read-file.ts';

/** What came of reading a model's files. */
export interface ReadFiles {
  /** Results by path, `README.md` among them when it was asked for. */
  readonly results: ReadonlyMap<string, FileResult>;
  /** Files that were left unread on purpose. */
  readonly left: readonly { readonly path: string; readonly reason: string }[];
}

/** Where and when the answer was had. */
export interface AnswerOrigin {
  readonly location: string;
  readonly retrievedOn: string;
  /** The id that was asked for. */
  readonly askedId: string;
}

/** The record of a model from the API's answer and the files that were read. */
export function recordFromAnswer(answer: ModelAnswer, { results, left }: ReadFiles, origin: AnswerOrigin): ModelRecord {
  const readme = results.get('README.md');
  const text = readme?.kind === 'read' ? readme.text : null;
  const card = mergeCards(answer.cardData && cardFromApi(answer.cardData), text === null ? null : parseCard(text).card);
  return {
    id: answer.id,
    revision: answer.sha,
    renamedFrom: origin.askedId === answer.id ? null : origin.askedId,
    source: { kind: 'hub', location: origin.location, retrievedOn: origin.retrievedOn },
    card,
    readme: text,
    readmeState: readme?.kind ?? 'absent',
    tags: answer.tags,
    gated: answer.gated,
    disabled: answer.disabled,
    ...usesOf(answer, card),
    apiBaseModels: answer.baseModels && { relation: answer.baseModels.relation, ids: answer.baseModels.models.map((model) => model.id) },
    config: configOf(answer, results.get('config.json')),
    parameters: parametersOf(answer),
    gguf: ggufOf(answer),
    safetensorsMetadata: null,
    files: filesOf(answer) ?? [],
    texts: textsOf(results),
    unread: [...unreadOf(results), ...left].sort((first, second) => (first.path < second.path ? -1 : 1)),
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

/** The API's `config` lacks the sizes; those of `config.json` are added where that was read. */
function configOf({ config }: ModelAnswer, file: FileResult | undefined): ModelRecord['config'] {
  const read = file?.kind === 'read' ? objectOrNull(file.text) : null;
  return config === null && read === null ? null : configFromJson({ ...config, ...read });
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

function textsOf(results: ReadFiles['results']): Record<string, string> {
  const texts = [...results].flatMap(([path, result]): [string, string][] => (result.kind === 'read' && path !== 'README.md' ? [[path, result.text]] : []));
  return Object.fromEntries(texts.sort(([first], [second]) => (first < second ? -1 : 1)));
}

function unreadOf(results: ReadFiles['results']): { path: string; reason: string }[] {
  return [...results].flatMap(([path, result]) => (result.kind === 'gated' || result.kind === 'unreachable' ? [{ path, reason: `${result.kind}: ${result.reason}` }] : []));
}
