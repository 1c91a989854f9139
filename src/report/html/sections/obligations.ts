import type { Obligation } from '../../../model/report.ts';
import { html, type Markup } from '../markup.ts';
import { clauseWords, modelId } from '../phrases.ts';
import type { ModelContext, Section } from '../section.ts';

/** What a user must do, as boxes to tick, with the exact words where a licence fixes them. */
export function obligationsSection({ subject, anchor }: ModelContext): Section {
  const { obligations } = subject;
  if (obligations.length === 0) return { title: 'What must be done', body: html`<p>No duty was found among the terms that could be established.</p>` };
  return { title: 'What must be done', body: html`<p class="soft">Duties of the licences of the whole chain. Whether one is due depends on the use, which stands behind it. Ticks are not saved.</p>
<ul class="plain duties">${obligations.map((duty, at) => dutyItem(duty, `${anchor}-d${at + 1}`))}</ul>` };
}

function dutyItem({ text, exact, trigger, license, via, section }: Obligation, id: string): Markup {
  return html`<li><input type="checkbox" id="${id}"><div><label for="${id}">${text}</label>, ${trigger}${exact === null ? '' : html`<span class="exact"><span class="soft small">exact words: </span>${exact}</span>`} <span class="small soft">${clauseWords(license, section)}, brought by ${modelId(via.at(-1) ?? '')}</span></div></li>
`;
}
