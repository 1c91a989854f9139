import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { parseYaml } from '../../util/yaml.ts';
import { asObject } from './json-text.ts';
import { makeClaim } from './make-claim.ts';

/** Configurations that one card or file may hold; more is no recipe. */
const maximumConfigs = 20;
/** Characters of a recipe that are parsed. */
const maximumLength = 100_000;
/** Parents read of one recipe; 65 occur. */
const maximumParents = 200;

/**
 * The recipe of a merge, from `mergekit_config.yml` and from code blocks of the card: `models[].model`, `base_model`,
 * `slices[].sources[].model`, `experts[].source_model`, each with an optional `+lora`.
 * https://github.com/arcee-ai/mergekit#merge-configuration
 */
export function mergekitClaims(record: ModelRecord): readonly Claim[] {
  const files = Object.entries(record.texts).filter(([path]) => /(?:^|\/)mergekit[\w-]*\.ya?ml$/.test(path)).map(([path, text]) => ({ where: path, text }));
  const blocks = record.readme === null ? [] : recipesIn(record.readme);
  return [...files.sort((left, right) => (left.where < right.where ? -1 : 1)), ...blocks].flatMap(({ where, text }) => recipeClaims(text, where));
}

interface Recipe {
  readonly where: string;
  readonly text: string;
}

/** Fenced or indented blocks of a card that read like a recipe. */
function recipesIn(readme: string): readonly Recipe[] {
  if (!/merge_method|slices|source_model|gate_mode/.test(readme)) return [];
  const lines = readme.split('\n');
  const fences = lines.flatMap((line, index) => (/^ {0,3}(?:```|~~~)/.test(line) ? [index] : []));
  const fenced = fences.flatMap((start, index) => (index % 2 === 0 ? [{ where: `README.md:${start + 1}`, text: lines.slice(start + 1, fences[index + 1]).join('\n') }] : []));
  const blocks = [...fenced, ...indentedIn(lines)];
  return blocks.filter(({ text }) => /^\s*(?:- )?(?:merge_method|slices|base_model|experts|gate_mode)\s*:/m.test(text) && /\bmodel\s*:|source_model\s*:/.test(text)).slice(0, maximumConfigs);
}

/** Blocks of code by indentation, after an empty line (CommonMark 0.31 §4.4), with their first four spaces taken off. Those inside a fence are read with it. */
function indentedIn(lines: readonly string[]): readonly Recipe[] {
  const blocks: { readonly start: number; readonly lines: string[] }[] = [];
  let [isFenced, isOpen] = [false, false];
  for (const [index, line] of lines.entries()) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced;
    const isCode = !isFenced && /^(?: {4}|\t)/.test(line);
    const starts = isCode && !isOpen && (lines[index - 1] ?? '').trim() === '';
    if (starts) blocks.push({ start: index, lines: [] });
    isOpen = starts || (isOpen && (isCode || (!isFenced && line.trim() === '')));
    if (isOpen) blocks.at(-1)?.lines.push(line.replace(/^(?: {4}|\t)/, ''));
  }
  return blocks.map(({ start, lines: text }) => ({ where: `README.md:${start + 1}`, text: text.join('\n') }));
}

function recipeClaims(text: string, where: string): readonly Claim[] {
  const configs = text.slice(0, maximumLength).split(/^---[ \t]*$/m).slice(0, maximumConfigs).map((part) => asObject(parseYaml(part, where).value));
  const intermediate = new Set(configs.flatMap((config) => (typeof config['name'] === 'string' ? [config['name']] : [])));
  const parents = new Map(configs.flatMap(modelsOf).flatMap(({ name, key }): [string, string][] => (intermediate.has(name) ? [] : [[name, key]])));
  return [...parents].slice(0, maximumParents).flatMap(([name, key]) => makeClaim(name, { relation: 'merge', strength: 'strong', kind: 'mergekit', where: `${where}#${key}` }));
}

interface NamedModel {
  readonly name: string;
  readonly key: string;
}

function modelsOf(config: Readonly<Record<string, unknown>>): readonly NamedModel[] {
  const slices = list(config['slices']).flatMap((slice) => list(asObject(slice)['sources']).map((source) => asObject(source)['model']));
  const places: readonly [string, readonly unknown[]][] = [
    ['base_model', [config['base_model']]],
    ['models', list(config['models']).map((model) => asObject(model)['model'])],
    ['slices', slices],
    ['experts', list(config['experts']).map((expert) => asObject(expert)['source_model'])],
  ];
  return places.flatMap(([key, values]) => values.flatMap((value) => namesIn(value).map((name) => ({ name, key }))));
}

/** A model is written as `org/name`, `org/name+org/lora`, `{model: {path: …}, lora: …}` or `org/name@revision`. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split('+').map((part) => part.replace(/@[\w.-]+$/, '').trim()).filter((part) => part !== '');
  const { model, path, lora } = asObject(value);
  return [model, path, lora].filter((part) => part !== undefined && part !== value).flatMap(namesIn);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
