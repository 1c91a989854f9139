import type { Evidence } from '../../model/evidence.ts';
import type { Verdict } from '../../model/report.ts';
import { verdictWords } from '../words.ts';
import { html, type Content, type Markup } from './markup.ts';

/** A model id. */
export function modelId(id: string): Markup {
  return html`<code>${id}</code>`;
}

/** A path from the model asked about to the one that brings something. */
export function pathWords(via: readonly string[]): Content {
  return via.map((id, at) => (at === 0 ? modelId(id) : html` → ${modelId(id)}`));
}

/** A verdict as a word in a box; the colour only repeats it. */
export function verdictMark(verdict: Verdict): Markup {
  return html`<span class="verdict ${verdict}">${verdictWords[verdict].mark}</span>`;
}

/** A licence with its clause, or that no clause is named. */
export function clauseWords(license: string | null, section: string | null | undefined): Content {
  if (license === null) return null;
  return html`<code>${license}</code>${section ? ` §${section}` : ''}`;
}

/** Where something was seen and in which words. A curated fact names its source, which is no quotation. */
export function evidenceWords({ kind, where, quote }: Evidence, model: string): Markup {
  if (kind === 'curated') return html`curated fact of modelcheck (<code>${where}</code>)${quote === null ? '' : `, after ${quote}`}`;
  return html`<code>${where}</code> of ${modelId(model)}${quote === null ? ' (the words are not recorded)' : `: “${quote}”`}`;
}

/** A hash or digest, whole, since a reader compares it; or that there is none. */
export function hashWords(hash: string | null): Content {
  return hash === null ? 'not recorded' : html`<code>${hash}</code>`;
}

/** Items as a list; a phrase where there are none. */
export function listOf(items: readonly Content[], none: string): Markup {
  return items.length === 0 ? html`<p>${none}</p>` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
