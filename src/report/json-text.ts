import { sanitize } from '../util/sanitize.ts';

/** Characters that JSON allows unescaped and that end lines or turn text around in what shows it: C1 controls, U+2028, U+2029, bidirectional controls, zero-width ones. */
const risky = /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** JSON that says the same to a parser and does nothing to a terminal or an editor; `indent` spaces a level. */
export function jsonText(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replace(risky, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A JSON document for tools that show what they read: text of strangers is sanitized first. Ends in a line break. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, (_key, item: unknown) => (typeof item === 'string' ? sanitize(item) : item), 2)}\n`;
}
