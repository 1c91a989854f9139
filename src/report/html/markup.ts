import { sanitize } from '../../util/sanitize.ts';

/** Markup that is safe to put on a page. Made by {@link html} and {@link trusted} alone. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text is escaped, markup is not, nothing is left out. */
export type Content = string | number | Markup | null | undefined | readonly Content[];

/**
 * A template whose values are escaped, in elements and in quoted attributes alike. All text of strangers (ids, quotes, card values)
 * reaches the page through it: markup is shown and not rendered, control and bidirectional characters are replaced.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: parts.map((part, at) => `${part}${at < values.length ? write(values[at]) : ''}`).join('') };
}

/** Markup of our own making: the style sheet, the script, pictures that were drawn from escaped text. */
export function trusted(markup: string): Markup {
  return { markup };
}

function write(content: Content): string {
  if (content === null || content === undefined) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(write).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

function escapeHtml(text: string): string {
  return sanitize(text).replace(/[&<>"'`]/g, (character) => entities[character] ?? character);
}
