import { parseHubAddress } from '../reference/hub-address.ts';
import { parseHubId } from '../reference/hub-id.ts';
import { isLegacyId } from '../reference/legacy-id.ts';
import { parseKeyValue } from '../reference/key-value.ts';
import { modelKey } from '../reference/model-key.ts';
import { isRevision, named, type Named } from '../reference/named.ts';
import { joinFindings, nothing, type Findings, type Kinds, type Remark, type Sighting } from '../sighting.ts';
import { readOptions, type CommandLine, type Option } from './options.ts';
import { hubOptions, listOptions, programsCalled, revisionOptions, talking, toolOptions, type Program } from './programs.ts';
import { assignmentsOf, collectVariables, splitAssignment, type Variables } from './variables.ts';
import type { Word } from './word.ts';

/** What the meaning of a command depends on besides its words. */
export interface CommandContext {
  readonly kinds: Kinds;
  /** Whether the file names one of `hubTools` anywhere: it then says what `--model` takes. */
  readonly isTool: boolean;
  readonly variables?: Variables;
}

/** Finds the models that command lines download, serve or are given as an option, and variables that are called after a model. */
export function detectCommands(commands: readonly (readonly Word[])[], { kinds, isTool, variables }: CommandContext): Findings {
  const known = variables ?? collectVariables(commands);
  return joinFindings(commands.map((command) => detectCommand(command, { kinds, isTool, variables: known })));
}

interface Scene {
  readonly kinds: Kinds;
  readonly isTool: boolean;
  readonly variables: Variables;
}

function detectCommand(words: readonly Word[], scene: Scene): Findings {
  if (!words.some(({ text }) => mayMatter(text))) return nothing;
  const assigned = assignmentsOf(words).flatMap(({ name, value }) => keyed(name, value, scene));
  if (talking.has((words[0]?.text ?? '').replace(/^[@-]+/, '').toLowerCase())) return nothing;
  const started = programIn(words);
  const line = readOptions(started ? words.slice(started.at + started.program.words.length) : words, scene.variables);
  if (line.options.some(({ name, values }) => name === 'repo_type' && values.some(({ text }) => /^(?:dataset|space)s?$/.test(text)))) return { sightings: assigned, remarks: [] };
  const revision = revisionOf(line);
  const given = started ? positional(started.program, line, { scene, revision }) : toScript(words, scene);
  const rest = [...assigned, ...line.options.flatMap((option) => fromOption(option, { scene, revision })), ...line.free.flatMap((word) => fromWord(word, words, scene))];
  return { sightings: [...given.sightings, ...rest.filter(({ at }) => !given.sightings.some((sighting) => sighting.at === at))], remarks: given.remarks };
}

/** True for a word that may name a model, read a variable that does, or begin a program that takes one. */
function mayMatter(text: string): boolean {
  return text.includes('/') || text.includes('$') || text === 'ollama' || text === 'docker' || isLegacyId(text.slice(text.indexOf('=') + 1));
}

/** The program in a command, wherever it stands: after `sudo`, `uv run`, `RUN`, or an environment. */
function programIn(words: readonly Word[]): { readonly program: Program; readonly at: number } | null {
  for (const [at, { text }] of words.entries()) {
    const name = text.replace(/^[@-]+/, '').split('/').at(-1)?.replace(/\.exe$/, '');
    const program = programsCalled(name ?? '').find(({ words: [, ...rest] }) => rest.every((word, index) => words[at + 1 + index]?.text === word));
    if (program) return { program, at };
  }
  return null;
}

function revisionOf({ options }: CommandLine): string | null {
  const [value, ...more] = options.find(({ name }) => revisionOptions.has(name))?.values ?? [];
  return value && more.length === 0 && isRevision(value.text) ? value.text : null;
}

/** A script whose name says that it works on models. */
const modelScript = /(?:^|[/_-])(?:models?|llm|hf|huggingface|gguf|awq|gptq|lora|embeddings?|tokenizer)(?=[._-])[\w-]*\.(?:py|sh|js|mjs|ts)$/;

/** The first word behind such a script, when it is an id and no option comes before it. */
function toScript(words: readonly Word[], scene: Scene): Findings {
  const at = words.findIndex(({ text }) => modelScript.test(text));
  const word = at < 0 ? undefined : words[at + 1];
  const found = word && parseKeyValue(word.text, 'weak');
  return word && found ? { sightings: [{ ...found, at: word.at, kind: scene.kinds.command, confidence: 'likely' }], remarks: [] } : nothing;
}

interface Taking {
  readonly scene: Scene;
  readonly revision: string | null;
}

