import { parseKeyValue } from '../reference/key-value.ts';
import { modelKey } from '../reference/model-key.ts';
import { named, isRevision } from '../reference/named.ts';
import type { Sighting } from '../sighting.ts';
import type { Definition } from './definitions.ts';
import { literalsOf } from './expression.ts';
import type { SourceCode } from './source-code.ts';

/** Clients whose argument `model` is an id of the Hub wherever it is given. */
const hubClients = /InferenceClient|HfInference|InferenceProvider|router\.huggingface\.co/;

/** Finds values of variables, fields, keys, options and arguments that are called after a model; `explained` strings are left out. */
export function detectKeys(source: SourceCode, explained: ReadonlySet<number>): readonly Sighting[] {
  const revisions = revisionsByBracket(source);
  return source.definitions.flatMap((definition) => {
    const strength = modelKey(definition.name, definition.parent);
    if (strength === null) return [];
    const revision = revisions.get(source.code.around[definition.from - 1] ?? -1) ?? null;
    return literalsOf(source.code, definition).flatMap((literal): readonly Sighting[] => {
      const token = source.code.tokens[literal];
      const found = token && !explained.has(literal) ? parseKeyValue(token.text, strength) : null;
      const pinned = found && named(found.id, found.revision ?? revision);
      return token && pinned ? [{ ...pinned, at: token.start, ...manner(source, definition) }] : [];
    });
  });
}

function manner(source: SourceCode, { name, place }: Definition): Pick<Sighting, 'kind' | 'confidence'> {
  const isArgument = place === 'argument';
  const isSure = isArgument && name === 'model' && source.mentions(hubClients);
  return { kind: isArgument ? source.kinds.call : source.kinds.key, confidence: isSure ? 'certain' : 'likely' };
}

/** The one literal revision in each pair of brackets, by the index of the opening one. */
function revisionsByBracket({ code, definitions }: SourceCode): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const { name, from, to } of definitions) {
    const bracket = code.around[from - 1] ?? -1;
    const token = code.tokens[from];
    if (bracket < 0 || to !== from + 1 || token?.kind !== 'string' || !/^(?:model_?)?revision$/i.test(name)) continue;
    if (isRevision(token.text)) found.set(bracket, token.text);
  }
  return found;
}
