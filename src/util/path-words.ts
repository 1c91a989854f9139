/**
 * A place of a file in words: keys joined by dots, entries of lists counted from 1 as people count, the innermost first.
 * `waivers, 0, model` is "model of waivers number 1", `org, markets, 2` is "org.markets number 3"; empty for the file itself.
 */
export function pathWords(path: readonly PropertyKey[]): string {
  const parts: string[] = [];
  let keys: string[] = [];
  for (const step of path) {
    if (typeof step !== 'number') keys.push(String(step));
    else {
      parts.unshift(`${keys.join('.') || 'the list'} number ${step + 1}`);
      keys = [];
    }
  }
  if (keys.length > 0) parts.unshift(keys.join('.'));
  return parts.join(' of ');
}
