import { sanitizeLine } from '../../util/sanitize.ts';

/** A character that joins words and shows nothing: it breaks up what a renderer would turn into a link or a mention. */
const joiner = '\u2060';

/** Text without markup: HTML and Markdown that strangers wrote is shown, not rendered; mentions do not notify, addresses and issue numbers do not link. */
export function escapeMarkdown(text: string): string {
  return unlink(escapeHtml(text).replace(/[\\`*_[\]()~|!]/g, (character) => `\\${character}`));
}

/** A code span that its content cannot leave, also in a cell of a table. */
export function codeSpan(text: string): string {
  return `\`${sanitizeLine(text).replaceAll('`', '\u02CB').replaceAll('|', '\u2502') || ' '}\``;
}

/** Text for inside an HTML element, on one line, where Markdown is not read. */
export function escapeInElement(text: string): string {
  return unlink(escapeHtml(text));
}

/** Mentions, issue numbers and bare addresses are broken up by a joiner, so that none of them becomes a link. */
function unlink(text: string): string {
  return text.replaceAll('@', `@${joiner}`).replace(/#(?=\d)/g, `#${joiner}`).replaceAll('://', `:${joiner}//`).replace(/\bwww\./gi, (start) => `${start.slice(0, 3)}${joiner}.`);
}

function escapeHtml(text: string): string {
  return sanitizeLine(text, 1000).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
