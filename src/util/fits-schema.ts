/** The part of JSON Schema (2020-12) that the vocabulary's own plain shapes use. */
export interface PlainSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, PlainSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: PlainSchema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly exclusiveMinimum?: number;
}

/** True for a value of the given shape; a check that needs no schema library, for the paths on which every run goes. */
export function fitsSchema(value: unknown, schema: PlainSchema): boolean {
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (Array.isArray(value)) return isOf(schema, 'array') && value.length >= (schema.minItems ?? 0) && value.every((item) => fitsSchema(item, schema.items ?? {}));
  if (typeof value === 'object' && value !== null) return isOf(schema, 'object') && fitsFields(value, schema);
  return isOf(schema, value === null ? 'null' : typeof value) && isWithin(value, schema);
}

function isWithin(value: unknown, { minLength = 0, maxLength = Infinity, exclusiveMinimum = -Infinity }: PlainSchema): boolean {
  if (typeof value === 'string') return value.length >= minLength && value.length <= maxLength;
  return typeof value !== 'number' || value > exclusiveMinimum;
}

function isOf({ type }: PlainSchema, actual: string): boolean {
  return type === undefined || type === actual;
}

function fitsFields(value: object, { properties = {}, required = [], additionalProperties }: PlainSchema): boolean {
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  const known = fields.every(([name, field]) => (Object.hasOwn(properties, name) ? fitsSchema(field, properties[name] ?? {}) : additionalProperties !== false));
  return known && required.every((name) => fields.some(([field]) => field === name));
}
