import type { Report, Subject } from '../../model/report.ts';
import { openFindings, reasonWords } from '../deciding-finding.ts';
import { listedWords } from '../listed-words.ts';
import { verdictWords } from '../words.ts';
import { html, type Content, type Markup } from './markup.ts';
import { gravity, modelId, verdictMark } from './phrases.ts';

/** Verdicts in the order in which a reader wants them; sorting by the verdict follows it. */
const order = ['violation', 'undecided', 'pass'] as const;

/** The list of models with their verdicts. Filter and sort appear where scripts run; without them it is a plain table. */
export function indexTable({ subjects, findings }: Report): Markup {
  const counted = order.map((verdict) => ({ verdict, count: subjects.filter((subject) => subject.verdict === verdict).length })).filter(({ count }) => count > 0);
  return html`<p>${subjects.length} models: ${counted.map(({ verdict, count }, at) => html`${at > 0 ? ', ' : ''}${count} ${verdictMark(verdict)} ${verdictWords[verdict].phrase}`)}.</p>${notJudged(findings)}
<div class="tools" id="tools" hidden><label>Filter by words <input id="filter-words" type="search" autocomplete="off"></label>
<label>Verdict <select id="filter-verdict"><option value="">all</option>${order.map((verdict) => html`<option value="${verdict}">${verdictWords[verdict].mark}</option>`)}</select></label>
<button type="button" id="open-all" aria-pressed="false">Open all models</button><span id="filter-count" role="status"></span></div>
<div class="scroll"><table id="index-table"><caption>Models of this report; a link leads to the model’s own part</caption><thead><tr>${['number', 'model', 'verdict', 'governing licences', 'deciding reason'].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${subjects.map(row)}</tbody></table></div>`;
}

/** What was named and not judged, or fails the run otherwise; it stands beside the verdicts, which would else look like all of it. */
export function notJudged(findings: Report['findings']): Content {
  return openFindings(findings).filter(({ level }) => level === 'error').map((finding) => html`<p><strong>${gravity(finding)}</strong> <code>${finding.ruleId}</code>: ${finding.message} ${finding.howToFix}</p>`);
}

function row(subject: Subject, at: number): Markup {
  const licenses = [...new Set(subject.governingLicenses.map(({ id }) => id))].join(', ');
  const carried = listedWords(subject).map((words) => html`<div class="small soft">${words}</div>`);
  return html`<tr data-verdict="${subject.verdict}"><td>${at + 1}</td><th scope="row"><a href="#m${at + 1}">${modelId(subject.id)}</a>${carried}</th><td data-sort="${order.indexOf(subject.verdict)}">${verdictMark(subject.verdict)}</td><td>${licenses || 'none established'}</td><td>${reasonWords(subject)}</td></tr>
`;
}
