import { detectCommands } from '../command/detect-commands.ts';
import { detectScript } from '../command/detect-script.ts';
import { splitAssignment } from '../command/variables.ts';
import type { Word } from '../command/word.ts';
import { parseHubAddress } from '../reference/hub-address.ts';
import { parseKeyValue } from '../reference/key-value.ts';
import { modelKey } from '../reference/model-key.ts';
import { isRevision, named } from '../reference/named.ts';
import { joinFindings, nothing, shiftFindings, type Findings, type Kinds, type Sighting } from '../sighting.ts';
import { keyOf, type Entry, type Path } from './entry.ts';

/** A file of configuration. */
export interface ConfigContext {
  readonly kinds: Kinds;
  /** Whether the file names one of `hubTools`. */
  readonly isTool: boolean;
}

/** Finds models in the values of a configuration: under keys that speak of models, as addresses, in commands, scripts and their arguments. */
export function detectEntries(entries: readonly Entry[], context: ConfigContext): Findings {
  const revisions = revisionsByTable(entries);
  const sightings = entries.flatMap((entry, index) => detectValue(entry, { context, key: keyAt(entries, index), revisions }));
  return joinFindings([{ sightings, remarks: [] }, detectArguments(entries, context), ...entries.map((entry) => detectCommandValue(entry, context))]);
}

interface Key {
  readonly name: string;
  readonly parent: string | null;
}

/** The key of a value. In a list of `name:`/`value:` pairs, as Kubernetes writes environments, it is the name. */
function keyAt(entries: readonly Entry[], index: number): Key {
  const entry = entries[index];
  const found = keyOf(entry?.path ?? null);
  const before = entries[index - 1];
  const name = found?.key === 'value' ? before : undefined;
  if (name && name.path?.key === 'name' && name.path.up === entry?.path?.up) return { name: name.value, parent: null };
  return { name: found?.key ?? '', parent: keyOf(found?.up ?? null)?.key ?? null };
}

interface Scene {
  readonly context: ConfigContext;
  readonly key: Key;
  readonly revisions: ReadonlyMap<Path | null, string>;
}

/** Keys whose addresses are for people to read. */
const links = /^(?:homepage|home_page|documentation|docs?|repository|bugs|issues|changelog|see|see_also|href|link|links|website|author|\$schema|description|details_url|project_url|source_url|model_page|card_url)$/i;

function detectValue({ path, value, at, isBlock }: Entry, { context: { kinds }, key, revisions }: Scene): readonly Sighting[] {
  if (isBlock || value.length > 1_000) return [];
  const address = parseHubAddress(value);
  if (address) {
    if (address.form === 'page' && links.test(key.name)) return [];
    return [{ id: address.id, revision: address.revision, at, kind: address.form === 'purl' ? kinds.purl : kinds.key, confidence: address.form === 'page' ? 'likely' : 'certain' }];
  }
  const assignment = splitAssignment({ text: value, at });
  const strength = assignment ? modelKey(assignment.name) : modelKey(key.name, key.parent);
  const word = assignment?.value ?? { text: value, at };
  const found = strength === null ? null : parseKeyValue(word.text, strength);
  const pinned = found && named(found.id, found.revision ?? (assignment ? null : (revisions.get(tableOf(path)) ?? null)));
  return pinned ? [{ ...pinned, at: word.at, kind: kinds.key, confidence: 'likely' }] : [];
}

/** The table that holds a key. */
function tableOf(path: Path | null): Path | null {
  return keyOf(path)?.up ?? null;
}

/** Revisions that stand beside an id, by their table. */
function revisionsByTable(entries: readonly Entry[]): ReadonlyMap<Path | null, string> {
  const found = new Map<Path | null, string>();
  for (const { path, value } of entries) {
    if (path !== null && /^(?:hf_?|base_?|model_?){0,2}revision$/i.test(String(path.key)) && isRevision(value)) found.set(path.up, value);
  }
  return found;
}

/** Lists of texts as command lines: `args: ["--model", "org/name"]`. */
function detectArguments(entries: readonly Entry[], { kinds, isTool }: ConfigContext): Findings {
  const lists: Word[][] = [];
  let last: Path | null = null;
  for (const { path, value, at, isBlock } of entries) {
    if (path === null || typeof path.key !== 'number' || isBlock) continue;
    if (path.up !== last || path.key === 0) lists.push([]);
    lists.at(-1)?.push({ text: value, at });
    last = path.up;
  }
  const commands = lists.filter((words) => words.some((word) => /^--?[a-z]|^(?:vllm|hf|huggingface-cli|lmdeploy)$/i.test(word.text)));
  return detectCommands(commands, { kinds, isTool });
}

/** Words of a value that may be a command line or a script which takes a model. */
const commandLike = /(?:^|[\s;&|/])(?:vllm|sglang|hf|huggingface-cli|ollama|lmdeploy|trtllm-serve|litgpt|llama-(?:server|cli)|text-generation-\w+|text-embeddings-router|wget|curl|git|python[\d.]*|docker|ramalama)\s|--?(?:model|hf|pretrained|repo)[\w-]*[ =]|\w[_-]?model\w*=/i;

function detectCommandValue({ value, at, isBlock }: Entry, { kinds, isTool }: ConfigContext): Findings {
  if ((!isBlock && !/\s/.test(value)) || !commandLike.test(value)) return nothing;
  return shiftFindings(detectScript(value, { kinds, isTool }), at);
}
