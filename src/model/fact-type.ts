import * as z from 'zod';

/** A value of a fact. `null` is unknown; a `null` in a list says that the list may hold more than is known. */
export type FactValue = null | boolean | number | string | readonly FactValue[] | { readonly [key: string]: FactValue };

/** The type of a fact, against which rules are checked before anything is scanned. */
export type FactType =
  | { readonly kind: 'boolean' | 'number' | 'string' | 'date' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: FactType }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, FactType>> };

/** Fields whose text is an ISO 8601 date, so that `dateBefore` may read them. */
const dateFields: ReadonlySet<string> = new Set(['measuredOn', 'date']);

/** The type that a zod schema of the vocabulary gives a fact; `name` is the key under which it stands. */
export function typeOfSchema(schema: unknown, name = ''): FactType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return typeOfSchema(schema.unwrap(), name);
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, typeOfSchema(field, key)])) };
  if (schema instanceof z.ZodArray) return { kind: 'list', of: typeOfSchema(schema.element) };
  if (schema instanceof z.ZodEnum) return { kind: 'enum', values: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'enum', values: [...schema.values].map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  return { kind: dateFields.has(name) ? 'date' : 'string' };
}
