/** Nested JSON that files of strangers hold; `null` prototype, so that no key reaches a prototype. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object in a JSON text; an empty one for anything else. Never throws. */
export function jsonObject(text: string): JsonObject {
  // Files that are not there are asked for often, and an error is dear.
  if (text === '') return {};
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

/** The value as an object without prototype; an empty one for anything else. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null), value) : {};
}