function positional({ takes, registry }: Program, { free }: CommandLine, { scene, revision }: Taking): Findings {
  const [word] = free;
  if (word === undefined) return nothing;
  if (takes === 'id') return { sightings: free.slice(0, 3).flatMap((each) => sighting(each, idOf(each.text), { scene, revision })).slice(0, 1), remarks: [] };
  const found = parseHubAddress(word.text);
  if (found) return { sightings: sighting(word, found, { scene, revision }), remarks: [] };
  return { sightings: [], remarks: /^[\w./:-]+$/.test(word.text) && !/^[./]/.test(word.text) ? [remark(word, registry ?? '')] : [] };
}

function remark({ text, at }: Word, registry: string): Remark {
  return { at, reason: 'not-on-hub', detail: `"${text}" is a name of ${registry}, which says nothing of a repository on the Hub` };
}

/** An id or address; `:Q4_K_M` names a file of the repository for llama.cpp. */
function idOf(text: string): Named | null {
  return parseHubAddress(text) ?? parseHubId(text.replace(/:[\w.-]{1,60}$/, ''));
}

function sighting({ at }: Word, found: Named | null, { scene, revision }: Taking): readonly Sighting[] {
  const pinned = found && named(found.id, found.revision ?? revision);
  return pinned ? [{ ...pinned, at, kind: scene.kinds.command, confidence: 'certain' }] : [];
}

function fromOption({ name, values }: Option, { scene, revision }: Taking): readonly Sighting[] {
  const own = /tokenizer|draft|speculative|lora|adapter/.test(name) ? null : revision;
  return values.flatMap((value): readonly Sighting[] => {
    const assignment = splitAssignment(value);
    if (listOptions.has(name)) return listed(value, scene);
    if (hubOptions.has(name) || (scene.isTool && toolOptions.has(name))) return sighting(assignment?.value ?? value, idOf(assignment?.value.text ?? value.text), { scene, revision: own });
    if (assignment) return keyed(assignment.name, assignment.value, scene);
    const found = fromWord(value, [], scene);
    return found.length > 0 ? found : keyed(name, value, scene, own);
  });
}

/** `pretrained=org/name,revision=abc,peft=org/adapter` */
function listed({ text, at }: Word, scene: Scene): readonly Sighting[] {
  const parts = [...text.matchAll(/([a-z_]{1,40})=([^,]{1,300})/g)].map((match) => ({ key: match[1] ?? '', word: { text: match[2] ?? '', at: at + match.index + (match[1] ?? '').length + 1 } }));
  const revision = parts.find(({ key }) => key === 'revision')?.word.text ?? null;
  return parts.flatMap(({ key, word }) => (/^(?:pretrained|model|model_name|peft|tokenizer)$/.test(key) ? sighting(word, idOf(word.text), { scene, revision: /^(?:pretrained|model_name|model)$/.test(key) ? revision : null }) : []));
}

/** A value under a name that speaks of a model. */
function keyed(name: string, { text, at }: Word, { kinds }: Scene, revision: string | null = null): readonly Sighting[] {
  const strength = modelKey(name);
  const found = strength === null ? null : parseKeyValue(text, strength);
  const pinned = found && named(found.id, found.revision ?? revision);
  return pinned ? [{ ...pinned, at, kind: kinds.command, confidence: 'likely' }] : [];
}

/** `model_name=org/name,batch_size=2`: the arguments of a model as one word, as evaluation programs take them. */
function isArgumentList({ text }: Word): boolean {
  return /^(?:pretrained|model_name|model)=[^,\s]{1,300},[a-z_]{1,40}=/.test(text);
}

/** Programs that fetch what an address names. */
const fetching = /^(?:git|wget|curl|aria2c|axel|http|xh|pip3?|uv|ADD|git-lfs)$/;

/** A free word that is an address, or an assignment such as `model.name=org/name` of Hydra. */
function fromWord(word: Word, words: readonly Word[], scene: Scene): readonly Sighting[] {
  if (isArgumentList(word)) return listed(word, scene);
  const assignment = splitAssignment(word);
  const address = parseHubAddress(assignment?.value.text ?? word.text);
  if (address) {
    const isFetched = words.some(({ text }) => fetching.test(text));
    const kind = address.form === 'purl' ? scene.kinds.purl : scene.kinds.command;
    return [{ id: address.id, revision: address.revision, at: (assignment?.value ?? word).at, kind, confidence: address.form === 'page' && !isFetched ? 'likely' : 'certain' }];
  }
  return assignment ? keyed(assignment.name, assignment.value, scene) : [];
}
