import type { ThresholdJudgement } from '../../../model/report.ts';
import { renderChart } from '../chart.ts';
import { clauseWords } from '../../finding-words.ts';
import { clauseLinks } from '../clauses/clause-links.ts';
import { html, type Markup } from '../markup.ts';
import { modelId } from '../phrases.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';

/** Every threshold that binds, judged by the profile today and at the horizon, with a chart where the profile states a figure. */
export function thresholdsSection({ report, subject, anchor, clauses }: ModelContext): Section {
  const { thresholds } = subject;
  if (thresholds.length === 0) return { title: 'Thresholds against the profile', body: html`<p>No threshold of users or revenue was found among the terms that could be established.</p>` };
  const table = tableOf('Thresholds and what the profile says', ['threshold', 'clause', 'counted', 'exceeded today', 'at the horizon', 'crossed in'], thresholds.map((one) => [
    `${one.currency === null ? '' : `${one.currency} `}${one.amount.toLocaleString('en-US')} ${one.quantity.replaceAll('-', ' ')}`,
    html`${clauseLinks(one, clauses)}, brought by ${modelId(one.via.at(-1) ?? subject.id)}`,
    one.measured === 'at-release' ? 'once, at the release' : 'at any time',
    answer(one.exceeded),
    answer(one.exceededAtHorizon),
    one.measured === 'at-release' ? 'does not matter' : (one.crossesOn ?? 'not projected'),
  ]));
  return { title: 'Thresholds against the profile', body: html`${table}${thresholds.map((one, at) => detail(one, { today: report.checkedAt.slice(0, 10), id: `${anchor}-t${at + 1}` }))}` };
}

function detail(threshold: ThresholdJudgement, place: { readonly today: string; readonly id: string }): Markup {
  const unknown = threshold.unknownFacts ?? [];
  const atRelease = threshold.measured === 'at-release' && threshold.figure && threshold.crossesOn === null ? ' The projection is shown for orientation: this threshold counts the figure at the release alone.' : '';
  const open = unknown.length === 0 ? '' : html` What would settle it: ${unknown.map((fact, at) => html`${at > 0 ? ', ' : ''}<code>${fact}</code>`)}.`;
  return html`<figure>${renderChart(threshold, place)}<figcaption>${clauseWords(threshold)}: ${threshold.explanation}${atRelease}${open}</figcaption></figure>`;
}

function answer(value: boolean | null): string {
  return value === null ? 'not known' : value ? 'yes' : 'no';
}
