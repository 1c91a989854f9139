import type { FactType, FactValue } from '../../model/fact-type.ts';

/** What is known of an operand before evaluation. `any` follows a mistake, so that one mistake is reported once. */
export type OperandType = FactType | { readonly kind: 'any' };

/** An operand's type and, where it is written out, its value. */
export interface Operand {
  readonly type: OperandType;
  readonly literal?: FactValue;
  /** True when a fact is read somewhere below. */
  readonly readsFact: boolean;
}

/** Type of a value that a rule writes out. */
export function typeOfLiteral(value: FactValue): OperandType {
  if (typeof value === 'boolean') return { kind: 'boolean' };
  if (typeof value === 'number') return { kind: 'number' };
  if (typeof value === 'string') return { kind: 'string' };
  if (Array.isArray(value)) return { kind: 'list', of: concrete(typeOfLiteral(value[0] ?? null)) };
  return { kind: 'any' };
}

/** A type for the element of a list; text stands in where nothing is known. */
export function concrete(type: OperandType): FactType {
  return type.kind === 'any' ? { kind: 'string' } : type;
}

/** A type in the words of a message. */
export function describeType(type: OperandType): string {
  switch (type.kind) {
    case 'boolean': return 'true or false';
    case 'number': return 'a number';
    case 'string': return 'a text';
    case 'date': return 'a date';
    case 'enum': return `one of ${type.values.map((value) => `"${value}"`).join(', ')}`;
    case 'list': return 'a list';
    case 'object': return 'a group of facts';
    case 'any': return 'anything';
  }
}

/** True for texts of any kind: free text, a word of a closed list, a date. */
export function isTextual(type: OperandType): boolean {
  return type.kind === 'string' || type.kind === 'enum' || type.kind === 'date';
}

/** True for values that can be compared for equality. */
export function isScalar(type: OperandType): boolean {
  return isTextual(type) || type.kind === 'number' || type.kind === 'boolean' || type.kind === 'any';
}

/** True when values of both types can be equal: texts of any kind with texts, else the same kind. */
export function isAlike(left: OperandType, right: OperandType): boolean {
  return left.kind === right.kind || left.kind === 'any' || right.kind === 'any' || (isTextual(left) && isTextual(right));
}

/** The type at a path inside a type, or null where there is none. Only own names count; a number is the index of a list. */
export function typeAt(type: FactType, segments: readonly string[]): FactType | null {
  let current: FactType = type;
  for (const segment of segments) {
    const next: FactType | undefined = stepInto(current, segment);
    if (!next) return null;
    current = next;
  }
  return current;
}

function stepInto(type: FactType, segment: string): FactType | undefined {
  if (type.kind === 'list') return /^\d{1,6}$/.test(segment) ? type.of : undefined;
  return type.kind === 'object' && Object.hasOwn(type.fields, segment) ? type.fields[segment] : undefined;
}

/** All paths of a type that name a single value or a list, for suggestions. */
export function pathsOf(type: FactType, prefix = ''): readonly string[] {
  if (type.kind !== 'object') return [prefix];
  return Object.entries(type.fields).flatMap(([key, field]) => pathsOf(field, prefix === '' ? key : `${prefix}.${key}`));
}
