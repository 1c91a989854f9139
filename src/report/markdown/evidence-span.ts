import type { Evidence } from '../../model/evidence.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';

/** Where something was seen and in which words; a curated fact names its source, which is no quotation. */
export function evidenceSpan({ kind, where, quote }: Evidence): string {
  if (kind === 'curated') return `${codeSpan(where)} (curated by modelcheck)${quote === null ? '' : `, after ${escapeMarkdown(quote)}`}`;
  return `${codeSpan(where)}${quote === null ? '' : `: “${escapeMarkdown(quote)}”`}`;
}
