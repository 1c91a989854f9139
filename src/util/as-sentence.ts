/** Words that end as a sentence does. */
export function asSentence(text: string): string {
  return /[.!?…](?:[”)`]|\s)*$/.test(text) ? text : `${text}.`;
}
