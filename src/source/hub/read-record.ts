import type { ModelRecord } from '../../model/record.ts';
import { cardFromApi } from '../card.ts';
import { configFromJson } from '../config.ts';
import { filesToRead } from './files-to-read.ts';
import type { AnswerSources, DatedAnswer } from './find-answer.ts';
import type { ModelAnswer } from './model-answer.ts';
import { readFile, type FileResult } from './read-file.ts';
import { readWeights } from './read-weights.ts';
import { filesOf, recordFromAnswer } from './record-from-answer.ts';

/** The record of a model whose metadata are known: reads the files that can change the answer, all at a time. */
export async function readRecord(found: DatedAnswer, sources: AnswerSources, location: string): Promise<ModelRecord> {
  const { answer } = found;
  const files = filesOf(answer);
  const plan = filesToRead({
    files,
    card: answer.cardData && cardFromApi(answer.cardData),
    config: answer.config && configFromJson(answer.config),
    closed: answer.gated !== null && sources.hub?.hasToken !== true,
  });
  const [results, weights] = await Promise.all([
    Promise.all(plan.read.map(async (file) => [file.path, await readOne(file, found, sources)] as const)),
    plan.weights === null || answer.sha === null ? null : readWeights(sources, { id: answer.id, sha: answer.sha, path: plan.weights }),
  ]);
  return recordFromAnswer(answer, { results: new Map(results), left: plan.leave, weights }, { location, retrievedOn: found.retrievedOn });
}

interface PlannedFile {
  readonly path: string;
  readonly maximumBytes: number;
}

async function readOne(file: PlannedFile, { answer, readme }: DatedAnswer, sources: AnswerSources): Promise<FileResult> {
  if (file.path === 'README.md' && readme !== undefined) return readme === null ? { kind: 'absent' } : { kind: 'read', text: readme };
  const result = await readFromSources(file, answer, sources);
  const listed = answer.siblings?.some((sibling) => sibling.rfilename === file.path) === true;
  return listed && result.kind === 'absent' ? { kind: 'unreachable', reason: 'it is listed, but not served' } : result;
}

async function readFromSources(file: PlannedFile, { id, sha }: ModelAnswer, { hub, cache }: AnswerSources): Promise<FileResult> {
  const revision = sha ?? 'main';
  if (hub !== null) return readFile(hub, cache, { id, revision, ...file });
  const kept = sha === null ? null : await cache.readFile({ id, sha, path: file.path });
  if (kept === null) return { kind: 'unreachable', reason: 'offline, and not in the cache' };
  return kept.text === null ? { kind: 'absent' } : { kind: 'read', text: kept.text };
}
