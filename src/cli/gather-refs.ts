import type { CandidateList } from '../candidates/read-candidates.ts';
import { UsageError, DataError, type Mistake } from '../errors.ts';
import type { ModelRef } from '../model/ref.ts';
import { endpointFrom } from '../source/environment/endpoint-from.ts';
import { resolveReference } from '../source/resolve-reference.ts';
import { parseReference } from '../source/reference.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import type { ScanOptions } from './check-options.ts';
import { readInputBytes } from './read-input.ts';
import { renderMistake } from './render-mistake.ts';
import type { NamedCandidate } from './with-candidates.ts';
import type { World } from './world.ts';

/** The models of a run, in the order in which they were named. */
export interface GatheredRefs {
  readonly refs: readonly ModelRef[];
  readonly candidates: readonly NamedCandidate[];
  /** Rows of the list that name no model; they are told on stderr. */
  readonly badRows: number;
}

/** Gathers the models of the command line and of the list. Throws DataError with every wrong reference at once. */
export async function gatherRefs(named: readonly string[], { list, discover: folder, hubUrl }: Pick<ScanOptions, 'list' | 'discover' | 'hubUrl'>, world: World): Promise<GatheredRefs> {
  const endpoint = endpointFrom(world.io.env, hubUrl);
  const onLine = named.map((ref): NamedCandidate => ({ ref, places: [], columns: {} }));
  const listed = list === undefined ? { candidates: [], badRows: [] } : await readList(list, world);
  for (const mistake of listed.badRows) world.err(renderMistake(mistake));
  const found = folder === undefined ? { candidates: [], leftOut: 0 } : await discovered(folder, world);
  const candidates = [...onLine, ...listed.candidates.map(({ ref, rows, columns }): NamedCandidate => ({ ref, columns, places: rows.map((line) => ({ file: list ?? '', line })) })), ...found.candidates];
  if (candidates.length === 0) throw new UsageError('no model is named', 'name one, e.g. `modelcheck check mistralai/Mistral-7B-v0.1`, or give a list with --list');
  const results = await Promise.all(candidates.map(({ ref }) => resolve(ref, endpoint, world)));
  const mistakes = results.filter((result) => 'message' in result);
  if (mistakes.length > 0) throw new DataError(mistakes);
  return { refs: results.filter((result) => 'kind' in result), candidates, badRows: listed.badRows.length + found.leftOut };
}

async function readList(list: string, world: World): Promise<CandidateList> {
  const { readCandidates } = await import('../candidates/read-candidates.ts');
  return readCandidates(await readInputBytes(list, 'list', world), list, problemOf);
}

/** The models that source code names, each once with all its lines. What could not be searched counts as a row that could not be read. */
async function discovered(folder: string, world: World): Promise<{ readonly candidates: readonly NamedCandidate[]; readonly leftOut: number }> {
  const { discover } = await import('../discover/discover.ts');
  const { models, skipped } = await discover(world.io.files, folder);
  for (const { file, line, detail } of skipped) world.err(`left out: ${sanitizeLine(file)}${line === null ? '' : `:${line}`}: ${sanitizeLine(detail)}\n`);
  const refs = [...new Set(models.map(({ ref }) => ref))];
  const candidates = refs.map((ref): NamedCandidate => ({ ref, columns: {}, places: models.filter((model) => model.ref === ref).map(({ file, line }) => ({ file: `${folder.replace(/[\\/]+$/, '')}/${file}`.replace(/^\.\//, ''), line })) }));
  return { candidates, leftOut: skipped.filter(({ reason }) => reason !== 'not-on-hub' && reason !== 'local-folder').length };
}

/** What is wrong with a reference of a list; whether a file exists is not asked here. */
function problemOf(ref: string): string | null {
  try {
    parseReference(ref, { isLocal: /[\\/]|\.(?:gguf|safetensors)$/.test(ref) && /^[.~/\\]/.test(ref) });
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

async function resolve(ref: string, endpoint: string, world: World): Promise<ModelRef | Mistake> {
  try {
    return await resolveReference(ref, world.io, { endpoint });
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message, place: null, hint: error.hint };
    throw error;
  }
}
