import { DataError, type Mistake, type Place } from '../errors.ts';
import type { Policy, PolicyFile } from '../model/policy.ts';
import { digestOf, sha256Hex } from '../util/digest.ts';
import { nearest } from '../util/suggest.ts';
import type { KnownNames } from '../model/known-names.ts';
import { mergeRules, type RuleSet } from './merge-rules.ts';
import { byPlace } from './parse-document.ts';
import { parsePolicy, type ParsedPolicy } from './parse-policy.ts';
import { parsePolicyReference, type PolicyReference } from './policy-reference.ts';

/** Text of a policy file, and its name for messages and for references relative to it. */
export interface PolicyText {
  readonly text: string;
  readonly file: string;
}

/** Where policies are read from; handed in, so that this folder does no IO. */
export interface PolicyLookup {
  /** null when there is no such policy. `from` is the file that extends it, null for the first one. */
  readonly read: (reference: PolicyReference, from: string | null) => Promise<PolicyText | null>;
  /** Ids of the policies that ship with modelcheck. */
  readonly builtInIds: readonly string[];
  /** How the files in the folder of a reference would be referred to, for the nearest name of one that is missing. */
  readonly beside?: (reference: PolicyReference, from: string | null) => Promise<readonly string[]>;
  /** What licences there are; names of licences are not checked where it is left out. */
  readonly names?: () => Promise<KnownNames>;
}

/** A policy with everything it extends applied, what is suspicious in it, and the files it was made of. */
export interface ResolvedPolicy {
  readonly policy: Policy;
  readonly warnings: readonly Mistake[];
  readonly files: readonly string[];
}

/** Extended policies that one policy may have, in all. */
const maximumFiles = 50;

/**
 * Reads a policy by id or file with all that it extends; later rules override earlier ones by id.
 * Throws `DataError` with all mistakes of all files at once.
 */
export async function resolvePolicy(reference: string, lookup: PolicyLookup): Promise<ResolvedPolicy> {
  const run: Run = { lookup, mistakes: [], warnings: [], files: [], set: { rules: new Map(), builtIn: new Map() } };
  const top = await load(reference, { from: null, place: null, chain: [] }, run);
  if (run.mistakes.length > 0 || !top) throw new DataError(inOrder(run));
  return { policy: buildPolicy(top, run.set), warnings: run.warnings, files: [...new Set(run.files)] };
}

interface Run {
  readonly lookup: PolicyLookup;
  readonly mistakes: Mistake[];
  readonly warnings: Mistake[];
  readonly files: string[];
  readonly set: RuleSet;
}

/** Who extends, where that is written, and the files on the way there. */
interface Extending {
  readonly from: string | null;
  readonly place: Place | null;
  readonly chain: readonly string[];
}

async function load(reference: string, extending: Extending, run: Run): Promise<PolicyFile | null> {
  const wrong = (message: string, hint: string | null = null): null => {
    run.mistakes.push({ message, place: extending.place, hint });
    return null;
  };
  const pinned = parsePolicyReference(reference);
  if (!pinned) return wrong(`"${reference}" is no reference to a policy`, 'write an id, a path, or either with #sha256:<64 hex digits>');
  const found = await run.lookup.read(pinned.reference, extending.from);
  if (!found) {
    const near = await nearestPolicy(pinned.reference, extending.from, run.lookup);
    wrong(`there is no policy "${reference}"`, near === null ? placesOf(pinned.reference, run.lookup) : `did you mean "${near}"?`);
    return near === null || extending.from === null ? null : load(near, extending, run);
  }
  if (extending.chain.includes(found.file)) return wrong(`the policy extends itself: ${[...extending.chain, found.file].join(' → ')}`);
  if (run.files.length >= maximumFiles) return wrong(`more than ${maximumFiles} policies are extended`);
  run.files.push(found.file);
  const sha256 = sha256Hex(found.text);
  if (pinned.sha256 !== null && pinned.sha256 !== sha256) return wrong(`"${found.file}" is not the file that was pinned`, `its hash is sha256:${sha256}; look at the change before you pin it`);
  const names = await run.lookup.names?.();
  return apply(parsePolicy(found.text, found.file, names), { ...extending, chain: [...extending.chain, found.file] }, run);
}

/** What is extended is read, and each rule of sound form is applied, although something else in the file is wrong. */
async function apply({ policy, sound, source, mistakes, warnings }: ParsedPolicy, { chain }: Extending, run: Run): Promise<PolicyFile | null> {
  run.mistakes.push(...mistakes);
  run.warnings.push(...warnings);
  const bases: (PolicyFile | null)[] = [];
  for (const { reference, path } of sound.extends) bases.push(await load(reference, { from: source.file, place: source.placeOf(path), chain }, run));
  const isBaseKnown = sound.isBaseKnown && !bases.includes(null);
  const wrong = mergeRules(run.set, sound.rules, { from: policy?.id ?? '', source, isBaseKnown });
  run.mistakes.push(...wrong);
  return policy;
}

/** The nearest policy that there is: of those built in, or of the files beside the one that is missing. It stands in while mistakes are looked for. */
async function nearestPolicy(reference: PolicyReference, from: string | null, { builtInIds, beside }: PolicyLookup): Promise<string | null> {
  if (reference.kind === 'built-in') return nearest(reference.id, builtInIds);
  return nearest(reference.path, [...((await beside?.(reference, from)) ?? []), ...builtInIds]);
}

function placesOf(reference: PolicyReference, { builtInIds }: PolicyLookup): string {
  if (reference.kind === 'built-in') return `built-in policies: ${builtInIds.join(', ')}; a file is written as a path, e.g. ./${reference.id}.yaml`;
  return reference.kind === 'file' ? 'check the path; it is taken from the working directory, or from the file that extends it' : 'a package is looked for in node_modules; a file is written with ./ before it';
}

/** The mistakes of each file in the order of its lines, files as they were read. */
function inOrder({ mistakes, files }: Run): readonly Mistake[] {
  const rank = ({ place }: Mistake): number => (place === null ? -1 : files.indexOf(place.file));
  return [...mistakes].sort((left, right) => rank(left) - rank(right) || byPlace(left, right));
}

function buildPolicy({ id, title }: PolicyFile, { rules, builtIn }: RuleSet): Policy {
  const all = [...rules.values()];
  return { id, title: title ?? id, digest: digestOf({ id, rules: all, builtIn }), rules: all, builtIn };
}
