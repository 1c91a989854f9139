import type { Io } from './io/io.ts';
import { knownNames } from './license/known-names.ts';
import { loadCatalog } from './load.ts';
import { readCompiledPolicies } from './policy/compiled-policies.ts';
import type { PolicyReference } from './policy/policy-reference.ts';
import type { PolicyLookup, PolicyText, ResolvedPolicy } from './policy/resolve-policy.ts';
import { readShipped } from './read-shipped.ts';

/** Policy that is used when none is named. */
export const defaultPolicy = 'commercial-saas';

/**
 * Reads a policy by built-in id or file with all that it extends. A built-in id means what ships with modelcheck, whatever lies in
 * the working directory; a file beats a package of that name. Throws DataError with all mistakes.
 */
export async function loadPolicy(reference: string, io: Io): Promise<ResolvedPolicy> {
  const compiled = await readShipped(io, 'compiled/policies.json');
  const builtIn = compiled === null ? undefined : readCompiledPolicies(compiled).get(reference);
  if (builtIn) return { policy: builtIn, warnings: [], files: [`policies/${reference}.yaml`] };
  const isRelative = !/^(?:\.{0,2}[\\/]|[A-Za-z]:[\\/])/.test(reference);
  const file = isRelative ? await io.files.stat(reference.replace(/#.*$/s, '')) : null;
  return resolveFrom(file?.kind === 'file' ? `./${reference}` : reference, io);
}

/** Reads a policy of `policies/` itself, of which {@link loadPolicy} reads the compiled form. */
export async function resolveBuiltIn(id: string, io: Io): Promise<ResolvedPolicy> {
  return resolveFrom(id, io);
}

/** The YAML parser and the schemas are loaded only where a policy file is read. */
async function resolveFrom(reference: string, io: Io): Promise<ResolvedPolicy> {
  const { resolvePolicy } = await import('./policy/resolve-policy.ts');
  return resolvePolicy(reference, await policyLookup(io));
}

/** Ids of the policies that ship with modelcheck, sorted. */
export async function builtInPolicyIds(io: Io): Promise<readonly string[]> {
  const entries = await io.files.list(`${io.packageFolder}policies`);
  return entries.filter(({ name }) => name.endsWith('.yaml')).map(({ name }) => name.slice(0, -'.yaml'.length)).sort();
}

async function policyLookup(io: Io): Promise<PolicyLookup> {
  const builtInIds = await builtInPolicyIds(io);
  return { builtInIds, names: async () => knownNames(await loadCatalog(io)), read: (reference, from) => readPolicy(reference, { from, io, builtInIds }), beside: (reference, from) => policiesBeside(reference, from, io) };
}

interface ReadContext {
  readonly from: string | null;
  readonly io: Io;
  readonly builtInIds: readonly string[];
}

async function readPolicy(reference: PolicyReference, { from, io, builtInIds }: ReadContext): Promise<PolicyText | null> {
  if (reference.kind === 'built-in') return builtInIds.includes(reference.id) ? readFile(`${io.packageFolder}policies/${reference.id}.yaml`, io, `policies/${reference.id}.yaml`) : null;
  if (reference.kind === 'file') return readFile(besides(from, reference.path), io);
  return readFromPackages(reference.path, io);
}

async function readFile(path: string, io: Io, shown = path): Promise<PolicyText | null> {
  const text = await io.files.readText(path);
  return text === null ? null : { text, file: shown };
}

/** A path relative to the folder of the file that names it; an absolute path as it is. */
function besides(from: string | null, path: string): string {
  if (from === null || /^(?:\/|[A-Za-z]:[\\/])/.test(path)) return path;
  return withoutDetours(`${from.replace(/[^\\/]*$/, '')}${path}`);
}

/** The same path without `/./` and `/x/../`, so that a file has one name by which a circle is seen. */
function withoutDetours(path: string): string {
  const plain = path.replace(/(?<=[\\/])(?:\.[\\/])+/g, '');
  const shorter = plain.replace(/(?<=^|[\\/])(?!\.{1,2}[\\/])[^\\/]+[\\/]\.\.[\\/]/, '');
  return shorter === plain ? plain : withoutDetours(shorter);
}

/** Files in the folder of a reference, written as the reference is. */
async function policiesBeside(reference: PolicyReference, from: string | null, io: Io): Promise<readonly string[]> {
  if (reference.kind !== 'file') return [];
  const folder = reference.path.replace(/[^\\/]*$/, '');
  const own = from?.replace(/^.*[\\/]/, '');
  const entries = await io.files.list(besides(from, folder) || '.');
  return entries.filter(({ name }) => /\.(?:ya?ml|json)$/i.test(name) && name !== own).map(({ name }) => `${folder}${name}`);
}

/** The file of a package in the nearest `node_modules` above the working directory. */
async function readFromPackages(path: string, io: Io): Promise<PolicyText | null> {
  for (let folder = io.cwd; ; folder = folder.replace(/[\\/][^\\/]*$/, '')) {
    const found = await readFile(`${folder}/node_modules/${path}`, io);
    if (found !== null || !/[\\/]/.test(folder)) return found;
  }
}
