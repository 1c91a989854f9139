import type { Code, Range } from './code.ts';
import { literalsOf, namesOf } from './expression.ts';
import type { Scope } from './scope.ts';

/** Steps from name to name, and names looked up in each, for one argument. */
const limits = { steps: 4, names: 20, values: 40 } as const;

/** Indexes of the string tokens that an expression can stand for: its own, and those of the names that it reads. */
export function resolve(code: Code, scope: Scope, range: Range): readonly number[] {
  const found = new Set(literalsOf(code, range));
  const seen = new Set<number>();
  let names = namesOf(code, range);
  for (let step = 0; step < limits.steps && names.length > 0; step += 1) {
    const values = names.slice(0, limits.names).flatMap(scope).filter(({ from }) => !seen.has(from)).slice(0, limits.values);
    for (const value of values) {
      seen.add(value.from);
      for (const literal of literalsOf(code, value)) found.add(literal);
    }
    names = values.flatMap((value) => namesOf(code, value));
  }
  return [...found];
}
