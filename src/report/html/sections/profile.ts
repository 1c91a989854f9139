import type { Report } from '../../../model/report.ts';
import { profileWords } from '../../profile-words.ts';
import { html, type Content } from '../markup.ts';

/** For whom and for which use the verdict holds, and which facts nobody stated; nothing for a report that does not tell. */
export function profileBlock(report: Report): Content {
  const words = profileWords(report);
  if (words === null) return null;
  if (words.stated.length === 0) return html`<p>No profile was given: every fact of the organisation and of the use is unknown, and rules that need one are undecided.</p>`;
  return html`<p>Judged for the facts that the profile states; another use or another organisation may get another verdict.</p>
<dl class="facts profile">${words.stated.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
${words.open.length === 0 ? null : html`<p class="small soft">Not stated, and so not known: ${words.open.join(', ').toLowerCase()}.</p>`}`;
}
