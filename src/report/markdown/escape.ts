import { sanitizeLine } from '../../util/sanitize.ts';

/** A character that joins words and shows nothing: it breaks up what a renderer would turn into a link or a mention. */
const joiner = '\u2060';

/** Text without markup: HTML and Markdown that strangers wrote is shown, not rendered; mentions do not notify, addresses and issue numbers do not link. */
export function escapeMarkdown(text: string): string {
  const plain = escapeHtml(text).replace(/[\\`*_[\]()~|!]/g, (character) => `\\${character}`);
  return plain.replaceAll('@', `@${joiner}`).replace(/#(?=\d)/g, `#${joiner}`).replaceAll('://', `:${joiner}//`).replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}${joiner}.`);
}

/** A code span that its content cannot leave, also in a cell of a table. */
export function codeSpan(text: string): string {
  return `\`${sanitizeLine(text).replaceAll('`', '\u02CB').replaceAll('|', '\u2502') || ' '}\``;
}

/** Text for inside an HTML element, on one line; mentions do not notify. */
export function escapeInElement(text: string): string {
  return escapeHtml(text).replaceAll('@', `@${joiner}`);
}

function escapeHtml(text: string): string {
  return sanitizeLine(text, 1000).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
