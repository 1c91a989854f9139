import { loadCatalog, loadKnowledge } from '../load.ts';
import { builtInPolicyIds, loadPolicy } from '../load-policy.ts';
import type { PlacedCuration } from '../model/curation.ts';
import type { ModelRef } from '../model/ref.ts';
import type { Profile } from '../model/profile.ts';
import type { Waiver } from '../model/waiver.ts';
import type { ScanContext } from '../scan.ts';
import { allOrAllMistakes } from './all-or-all-mistakes.ts';
import type { ScanOptions } from './check-options.ts';
import { chooseSource } from './choose-source.ts';
import { gatherRefs } from './gather-refs.ts';
import { readInput } from './read-input.ts';
import { renderMistake } from './render-mistake.ts';
import type { NamedCandidate } from './with-candidates.ts';
import type { World } from './world.ts';

/** A scan that is ready to run: everything it was given has been read and is valid. */
export interface PreparedScan {
  readonly refs: readonly ModelRef[];
  readonly candidates: readonly NamedCandidate[];
  /** What was named and could not be read, in words. */
  readonly unread: readonly string[];
  readonly context: ScanContext;
}

/** Reads and validates everything before anything is scanned. Throws UsageError, FileError, or DataError with the mistakes of all files at once. */
export async function prepareScan(named: readonly string[], options: ScanOptions, world: World): Promise<PreparedScan> {
  const [resolved, profile, waivers, curations, gathered] = await allOrAllMistakes([
    loadPolicy(options.policy, world.io),
    readProfile(options.profile, world),
    readWaivers(options.waivers, world),
    readCurations(options.curations, world),
    gatherRefs(named, options, world),
  ]);
  for (const warning of resolved.warnings) world.err(renderMistake(warning).replace(/^error/, 'warning'));
  const [knowledge, source, builtInPolicies] = await Promise.all([loadKnowledge(world.io), chooseSource(options, world), builtInPolicyIds(world.io)]);
  const profileAt = await rowProfiles(gathered.candidates);
  return { ...gathered, context: { ...knowledge, source, policy: resolved.policy, builtInPolicies, profile, ...(profileAt === null ? {} : { profileAt }), waivers, curations, failOn: options.failOn, now: world.io.now(), toolVersion: world.version } };
}

/** The profile of a row where rows of a list state facts; null where none does. */
async function rowProfiles(candidates: readonly NamedCandidate[]): Promise<NonNullable<ScanContext['profileAt']> | null> {
  if (candidates.every(({ facts }) => Object.keys(facts ?? {}).length === 0)) return null;
  const { applyRowFacts } = await import('../candidates/row-facts/apply-row-facts.ts');
  return (profile, position) => applyRowFacts(profile, candidates[position]?.facts ?? {});
}

/** Parsers of files are loaded only where there is a file, since most runs in a pipeline start with little. */
async function readProfile(file: string | undefined, world: World): Promise<Profile> {
  if (file === undefined) return {};
  const { parseProfile } = await import('../policy/parse-profile.ts');
  return parseProfile(await readInput(file, 'profile', world), file);
}

async function readWaivers(file: string | undefined, world: World): Promise<readonly Waiver[]> {
  if (file === undefined) return [];
  const { parseWaivers } = await import('../policy/parse-waivers.ts');
  return parseWaivers(await readInput(file, 'waiver file', world), file);
}

async function readCurations(file: string | undefined, world: World): Promise<readonly PlacedCuration[]> {
  if (file === undefined) return [];
  const [{ parseCurations }, catalog] = await Promise.all([import('../curation/parse-curations.ts'), loadCatalog(world.io)]);
  return parseCurations(await readInput(file, 'curation file', world), file, catalog);
}
