import { isRepositoryId } from '../../util/repository-id.ts';
import { parseHubAddress } from '../reference/hub-address.ts';
import { parseHubId } from '../reference/hub-id.ts';
import { hasHubLook, parseKeyValue } from '../reference/key-value.ts';
import { isRevision, named, type Named } from '../reference/named.ts';
import type { Sighting } from '../sighting.ts';
import { findCalls, type Call } from './calls.ts';
import { isToken, type Code, type Range } from './code.ts';
import { loaders, loaderWords, otherCalls, type Loader } from './loaders.ts';
import { resolve } from './resolve.ts';
import type { SourceCode } from './source-code.ts';

/** Libraries that load by the same names from a hub of their own, on which the ids are mostly the same. */
const otherHubs = /\bmodelscope\b|\bpaddlenlp\b/;

/** What the calls of a text load, and the strings that are thereby explained: as a model, or as no model at all. */
export interface CallFindings {
  readonly sightings: readonly Sighting[];
  /** Indexes of string tokens. */
  readonly explained: ReadonlySet<number>;
}

/** Finds the ids that are given to loaders, directly or by a name that the same file defines. */
export function detectCalls(source: SourceCode): CallFindings {
  const sightings: Sighting[] = [];
  const explained = new Set<number>();
  for (const call of findCalls(source.code, (name) => loaders.has(name) || otherCalls.has(name))) {
    const loader = loaderOf(source, call);
    if (isOtherCall(source, call)) for (const literal of literalsIn(source, call)) explained.add(literal);
    else if (loader) sightings.push(...detectLoader(source, call, { loader, explained }));
  }
  return { sightings: [...sightings, ...source.candidates.flatMap((literal) => detectUnlisted(source, literal, explained))], explained };
}

function loaderOf({ code, mentions }: SourceCode, call: Call): Loader | undefined {
  const loader = loaders.get(call.name);
  if (loader?.chain && !loader.chain.test(call.chain)) return undefined;
  if (loader?.mentions && !mentions(loader.mentions) && !loader.mentions.test(call.chain)) return undefined;
  if (call.name !== 'from_pretrained' || !/peft/i.test(call.chain)) return loader;
  const first = call.positional[0];
  return loader && { ...loader, positions: first && code.tokens[first.from]?.kind === 'string' ? [0] : [1] };
}

/** Uploads, datasets and Spaces; `repo_type` says so for functions that take every kind of repository. */
function isOtherCall(source: SourceCode, call: Call): boolean {
  if (otherCalls.has(call.name) || (call.name === 'load' && /(?:^|\.)hub$/.test(call.chain))) return true;
  const ranges = ['repo_type', 'repoType', 'repo'].flatMap((keyword) => call.keywords.get(keyword) ?? []);
  return ranges.some((range) => namesOtherType(source, range));
}

/** Tokens of an argument that are searched for `type: 'dataset'`. */
const longestType = 20;

function namesOtherType({ code, scope }: SourceCode, range: Range): boolean {
  const direct = code.tokens.slice(range.from, Math.min(range.to, range.from + longestType));
  const named = resolve(code, scope, range).flatMap((literal) => code.tokens[literal] ?? []);
  return [...direct, ...named].some(({ kind, text }) => kind === 'string' && /^(?:dataset|space)s?$/.test(text));
}

function literalsIn({ code, scope }: SourceCode, call: Call): readonly number[] {
  const ranges = [...call.positional.slice(0, 2), ...call.keywords.values()].slice(0, 10);
  return ranges.flatMap((range) => resolve(code, scope, range));
}

function detectLoader(source: SourceCode, call: Call, { loader, explained }: { readonly loader: Loader; readonly explained: Set<number> }): readonly Sighting[] {
  const isSure = !source.mentions(otherHubs);
  const pinned = revisionOf(source, call, loader);
  return argumentsOf(source, call, loader).flatMap(({ range, keyword }) =>
    resolve(source.code, source.scope, range).flatMap((literal): readonly Sighting[] => {
      const token = source.code.tokens[literal];
      const revision = loader.apart?.includes(keyword) ? null : pinned;
      const found = token && loadedModel(token.text, loader, { revision, isSure });
      if (!token || !found) return [];
      explained.add(literal);
      return [{ ...found, at: token.start, kind: source.kinds.call, confidence: isSure ? 'certain' : 'likely' }];
    }),
  );
}

