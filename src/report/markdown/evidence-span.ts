import type { Evidence } from '../../model/evidence.ts';
import { curatorWords } from '../curator-words.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';

/** Where something was seen and in which words; a curated fact names its source, which is no quotation. */
export function evidenceSpan({ kind, where, quote }: Evidence): string {
  if (kind === 'curated') return `${codeSpan(where)} ${curatorWords({ where, quote })}${quote === null ? '' : escapeMarkdown(quote)}`;
  return `${codeSpan(where)}${quote === null ? '' : `: “${escapeMarkdown(quote)}”`}`;
}
