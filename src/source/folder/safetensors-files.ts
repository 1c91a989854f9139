import type { Files } from '../../io/io.ts';
import type { FolderFile } from './list-files.ts';
import { maximumPointerBytes } from './lfs-pointer.ts';
import { readSafetensorsHeader, sum } from './safetensors-header.ts';
import { readText } from './text-files.ts';
import { problemOf, type Unread } from './unread.ts';

/** What the safetensors files of a directory say together. */
export interface Safetensors {
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly parameters: number | null;
  readonly unread: readonly Unread[];
}

/** Which files hold the weights of the model, and the total that their index states. */
interface Shards {
  readonly files: readonly FolderFile[];
  readonly missing: readonly string[];
  readonly statedTotal: number | null;
}

const maximumIndex = 64_000_000;
const maximumShards = 1_000;

const adapterName = /(?:^|[_-])(?:adapter|lora)[\w.-]*\.safetensors$/i;
const shardName = /^(.{1,200})-\d{5}-of-\d{5}\.safetensors$/;

/** Reads the headers of the weights at the top of a directory: parameters in all shards together, `__metadata__` of the first. An adapter's parameters are not the model's. */
export async function readSafetensors(io: Files, files: readonly FolderFile[]): Promise<Safetensors> {
  const top = files.filter(({ path }) => path.endsWith('.safetensors') && !path.includes('/'));
  const adapters = top.filter(({ path }) => adapterName.test(path));
  const shards = await findShards(io, files, top.filter((file) => !adapters.includes(file)));
  const weights = await readHeaders(io, shards.files);
  const others = weights.metadata === null ? await readHeaders(io, adapters.slice(0, 1)) : null;
  return {
    metadata: weights.metadata ?? others?.metadata ?? null,
    parameters: (shards.missing.length > 0 ? null : weights.parameters) ?? shards.statedTotal,
    unread: [...weights.unread, ...(others?.unread ?? []), ...shards.missing.map((path) => ({ path, reason: 'the index names it, and it is not there' }))],
  };
}

async function findShards(io: Files, files: readonly FolderFile[], top: readonly FolderFile[]): Promise<Shards> {
  const index = files.find(({ path }) => path === 'model.safetensors.index.json') ?? files.find(({ path }) => /^[^/]+\.safetensors\.index\.json$/.test(path));
  const indexed = index === undefined ? null : await readIndex(io, index);
  if (indexed !== null) {
    const named = new Map(top.map((file) => [file.path, file]));
    return { files: indexed.names.flatMap((name) => named.get(name) ?? []), missing: indexed.names.filter((name) => !named.has(name)), statedTotal: indexed.total };
  }
  const whole = top.find(({ path }) => path === 'model.safetensors');
  const series = new Set(top.map(({ path }) => shardName.exec(path)?.[1] ?? path));
  return { files: whole ? [whole] : series.size === 1 ? top : [], missing: [], statedTotal: null };
}

/** Names of the shards in `weight_map`, and `metadata.total_parameters` of newer files. */
async function readIndex(io: Files, index: FolderFile): Promise<{ readonly names: readonly string[]; readonly total: number | null } | null> {
  const { text } = await readText(io, index, maximumIndex);
  try {
    const json: { readonly weight_map?: unknown; readonly metadata?: { readonly total_parameters?: unknown } | null } | null = JSON.parse(text ?? 'null');
    const map = json?.weight_map;
    if (typeof map !== 'object' || map === null) return null;
    const names = new Set(Object.values(map).filter((name) => typeof name === 'string' && /^[\w.-]{1,200}\.safetensors$/.test(name)) as string[]);
    const total = json?.metadata?.total_parameters;
    return { names: [...names].sort().slice(0, maximumShards), total: typeof total === 'number' && Number.isSafeInteger(total) && total > 0 ? total : null };
  } catch {
    return null;
  }
}

async function readHeaders(io: Files, files: readonly FolderFile[]): Promise<Safetensors> {
  const whole = files.filter(({ size }) => size > maximumPointerBytes);
  const headers = [];
  for (const file of whole) headers.push(await readOne(io, file));
  const unread = headers.flatMap(({ problem }, index) => (problem === null ? [] : [{ path: whole[index]?.path ?? '', reason: `it ${problem}` }]));
  return { metadata: headers.find(({ metadata }) => metadata !== null)?.metadata ?? null, parameters: whole.length < files.length ? null : sum(headers.map(({ parameters }) => parameters)), unread };
}

async function readOne(io: Files, file: FolderFile): ReturnType<typeof readSafetensorsHeader> {
  try {
    return await readSafetensorsHeader(io, file.location, file.size);
  } catch (error) {
    return { metadata: null, parameters: null, problem: `could not be read: ${problemOf(error)}` };
  }
}
