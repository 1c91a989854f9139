import type { ModelRecord } from '../../model/record.ts';
import { cardFromApi } from '../card.ts';
import { configFromJson } from '../config.ts';
import { filesToRead } from './files-to-read.ts';
import type { AnswerSources, DatedAnswer } from './find-answer.ts';
import { HubError } from './hub-error.ts';
import type { ModelAnswer } from './model-answer.ts';
import { readFile, unserved, type FileResult } from './read-file.ts';
import { readWeights } from './read-weights.ts';
import { filesOf, recordFromAnswer } from './record-from-answer.ts';

/**
 * The record of a model whose metadata are known: reads the files that can change the answer, all at a time. Throws `HubError` when
 * one of them cannot be read at the moment, for what it says may forbid the use; a file that the Hub lists and does not serve is
 * noted as unread, for no second try brings it, and what the metadata say still holds.
 */
export async function readRecord(found: DatedAnswer, sources: AnswerSources, location: string): Promise<ModelRecord> {
  const { answer } = found;
  const plan = filesToRead({
    files: filesOf(answer),
    card: answer.cardData && cardFromApi(answer.cardData),
    config: answer.config && configFromJson(answer.config),
    pipelineTag: answer.pipeline_tag,
    closed: answer.gated !== null && sources.hub?.hasToken !== true,
  });
  const [results, weights] = await Promise.all([
    allInOrder(plan.read.map(async (file) => [file.path, await readOne(file, found, sources)] as const)),
    plan.weights === null || answer.sha === null ? null : readWeights(sources, { id: answer.id, sha: answer.sha, path: plan.weights }),
  ]);
  return recordFromAnswer(answer, { results: new Map(results), left: plan.leave, weights }, { location, retrievedOn: found.retrievedOn });
}

/** All results, or the first error in the order of the list: the same faults give the same words however fast each came. */
async function allInOrder<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}

interface PlannedFile {
  readonly path: string;
  readonly maximumBytes: number;
}

async function readOne(file: PlannedFile, { answer, readme }: DatedAnswer, sources: AnswerSources): Promise<FileResult> {
  if (file.path === 'README.md' && readme !== undefined) return readme === null ? { kind: 'absent' } : { kind: 'read', text: readme };
  const listed = answer.siblings?.some((sibling) => sibling.rfilename === file.path) === true;
  const result = await readFromSources({ ...file, listed }, answer, sources);
  return listed && result.kind === 'absent' ? { kind: 'unreachable', reason: unserved } : result;
}

async function readFromSources(file: PlannedFile & { readonly listed: boolean }, { id, sha }: ModelAnswer, { hub, cache }: AnswerSources): Promise<FileResult> {
  if (hub !== null) return readFile(hub, cache, { id, revision: sha ?? 'main', ...file });
  const kept = sha === null ? null : await cache.readFile({ id, sha, path: file.path });
  if (kept === null) throw new HubError('offline', 'offline, and it is not in the cache', { path: file.path });
  return kept.text === null ? { kind: 'absent' } : { kind: 'read', text: kept.text };
}
