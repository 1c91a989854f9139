import { parseKeyValue } from '../reference/key-value.ts';
import { isRevisionKey, modelKey, type KeyStrength } from '../reference/model-key.ts';
import { isRevision, named } from '../reference/named.ts';
import type { Sighting } from '../sighting.ts';
import { isToken, type Code } from './code.ts';
import { isNameOrKey } from './definitions.ts';
import { isWhole } from './expression.ts';
import { keysAround, type KeyAround } from './keys-around.ts';
import type { SourceCode } from './source-code.ts';

/** Clients whose argument `model` is an id of the Hub wherever it is given. */
const hubClients = /InferenceClient|HfInference|InferenceProvider|router\.huggingface\.co/;

/** Hosts whose argument `model` is a name of theirs, in the form of an id of the Hub. */
const routers = /openrouter\.ai/;

/** Finds values of variables, fields, keys, options and arguments that are called after a model; `explained` strings are left out. */
export function detectKeys(source: SourceCode, explained: ReadonlySet<number>): readonly Sighting[] {
  const { code, candidates } = source;
  const revisions = new Map<number, string | null>();
  return candidates.flatMap((literal): readonly Sighting[] => {
    const token = code.tokens[literal];
    const named = token && !explained.has(literal) && isWhole(code, literal) ? modelKeyAround(code, literal) : null;
    const isRouted = named?.key.isArgument === true && named.key.name === 'model' && source.mentions(routers);
    const found = token && named && !isRouted ? parseKeyValue(token.text, named.strength) : null;
    if (!token || !named || !found) return [];
    const revision = found.revision ?? revisionBeside(code, named.key.bracket, revisions);
    return [{ id: found.id, revision, at: token.start, ...manner(source, named.key) }];
  });
}

/** The nearest name around a string that speaks of models. */
function modelKeyAround(code: Code, literal: number): { readonly key: KeyAround; readonly strength: KeyStrength } | null {
  if (isHubTuple(code, literal)) return { key: { name: 'hf', parent: null, isArgument: true, bracket: code.around[literal] ?? -1 }, strength: 'strong' };
  for (const key of keysAround(code, literal)) {
    const strength = modelKey(key.name, key.parent);
    if (strength !== null) return { key, strength };
  }
  return null;
}

/** `{:hf, "org/name"}` of Elixir's Bumblebee, `hgf"org/name"` of Julia's Transformers. */
function isHubTuple(code: Code, literal: number): boolean {
  return isToken(code, literal - 1, 'hgf') || (isToken(code, literal - 1, ',') && isToken(code, literal - 2, 'hf') && isToken(code, literal - 3, ':'));
}

function manner({ kinds, mentions }: SourceCode, { name, isArgument }: KeyAround): Pick<Sighting, 'kind' | 'confidence'> {
  const isSure = isArgument && name === 'model' && mentions(hubClients);
  return { kind: isArgument ? kinds.call : kinds.key, confidence: isSure ? 'certain' : 'likely' };
}

/** Tokens in a bracket that are searched for a revision. */
const furthest = 400;

/** The literal revision that stands in the same brackets; null for none. `known` keeps what was found of each bracket. */
function revisionBeside(code: Code, bracket: number, known: Map<number, string | null>): string | null {
  if (bracket < 0) return null;
  const before = known.get(bracket);
  if (before !== undefined) return before;
  const revision = findRevision(code, bracket);
  known.set(bracket, revision);
  return revision;
}

function findRevision(code: Code, bracket: number): string | null {
  const end = Math.min(code.closing[bracket] ?? 0, bracket + furthest);
  for (let at = bracket + 1; at < end; at += 1) {
    const value = code.tokens[at + 2];
    const isKey = isNameOrKey(code, at) && (isToken(code, at + 1, '=') || isToken(code, at + 1, ':'));
    if (isKey && value?.kind === 'string' && isRevisionKey(code.tokens[at]?.text ?? '')) return named('', isRevision(value.text) ? value.text : null)?.revision ?? null;
    at = code.closing[at] || at;
  }
  return null;
}
