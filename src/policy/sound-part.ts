import * as z from 'zod';

/** What is left of a value when everything that does not fit its schema is taken out; plain values of a list leave their places empty. */
export type Sound<Value> = Value extends readonly (infer Element)[] ? readonly (Element extends object ? Sound<Element> : Element | undefined)[] : Value extends object ? { readonly [Key in keyof Value]?: Sound<Value[Key]> } : Value;

/**
 * The part of a value that fits its schema, so that a mistake in one key hides no mistake in another. Groups lose the keys
 * that do not fit, lists keep the places of their elements; undefined when nothing fits.
 */
export function soundPart<Value>(schema: z.ZodType<Value>, value: unknown): Sound<Value> | undefined {
  return partOf(schema, value) as Sound<Value> | undefined;
}

function partOf(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return value === undefined ? undefined : partOf(schema.unwrap(), value);
  if (schema instanceof z.ZodObject) return isGroup(value) ? groupPart(schema.shape, value) : undefined;
  if (schema instanceof z.ZodArray) return Array.isArray(value) ? value.map((element: unknown) => partOf(schema.element, element) ?? (schema.element instanceof z.ZodObject ? {} : undefined)) : undefined;
  return schema instanceof z.ZodType ? schema.safeParse(value).data : undefined;
}

function groupPart(shape: Readonly<Record<string, unknown>>, value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const parts = Object.entries(shape).map(([key, schema]): [string, unknown] => [key, Object.hasOwn(value, key) ? partOf(schema, value[key]) : undefined]);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
