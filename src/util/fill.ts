import { sanitizeLine } from './sanitize.ts';

/** Replaces `{name}` in a template by the value of that name, made safe for one line; an unknown name stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? sanitizeLine(values[name] ?? '') : whole));
}
