import type { Files } from '../../io/io.ts';
import type { Card } from '../../model/card.ts';
import { blankRecord, type ModelConfig, type ModelRecord } from '../../model/record.ts';
import { parseCard } from '../card.ts';
import { configFromJson } from '../config.ts';
import { configFromGguf } from './gguf-config.ts';
import { readGguf } from './gguf-files.ts';
import type { FolderFile, Listing } from './list-files.ts';
import { recordFiles } from './record-files.ts';
import { readSafetensors } from './safetensors-files.ts';
import { findReadme, readReadme, readText, readTexts } from './text-files.ts';
import type { Unread } from './unread.ts';

/** Which model a directory holds, and how it came there. */
export interface Identity {
  readonly id: string;
  readonly revision: string | null;
  /** For reports: the directory or file that was read. */
  readonly location: string;
  /** True when a missing README only means that it was not downloaded: in the Hub's cache. */
  readonly mayLackReadme: boolean;
}

/** The record of a model from the files of its directory. */
export async function folderRecord(io: Files, { files, unread }: Listing, identity: Identity): Promise<ModelRecord> {
  const readme = await readmeOf(io, files, identity);
  const [texts, gguf, safetensors, config, listed] = await Promise.all([readTexts(io, files, readme.facts.card?.licenseLink ?? null), readGguf(io, files), readSafetensors(io, files), configOf(io, files), recordFiles(io, files)]);
  return {
    ...blankRecord,
    id: identity.id,
    revision: identity.revision,
    source: { kind: 'folder', location: identity.location, retrievedOn: null },
    ...readme.facts,
    ...cardFacts(readme.facts.card),
    config: config.config ?? (gguf.header && configFromGguf(gguf.header)),
    parameters: safetensors.parameters,
    gguf: gguf.header,
    safetensorsMetadata: safetensors.metadata,
    files: listed,
    texts: texts.texts,
    unread: [unread, readme.unread, texts.unread, config.unread, safetensors.unread, gguf.unread].flat(),
  };
}

/** What the Hub would take from the card itself. */
function cardFacts(card: Card | null): Pick<ModelRecord, 'tags' | 'libraryName' | 'pipelineTag'> {
  return { tags: card?.tags ?? [], libraryName: card?.libraryName ?? null, pipelineTag: card?.pipelineTag ?? null };
}

interface Readme {
  readonly facts: { readonly card: Card | null; readonly readme: string | null; readonly readmeState: ModelRecord['readmeState'] };
  readonly unread: readonly Unread[];
}

async function readmeOf(io: Files, files: readonly FolderFile[], { mayLackReadme }: Identity): Promise<Readme> {
  const file = findReadme(files);
  if (file === null && mayLackReadme) return { facts: { card: null, readme: null, readmeState: 'not-recorded' }, unread: [{ path: 'README.md', reason: 'it is not in the cache, so what the card says is not known' }] };
  if (file === null) return { facts: { card: null, readme: null, readmeState: 'absent' }, unread: [] };
  const { text, problem } = await readReadme(io, file);
  if (text === null) return { facts: { card: null, readme: null, readmeState: 'unreachable' }, unread: [{ path: file.path, reason: problem ?? 'it could not be read' }] };
  return { facts: { card: parseCard(text).card, readme: text, readmeState: 'read' }, unread: [] };
}

/** `config.json`, or `params.json` as Meta and Mistral ship it beside weights in their own format. */
async function configOf(io: Files, files: readonly FolderFile[]): Promise<{ readonly config: ModelConfig | null; readonly unread: readonly Unread[] }> {
  const file = files.find(({ path }) => path === 'config.json') ?? files.find(({ path }) => path === 'params.json');
  if (file === undefined) return { config: null, unread: [] };
  const { text, problem } = await readText(io, file);
  try {
    return text === null ? { config: null, unread: [{ path: file.path, reason: problem ?? 'it could not be read' }] } : { config: configFromJson(JSON.parse(text)), unread: [] };
  } catch {
    return { config: null, unread: [{ path: file.path, reason: 'it is no JSON' }] };
  }
}
