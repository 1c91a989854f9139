/** The same JSON in ASCII alone, other characters escaped. What ships is read at every start, and such a text needs no decoding. */
export function asciiJson(json: string): string {
  return json.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
