import type { Code, Range } from './code.ts';
import type { Definition } from './definitions.ts';
import { literalsOf, namesOf } from './expression.ts';

/** Definitions by name. */
export type Scope = ReadonlyMap<string, readonly Definition[]>;

/** Puts definitions in order of their names. */
export function scopeOf(definitions: readonly Definition[]): Scope {
  const scope = new Map<string, Definition[]>();
  for (const definition of definitions) {
    const known = scope.get(definition.name);
    if (known) known.push(definition);
    else scope.set(definition.name, [definition]);
  }
  return scope;
}

/** Steps from name to name, and names and definitions looked at in each, for one argument. */
const limits = { steps: 4, names: 20, definitions: 40 } as const;

/**
 * Indexes of the string tokens that an expression can stand for: its own, and those of the names that it reads, wherever the file
 * defines them. Scopes are not told apart, as a name that holds an id of the Hub holds one in all of them.
 */
export function resolve(code: Code, scope: Scope, range: Range): readonly number[] {
  const found = new Set(literalsOf(code, range));
  const seen = new Set<Definition>();
  let names = namesOf(code, range);
  for (let step = 0; step < limits.steps && names.length > 0; step += 1) {
    const next = names.slice(0, limits.names).flatMap((name) => (scope.get(name) ?? []).slice(0, limits.definitions));
    const definitions = next.filter((definition) => !seen.has(definition)).slice(0, limits.definitions);
    for (const definition of definitions) {
      seen.add(definition);
      for (const literal of literalsOf(code, definition)) found.add(literal);
    }
    names = definitions.flatMap((definition) => namesOf(code, definition));
  }
  return [...found];
}
