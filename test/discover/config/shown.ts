import { keysOf, type Entry } from '../../../src/discover/config/entry.ts';

/** An entry as `key.of.key = value`; a text of several lines is marked with `|`. */
export function shown({ path, value, isBlock }: Entry): string {
  return `${keysOf(path).join('.')} ${isBlock ? '|' : '='} ${value}`;
}
