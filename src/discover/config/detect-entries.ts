import { detectCommands } from '../command/detect-commands.ts';
import { detectScript, unescaped } from '../command/detect-script.ts';
import { splitAssignment } from '../command/variables.ts';
import type { Word } from '../command/word.ts';
import { parseHubAddress } from '../reference/hub-address.ts';
import { mayBeReference } from '../reference/may-be-reference.ts';
import { parseKeyValue } from '../reference/key-value.ts';
import { isRevisionKey, modelKey } from '../reference/model-key.ts';
import { isRevision, named } from '../reference/named.ts';
import { joinFindings, shiftFindings, type Findings, type Kinds, type Sighting } from '../sighting.ts';
import { keyOf, type Entry, type Path } from './entry.ts';

/** A file of configuration. */
export interface ConfigContext {
  readonly kinds: Kinds;
  /** Whether the file names one of `hubTools`. */
  readonly isTool: boolean;
}

/** Finds models in the values of a configuration: under keys that speak of models, as addresses, in commands, scripts and their arguments. */
export function detectEntries(entries: readonly Entry[], context: ConfigContext): Findings {
  const sightings = detectValues(entries, context);
  const commands = entries.flatMap((entry) => (mayBeCommand(entry) ? [detectScriptAt(entry, context)] : []));
  return joinFindings([{ sightings, remarks: [] }, detectArguments(entries, context), ...commands]);
}

function detectValues(entries: readonly Entry[], context: ConfigContext): readonly Sighting[] {
  let revisions: ReadonlyMap<Path | null, string> | null = null;
  let products: ReadonlySet<Path | null> | null = null;
  return entries.flatMap((entry, index) => {
    if (entry.isBlock || !mayBeReference(valueOf(entry.value))) return [];
    revisions ??= revisionsByTable(entries);
    products ??= new Set(entries.flatMap(({ path }) => (path !== null && ofProducts.test(String(path.key)) ? [path.up] : [])));
    const scene = { context, key: keyAt(entries, index), revisions };
    return fromAddress(entry, scene) ?? (products.has(entry.path?.up ?? null) ? [] : fromKey(entry, scene));
  });
}

/** Keys beside which `model` is the model of a car or a device. */
const ofProducts = /^(?:manufacturer|brand|make|sku|vin|serial(?:_?number)?|firmware|hw_version|mac)$/i;

/** The value of `NAME=value` in a list, else the text itself. */
function valueOf(text: string): string {
  return /^[A-Za-z_][\w.]{0,80}=(.*)$/s.exec(text)?.[1] ?? text;
}

interface Key {
  readonly name: string;
  readonly parent: string | null;
}

/** The key of a value. In a list of `name:`/`value:` pairs, as Kubernetes writes environments, it is the name. */
function keyAt(entries: readonly Entry[], index: number): Key {
  const found = keyOf(entries[index]?.path ?? null);
  if (found === null) return { name: '', parent: null };
  const paired = found.key === 'value' ? entries[index - 1] : undefined;
  if (paired?.path?.key === 'name' && paired.path.up === found.up) return { name: paired.value, parent: null };
  return { name: found.key, parent: keyOf(found.up)?.key ?? null };
}

interface Scene {
  readonly context: ConfigContext;
  readonly key: Key;
  readonly revisions: ReadonlyMap<Path | null, string>;
}

/** Keys whose addresses are for people to read. */
const links = /^(?:homepage|home_page|documentation|docs?|repository|bugs|issues|changelog|see|see_also|href|link|links|website|author|\$schema|description|details_url|project_url|source_url|model_page|card_url)$/i;

function fromAddress({ value, at }: Entry, { context: { kinds }, key }: Scene): readonly Sighting[] | null {
  const address = parseHubAddress(value);
  if (address === null) return null;
  if ((address.form === 'page' && links.test(key.name)) || isOfData(key)) return [];
  return [{ id: address.id, revision: address.revision, at, kind: address.form === 'purl' ? kinds.purl : kinds.key, confidence: address.form === 'page' ? 'likely' : 'certain' }];
}

/** True for the address of a data set that does not say so itself. */
function isOfData({ name, parent }: Key): boolean {
  return [name, parent ?? ''].some((each) => /(?:^|[_-])data-?_?sets?(?:$|[_-])/i.test(each));
}

/** The value of a key that speaks of models, or of `MODEL_ID=…` in a list. */
function fromKey({ path, value, at }: Entry, { context: { kinds }, key, revisions }: Scene): readonly Sighting[] {
  const assignment = splitAssignment({ text: value, at });
  const strength = assignment ? modelKey(assignment.name) : modelKey(key.name, key.parent);
  const word = assignment?.value ?? { text: value, at };
  return partsOf(word).flatMap((part): readonly Sighting[] => {
    const found = strength === null ? null : parseKeyValue(part.text, strength);
    const pinned = found && named(found.id, found.revision ?? revisions.get(tableOf(path)) ?? null);
    return pinned ? [{ ...pinned, at: part.at, kind: kinds.key, confidence: 'likely' }] : [];
  });
}

/** `org/base+org/adapter`: mergekit's name of a model with an adapter. */
function partsOf(word: Word): readonly Word[] {
  const plus = word.text.indexOf('+');
  return plus < 0 ? [word] : [{ text: word.text.slice(0, plus), at: word.at }, { text: word.text.slice(plus + 1), at: word.at + plus + 1 }];
}

/** The table that holds a key. */
function tableOf(path: Path | null): Path | null {
  return keyOf(path)?.up ?? null;
}

/** Revisions that stand beside an id, by their table. */
function revisionsByTable(entries: readonly Entry[]): ReadonlyMap<Path | null, string> {
  const found = new Map<Path | null, string>();
  for (const { path, value } of entries) {
    if (path === null || /^(?:null|none)$/i.test(value)) continue;
    if (isRevisionKey(String(path.key)) && isRevision(value)) found.set(path.up, value);
    const listed = typeof path.key === 'number' ? /^([A-Z_]{0,30}REVISION)=(.{1,255})$/.exec(value) : null;
    if (listed && isRevisionKey(listed[1] ?? '') && isRevision(listed[2] ?? '')) found.set(tableOf(path), listed[2] ?? '');
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
  const commands = lists.filter((words) => words.some(({ text }) => text.startsWith('-') || text === 'vllm' || text === 'hf' || text === 'huggingface-cli' || text === 'lmdeploy'));
  return detectCommands(commands, { kinds, isTool });
}

/** Words of a value that may be a command line or a script which takes a model. */
const commandLike = /(?:^|[\s;&|/"'])(?:vllm|sglang|hf|huggingface-cli|ollama|lmdeploy|trtllm-serve|litgpt|llama-(?:server|cli)|text-generation-\w+|text-embeddings-router|wget|curl|git|python[\d.]*|docker|ramalama)\s|--?(?:model|hf|pretrained|repo|tokenizer|lora|adapter|draft|speculative)[\w-]*[ =]|\w[_-]?model\w*=/i;

function mayBeCommand({ value, isBlock }: Entry): boolean {
  return value.length > 8 && (isBlock || value.includes(' ')) && commandLike.test(value);
}

/** A value with backslashes may be a text of JSON, in which quotes and line ends are escaped, or a script of its own. */
function detectScriptAt({ value, at, isBlock }: Entry, { kinds, isTool }: ConfigContext): Findings {
  const found = detectScript(value, { kinds, isTool });
  const plain = found.sightings.length > 0 || isBlock ? value : unescaped(value);
  return shiftFindings(plain === value ? found : detectScript(plain, { kinds, isTool }), at);
}
