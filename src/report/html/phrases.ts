import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { Verdict } from '../../model/report.ts';
import { curatorWords } from '../curator-words.ts';
import { verdictWords } from '../words.ts';
import { html, type Content, type Markup } from './markup.ts';

/** A model id. */
export function modelId(id: string): Markup {
  return html`<code class="id">${id}</code>`;
}

/** A path from the model asked about to the one that brings something. */
export function pathWords(via: readonly string[]): Content {
  return via.map((id, at) => (at === 0 ? modelId(id) : html` → ${modelId(id)}`));
}

/** A verdict as a word in a box; the colour only repeats it. */
export function verdictMark(verdict: Verdict): Markup {
  return html`<span class="verdict ${verdict}">${verdictWords[verdict].mark}</span>`;
}

/** What a finding is, in words: only an error that is violated is called so. */
export function gravity({ level, outcome }: Pick<Finding, 'level' | 'outcome'>): string {
  const word = { error: 'Error', warning: 'Warning', note: 'Note' }[level];
  return outcome === 'violation' ? (level === 'error' ? `${word}: rule violated` : word) : `${word}: ${outcome}`;
}

/** Our own sentences may mark code with backticks. */
export function withCode(text: string): Content {
  return text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** Where something was seen and in which words. A curated fact names its source or reason, which is no quotation. `model`: whose file it is; null where the report does not tell. */
export function evidenceWords({ kind, where, quote }: Evidence, model: string | null): Markup {
  if (kind === 'curated') return html`<code>${where}</code> ${curatorWords({ where, quote })}${quote ?? ''}`;
  return html`<code>${where}</code>${model === null ? '' : html` of ${modelId(model)}`}${quote === null ? ' (the words are not recorded)' : `: “${quote}”`}`;
}

/** A hash or digest, whole, since a reader compares it; or that there is none. */
export function hashWords(hash: string | null): Content {
  return hash === null ? 'not recorded' : html`<code class="hash">${hash}</code>`;
}

/** Items as a list; a phrase where there are none. */
export function listOf(items: readonly Content[], none: string): Markup {
  return items.length === 0 ? html`<p>${none}</p>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
