import type { FactValue } from '../../model/fact-type.ts';
import type { Scope } from './trace.ts';

/** A value of a fact and where it stands; `value` null is unknown. */
export interface FactRead {
  readonly value: FactValue;
  readonly at: string | null;
}

/**
 * Reads a fact by its path: from the element of the innermost iterator, else of the next one, else from the fact document.
 * Own properties only, so that no rule reads what every JavaScript object inherits (`constructor`, `toString`).
 */
export function readFact({ name, segments }: { readonly name: string; readonly segments: readonly string[] }, scope: Scope): FactRead {
  for (let current: Scope | null = scope; current; current = current.outer) {
    const value = walk(segments, current.value);
    if (value !== undefined) return { value, at: join(current.at, name) };
  }
  return { value: null, at: name };
}

/** The value at a path, null where a part of the way is unknown, undefined where there is no such path. */
function walk(segments: readonly string[], from: FactValue): FactValue | undefined {
  let current = from;
  for (const segment of segments) {
    if (current === null) return null;
    if (typeof current !== 'object' || !Object.hasOwn(current, segment)) return undefined;
    current = (current as Readonly<Record<string, FactValue>>)[segment] ?? null;
  }
  return current;
}

function join(at: string | null, name: string): string | null {
  if (at === null || name === '') return at;
  return at === '' ? name : `${at}.${name}`;
}
