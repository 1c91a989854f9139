import * as z from 'zod';

/** A value of a fact. `null` is unknown; a `null` in a list says that the list may hold more than is known. */
export type FactValue = null | boolean | number | string | readonly FactValue[] | { readonly [key: string]: FactValue };

/**
 * What a text names, so that a rule which names something else is told before anything is scanned: a licence by its catalog id, an
 * expression of such ids, an id of the SPDX list, a family of licences, a country (ISO 3166-1 alpha-2, EU, EEA), a currency (ISO 4217).
 */
export type Vocabulary = 'license' | 'license-expression' | 'spdx-id' | 'license-family' | 'country' | 'currency';

/** The type of a fact, against which rules are checked before anything is scanned. */
export type FactType =
  | { readonly kind: 'boolean' | 'number' | 'date' }
  | { readonly kind: 'string'; readonly names?: Vocabulary }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: FactType }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, FactType>> };

/** Fields whose text is an ISO 8601 date, so that `dateBefore` may read them. */
const dateFields: ReadonlySet<string> = new Set(['measuredOn', 'date']);

/** Fields whose text, or whose list of texts, names something. */
const namingFields: ReadonlyMap<string, Vocabulary> = new Map([['excluded', 'country'], ['currency', 'currency']]);

/** The type that a zod schema of the vocabulary gives a fact; `name` is the key under which it stands. */
export function typeOfSchema(schema: unknown, name = ''): FactType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return typeOfSchema(schema.unwrap(), name);
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: Object.fromEntries(Object.entries(schema.shape).map(([key, field]) => [key, typeOfSchema(field, key)])) };
  if (schema instanceof z.ZodArray) return { kind: 'list', of: typeOfSchema(schema.element, name) };
  if (schema instanceof z.ZodEnum) return { kind: 'enum', values: schema.options.map(String) };
  if (schema instanceof z.ZodLiteral) return { kind: 'enum', values: [...schema.values].map(String) };
  if (schema instanceof z.ZodBoolean) return { kind: 'boolean' };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (dateFields.has(name)) return { kind: 'date' };
  const names = namingFields.get(name);
  return names === undefined ? { kind: 'string' } : { kind: 'string', names };
}
