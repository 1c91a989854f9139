import { DataError, type Mistake, type Place } from '../errors.ts';
import type { Policy, PolicyFile } from '../model/policy.ts';
import { digestOf, sha256Hex } from '../util/digest.ts';
import { didYouMean } from '../util/suggest.ts';
import { mergeRules, type RuleSet } from './merge-rules.ts';
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
  if (run.mistakes.length > 0 || !top) throw new DataError(run.mistakes);
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
  if (!found) return wrong(`there is no policy "${reference}"`, pinned.reference.kind === 'built-in' ? builtInHint(pinned.reference.id, run.lookup) : 'paths are relative to the extending file');
  if (extending.chain.includes(found.file)) return wrong(`the policy extends itself: ${[...extending.chain, found.file].join(' → ')}`);
  if (run.files.length >= maximumFiles) return wrong(`more than ${maximumFiles} policies are extended`);
  run.files.push(found.file);
  const sha256 = sha256Hex(found.text);
  if (pinned.sha256 !== null && pinned.sha256 !== sha256) return wrong(`"${found.file}" is not the file that was pinned`, `its hash is sha256:${sha256}; look at the change before you pin it`);
  return apply(parsePolicy(found.text, found.file), { ...extending, chain: [...extending.chain, found.file] }, run);
}

async function apply(parsed: ParsedPolicy, { chain }: Extending, run: Run): Promise<PolicyFile | null> {
  run.mistakes.push(...parsed.mistakes);
  run.warnings.push(...parsed.warnings);
  const { policy, source } = parsed;
  if (!policy) return null;
  const references = typeof policy.extends === 'string' ? [policy.extends] : (policy.extends ?? []);
  const before = run.mistakes.length;
  for (const [index, reference] of references.entries()) {
    const place = source.placeOf(typeof policy.extends === 'string' ? ['extends'] : ['extends', index]);
    await load(reference, { from: source.file, place, chain }, run);
  }
  const wrong = mergeRules(run.set, policy.rules, { from: policy.id, source });
  if (run.mistakes.length === before) run.mistakes.push(...wrong);
  return policy;
}

function builtInHint(id: string, { builtInIds }: PolicyLookup): string {
  return didYouMean(id, builtInIds) ?? `built-in policies: ${builtInIds.join(', ')}; a file is written as a path, e.g. ./${id}.yaml`;
}

function buildPolicy({ id, title }: PolicyFile, { rules, builtIn }: RuleSet): Policy {
  const all = [...rules.values()];
  return { id, title: title ?? id, digest: digestOf({ id, rules: all, builtIn }), rules: all, builtIn };
}
