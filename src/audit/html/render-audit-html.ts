import { html, type Content, type Markup } from '../../report/html/markup.ts';
import { renderPage } from '../../report/html/page.ts';
import type { AuditSummary, Count } from '../summary.ts';
import { barChart, share, thousands, type Bar } from './bar-chart.ts';

/** Bars of a chart; what is rarer stands in the JSON summary. */
const shown = 20;

/** The summary of an audit as one page that loads nothing, readable on screen, on paper and aloud. Names of strangers are shown and not rendered. */
export function renderAuditHtml(summary: AuditSummary): string {
  return renderPage(`Audit of ${thousands(summary.models)} models`, html`<h1>Audit of ${thousands(summary.models)} models</h1>
${opening(summary)}
${sections(summary).map(([title, body], place) => html`<section aria-labelledby="part${place + 1}"><h2 id="part${place + 1}">${title}</h2>${body}</section>
`)}`);
}

function sections(summary: AuditSummary): readonly (readonly [string, Markup])[] {
  return [
    ['Verdicts', verdicts(summary)],
    ['What is violated', counted(summary.violatedRules, summary, { id: 'violated', title: 'Violated rules', column: 'Rule', none: 'No rule is violated.' })],
    ['What waits for a fact', counted(summary.undecidedRules, summary, { id: 'undecided', title: 'Rules that wait for a fact', column: 'Rule', none: 'No rule waits for a fact.' })],
    ['Restrictions dropped, by pair of licences', counted(summary.drift.map(({ declared, inherited, models }) => ({ name: `${declared} over ${inherited}`, models })), summary, { id: 'drift', title: 'Declared licence over the inherited one whose restriction it drops', column: 'Declared over inherited', none: 'No model drops a restriction of what it descends from.' })],
    ['Steps to the root', barChart(summary.depths.map((models, depth): Bar => ({ name: depth === 1 ? '1 step' : `${depth} steps`, models })), { id: 'depths', title: 'Most steps to a root', column: 'Steps', of: summary.models })],
    ['Concluded licences', counted(summary.licenses, summary, { id: 'licenses', title: 'Concluded licences', column: 'License', none: 'No licence was concluded.' })],
    ['What was read', readings(summary)],
  ];
}

function opening({ status, models, policy, verdicts: { pass, violation, undecided }, selection }: AuditSummary): Markup {
  const limit = [selection.descendantsOf === null ? null : html`${code(selection.descendantsOf)} and what descends from it`, selection.owner === null ? null : html`models of ${code(selection.owner)}`].filter((one) => one !== null);
  return html`<p class="summary is-${status}"><strong class="verdict ${status}">${status}</strong> ${thousands(violation)} of ${thousands(models)} models violate the policy ${code(policy.id)}, ${thousands(undecided)} are undecided, ${thousands(pass)} pass.${limit.length === 0 ? null : html` Reported: ${limit.map((one, place) => (place === 0 ? one : html`, ${one}`))}.`}</p>
<p class="soft">Judged on metadata alone. A dump holds no prose, no files and no licence texts: run <code>modelcheck check</code> before a model is used.</p>`;
}

function verdicts({ models, verdicts: { pass, violation, undecided }, undecidedForProse, undeclared, incomplete, inCircle }: AuditSummary): Markup {
  const row = (name: string, count: number): Markup => html`<dt>${name}</dt><dd>${thousands(count)} (${share(count, models)})</dd>`;
  return html`${barChart([{ name: 'pass', models: pass, verdict: 'pass' }, { name: 'violation', models: violation, verdict: 'violation' }, { name: 'undecided', models: undecided, verdict: 'undecided' }], { id: 'verdicts', title: 'Verdicts', column: 'Verdict', of: models })}
<dl class="facts">${row('Undecided only because a dump holds no prose', undecidedForProse)}${row('No licence concluded', undeclared)}${row('Lineage incomplete', incomplete)}${row('In a circle', inCircle)}</dl>`;
}

interface CountWords {
  readonly id: string;
  readonly title: string;
  readonly column: string;
  readonly none: string;
}

function counted(counts: readonly Count[], { models }: AuditSummary, { none, ...words }: CountWords): Markup {
  if (counts.length === 0) return html`<p>${none}</p>`;
  const rest = counts.length > shown ? html`<p class="soft">${counts.length - shown} more stand in the JSON summary.</p>` : null;
  return html`${barChart(counts.slice(0, shown), { ...words, of: models })}${rest}`;
}

function readings({ files, rows, edges, outsideBases, groups, policy, catalog }: AuditSummary): Markup {
  const row = (name: string, value: Content): Markup => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">${row('Files', files.map((file, place) => [place === 0 ? '' : ', ', code(file)]))}${row('Models in them', thousands(rows.models))}${row('Rows without an id', thousands(rows.withoutId))}${row('Rows that repeat a model', thousands(rows.repeated))}${row('Steps of descent', thousands(edges))}${row('Bases that the dump does not hold', thousands(outsideBases))}${row('Distinct sets of facts', thousands(groups))}${row('Policy', [code(policy.id), ' ', code(policy.digest)])}${row('Catalog', code(catalog.digest))}</dl>`;
}

function code(text: string): Markup {
  return html`<code>${text}</code>`;
}
