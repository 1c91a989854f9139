import type { FactType } from '../../model/fact-type.ts';
import type { Logic } from '../../model/policy.ts';
import type { YamlPath } from '../../util/yaml.ts';
import type { KnownNames } from '../../model/known-names.ts';
import type { Operand } from './logic-type.ts';

/** Takes a mistake at a place of the condition: at the value that stands there, or at its key. */
export type Report = (path: YamlPath, message: string, hint?: string | null, target?: 'key' | 'value') => void;

/** Where the checker stands: place in the file, the name spaces that `var` may read, and how deep it is. */
export interface CheckContext {
  readonly path: YamlPath;
  /** Innermost first; the last one is the fact document. */
  readonly scopes: readonly FactType[];
  readonly depth: number;
  readonly iterators: number;
  readonly report: Report;
  /** Takes what is allowed and hardly meant. */
  readonly warn?: Report;
  /** What licences there are; names of licences are not checked where it is left out. */
  readonly names?: KnownNames;
  /** Checks an operand; handed over so that the operators can stand in files of their own. */
  readonly check: (logic: Logic, context: CheckContext) => Operand;
}

/** An operand as written, and the context in which it is checked. */
export interface WrittenOperand {
  readonly logic: Logic;
  readonly context: CheckContext;
}

/** Checks the operands of one operator and gives the type of its result. */
export type OperatorCheck = (operands: readonly WrittenOperand[], context: CheckContext) => Operand;

/** Checks one operand where it stands. */
export function checkOperand({ logic, context }: WrittenOperand): Operand {
  return context.check(logic, context);
}

/** A result of a known type. */
export function result(type: Operand['type'], operands: readonly Operand[]): Operand {
  return { type, readsFact: operands.some(({ readsFact }) => readsFact) };
}
