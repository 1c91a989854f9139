import type { CandidateList } from '../candidates/read-candidates.ts';
import { UsageError, DataError, type Mistake } from '../errors.ts';
import type { ModelRef } from '../model/ref.ts';
import { endpointFrom } from '../source/environment/endpoint-from.ts';
import { resolveReference } from '../source/resolve-reference.ts';
import { parseReference } from '../source/reference.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import type { ScanOptions } from './check-options.ts';
import { readInputBytes } from './read-input.ts';
import { renderLeftOut } from './render-left-out.ts';
import { renderMistake } from './render-mistake.ts';
import type { NamedCandidate } from './with-candidates.ts';
import type { World } from './world.ts';

/** The models of a run, in the order in which they were named. */
export interface GatheredRefs {
  readonly refs: readonly ModelRef[];
  readonly candidates: readonly NamedCandidate[];
  /** Rows of the list that name no model, and what a searched folder left out, in words; they are told on stderr and in the report. */
  readonly unread: readonly string[];
}

/** Gathers the models of the command line and of the list. Throws DataError with every wrong reference at once. */
export async function gatherRefs(named: readonly string[], { list, discover: folder, hubUrl, configured = [] }: Pick<ScanOptions, 'list' | 'discover' | 'hubUrl' | 'configured'>, world: World): Promise<GatheredRefs> {
  const endpoint = endpointFrom(world.io.env, hubUrl);
  const onLine = [...named.map((ref): NamedCandidate => ({ ref, places: [], columns: {} })), ...configured];
  const listed = list === undefined ? { candidates: [], badRows: [], notes: [] } : await readList(list, world);
  for (const note of listed.notes) world.err(`note: ${sanitizeLine(list ?? '')}: ${sanitizeLine(note, 1000)}\n`);
  for (const mistake of listed.badRows) world.err(renderMistake(mistake));
  const found = folder === undefined ? { candidates: [], leftOut: [] } : await discovered(folder, world);
  const rows = listed.candidates.map(({ ref, lines, columns, facts }): NamedCandidate => ({ ref, columns, facts, places: lines.map((line) => ({ file: list ?? '', line })) }));
  const candidates = [...onLine, ...rows, ...found.candidates];
  if (candidates.length === 0 && folder !== undefined) throw new UsageError(`the files of ${sanitizeLine(folder)} name no model that was found`, 'name models yourself, e.g. `modelcheck check org/name`, or give a list with --list; `modelcheck discover` shows what is searched');
  if (candidates.length === 0) throw new UsageError('no model is named', 'name one, e.g. `modelcheck check org/name`, search the source code with --discover ., give a list with --list, or let `modelcheck init` write a configuration');
  const results = await Promise.all(candidates.map((candidate) => resolve(candidate, endpoint, world)));
  // A row of the list that names what is not there is a bad row; what the command line names is not given up.
  const lost = candidates.filter((candidate, at) => rows.includes(candidate) && 'message' in (results[at] ?? {}));
  const mistakes = results.flatMap((result, at) => ('message' in result ? [withRow(result, candidates[at], lost)] : []));
  if (mistakes.length > lost.length || lost.length === candidates.length) throw new DataError(mistakes);
  for (const mistake of mistakes) world.err(renderMistake(mistake));
  return { refs: results.filter((result) => 'kind' in result), candidates: candidates.filter((candidate) => !lost.includes(candidate)), unread: [...listed.badRows, ...mistakes].map(({ message }) => message).concat(found.leftOut) };
}

function withRow(mistake: Mistake, candidate: NamedCandidate | undefined, lost: readonly NamedCandidate[]): Mistake {
  const place = candidate?.places[0];
  return candidate && place && lost.includes(candidate) ? { ...mistake, message: `${place.file}, row ${candidate.places.map(({ line }) => line).join(', ')}: ${mistake.message}` } : mistake;
}

async function readList(list: string, world: World): Promise<CandidateList> {
  const [{ readCandidates }, { profileProblem }] = await Promise.all([import('../candidates/read-candidates.ts'), import('./profile-problem.ts')]);
  return readCandidates(await readInputBytes(list, 'list', world), list, { problemOf, problemOfProfile: profileProblem });
}

/** The models that source code names, each once with all its lines. What could not be searched counts as a row that could not be read. */
async function discovered(folder: string, world: World): Promise<{ readonly candidates: readonly NamedCandidate[]; readonly leftOut: readonly string[] }> {
  const { discover } = await import('../discover/discover.ts');
  const { models, skipped } = await discover(world.io.files, folder);
  world.err(renderLeftOut(skipped));
  const refs = [...new Set(models.map(({ ref }) => ref))];
  const candidates = refs.map((ref): NamedCandidate => ({ ref, columns: {}, places: models.filter((model) => model.ref === ref).map(({ file, line }) => ({ file: `${folder.replace(/[\\/]+$/, '')}/${file}`.replace(/^\.\//, ''), line })) }));
  return { candidates, leftOut: skipped.filter(({ reason }) => reason !== 'not-on-hub' && reason !== 'local-folder').map(({ file, line, detail }) => `${file}${line === null ? '' : `:${line}`}: ${detail}`) };
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

async function resolve({ ref, places: [first] }: NamedCandidate, endpoint: string, world: World): Promise<ModelRef | Mistake> {
  try {
    return await resolveReference(ref, world.io, { endpoint });
  } catch (error) {
    if (error instanceof UsageError) return { message: error.message, place: first !== undefined && 'text' in first ? first : null, hint: error.hint };
    throw error;
  }
}