/** Arguments that may hold an id; an object of options holds it under one of the keywords only. */
function argumentsOf({ code }: SourceCode, call: Call, loader: Loader): readonly { readonly range: Range; readonly keyword: string }[] {
  const places = loader.positions.flatMap((place) => call.positional[place] ?? []).filter(({ from }) => !isToken(code, from, '{'));
  const named = loader.keywords.flatMap((keyword) => {
    const range = call.keywords.get(keyword);
    return range ? [{ range, keyword }] : [];
  });
  return [...places.map((range) => ({ range, keyword: '' })), ...named];
}

/** The revision that a call pins by a literal or by a name with one value; null when it pins none or it cannot be told which. */
function revisionOf({ code, scope }: SourceCode, call: Call, { revisionAt }: Loader): string | null {
  const range = call.keywords.get('revision') ?? (revisionAt === undefined ? undefined : call.positional[revisionAt]);
  const values = new Set(range ? resolve(code, scope, range).map((literal) => code.tokens[literal]?.text ?? '') : []);
  const [value] = values;
  return values.size === 1 && value !== undefined && isRevision(value) ? value : null;
}

interface Loading {
  readonly revision: string | null;
  readonly isSure: boolean;
}

function loadedModel(text: string, loader: Loader, { revision, isSure }: Loading): Named | null {
  const bare = loader.prefix ? text.replace(loader.prefix, '') : text;
  const found = parseHubAddress(bare) ?? (isSure ? parseHubId(bare) : parseKeyValue(bare, 'weak')) ?? withOwner(bare, loader.owner);
  return found && named(found.id, found.revision ?? revision);
}

/** sentence-transformers looks up a name without an organisation under its own; names of folders seldom have a hyphen and a digit or capital. */
function withOwner(text: string, owner: string | undefined): Named | null {
  const fits = owner !== undefined && /^[A-Za-z][\w.]*-[\w.-]*$/.test(text) && /[\dA-Z]/.test(text) && isRepositoryId(text);
  return fits ? { id: `${owner}/${text}`, revision: null } : null;
}

/** The first argument of a function that no table lists and whose name speaks of models. */
function detectUnlisted({ code, kinds }: SourceCode, literal: number, explained: ReadonlySet<number>): readonly Sighting[] {
  const token = code.tokens[literal];
  const open = isToken(code, literal - 1, '(') ? literal - 1 : openBefore(code, literal);
  const isAlone = isToken(code, literal + 1, ')') || isToken(code, literal + 1, ',');
  if (!token || !isAlone || explained.has(literal) || code.tokens[open - 1]?.kind !== 'name' || !isLoaderName(code, open - 1)) return [];
  const found = parseKeyValue(token.text, 'weak');
  return found && hasHubLook(found.id) ? [{ ...found, at: token.start, kind: kinds.call, confidence: 'likely' }] : [];
}

/** The bracket of a call whose first argument is a label, or a loader that is called later (`partial`), and whose second is the string. */
function openBefore(code: Code, literal: number): number {
  const comma = literal - 1;
  const isLabel = code.tokens[comma - 1]?.kind === 'string' && isToken(code, comma - 2, '(');
  const open = isLabel ? comma - 2 : (code.around[literal] ?? -1);
  const isLater = loaders.has(code.tokens[comma - 1]?.text ?? '') && isToken(code, open - 1, 'partial');
  return isToken(code, comma, ',') && (isLabel || isLater) ? open : -1;
}

/** Methods that make an object, whose class then says of what. */
const making = /^(?:new|newInstance|create|init|load|open|get|of|from|build|download|modelId|modelName)$/i;

/** Words of names that have to do with models and take no id of one. */
const notLoading = /version|dataset|view|task|class|card|licen[cs]e|registry|author|owner/i;

function isLoaderName({ tokens }: Code, at: number): boolean {
  const name = tokens[at]?.text ?? '';
  if (name === 'partial') return true;
  const owner = making.test(name) && tokens[at - 2]?.kind === 'name' ? (tokens[at - 2]?.text ?? '') : '';
  return [name, owner].some((word) => (loaderWords.test(word) || word === 'LM') && !notLoading.test(word));
}
