import type { Obligation } from '../../../model/report.ts';
import { clauseLinks, type PlacedClause } from '../clauses/clause-links.ts';
import { html, type Markup } from '../markup.ts';
import { modelId } from '../phrases.ts';
import type { ModelContext, Section } from '../section.ts';

/** What a user must do, as boxes to tick, with the exact words where a licence fixes them. */
export function obligationsSection({ subject, anchor, clauses }: ModelContext): Section {
  const { obligations } = subject;
  if (obligations.length === 0) return { title: 'What must be done', body: html`<p>No duty was found among the terms that could be established.</p>` };
  return { title: 'What must be done', body: html`<p class="soft">Duties of the licences of the whole chain. Whether one is due depends on the use, which stands behind it. Ticks are not saved.</p>
<ul class="plain duties">${obligations.map((duty, at) => dutyItem(duty, { id: `${anchor}-d${at + 1}`, clauses }))}</ul>` };
}

function dutyItem(duty: Obligation, { id, clauses }: { readonly id: string; readonly clauses: readonly PlacedClause[] }): Markup {
  const { text, exact, trigger, via } = duty;
  return html`<li><input type="checkbox" id="${id}"><div><label for="${id}">${text}</label>, ${trigger}${exact === null ? '' : html`<span class="exact"><span class="soft small">exact words: </span>${exact}</span>`}<span class="source small soft">${clauseLinks(duty, clauses)}, brought by ${modelId(via.at(-1) ?? '')}</span></div></li>
`;
}
