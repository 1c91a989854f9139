import { didYouMean } from '../util/suggest.ts';

/** What commander says of a value that is none of a closed list, with the nearest one that is. */
export function withSuggestion(message: string): string {
  const [, value = '', choices = ''] = /argument '([^']{1,100})' is invalid\. Allowed choices are ([^\n]{1,1000})\.$/m.exec(message) ?? [];
  const near = choices === '' ? null : didYouMean(value, choices.split(', '));
  return near === null ? message : message.replace(/\n$/, `\n(D${near.slice(1).replaceAll('"', '')})\n`);
}
