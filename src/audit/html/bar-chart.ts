import { html, type Markup } from '../../report/html/markup.ts';
import type { Verdict } from '../../model/report.ts';

/** One bar: what it stands for and how many models. A verdict colours it. */
export interface Bar {
  readonly name: string;
  readonly models: number;
  readonly verdict?: Verdict;
}

/** What a chart says beside its bars; `of` is the number of models that is 100 %. */
export interface ChartWords {
  readonly id: string;
  readonly title: string;
  /** Heading of the column of names in the table below. */
  readonly column: string;
  readonly of: number;
}

/** Size of the drawing in its own units; a bar ends where the longest begins to touch its figure. */
const layout = { width: 720, row: 26, left: 250, right: 560 };

/** Characters of a name that fit beside a bar; the table holds all of it. */
const fitting = 38;

/** Models as bars, longest as wide as the field, with the same figures as a table for readers and copying. */
export function barChart(bars: readonly Bar[], words: ChartWords): Markup {
  const most = Math.max(1, ...bars.map(({ models }) => models));
  const height = bars.length * layout.row + 8;
  const heard = bars.slice(0, 5).map(({ name, models }) => `${name}: ${models}`).join('; ');
  return html`<figure><svg class="chart" role="img" aria-labelledby="${words.id}-title" width="${layout.width}" viewBox="0 0 ${layout.width} ${height}" xmlns="http://www.w3.org/2000/svg" font-size="13"><title id="${words.id}-title">${words.title}. ${heard}</title>
<path class="axis" d="M${layout.left} 2V${height - 4}"/>
${bars.map((bar, place) => drawn(bar, { top: place * layout.row + 4, most, of: words.of }))}</svg>
<details><summary>${words.title}: the figures</summary>
<div class="scroll"><table><thead><tr><th scope="col">${words.column}</th><th scope="col">Models</th><th scope="col">Share</th></tr></thead>
<tbody>${bars.map(({ name, models }) => html`<tr><th scope="row">${name}</th><td>${thousands(models)}</td><td>${share(models, words.of)}</td></tr>
`)}</tbody></table></div></details></figure>`;
}

function drawn({ name, models, verdict }: Bar, { top, most, of }: { readonly top: number; readonly most: number; readonly of: number }): Markup {
  const width = Math.max(models === 0 ? 0 : 1, Math.round(((layout.right - layout.left) * models) / most));
  const short = name.length > fitting ? `${name.slice(0, fitting - 1)}…` : name;
  return html`<text x="${layout.left - 8}" y="${top + 14}" text-anchor="end">${short}</text><rect class="${verdict ?? 'dot'}"${verdict ? html` fill="currentColor"` : null} x="${layout.left}" y="${top}" width="${width}" height="${layout.row - 8}"/><text x="${layout.left + width + 6}" y="${top + 14}">${thousands(models)} (${share(models, of)})</text>
`;
}

/** A number with its thousands apart. */
export function thousands(value: number): string {
  return value.toLocaleString('en-US');
}

/** A share of models as a percentage. */
export function share(models: number, of: number): string {
  return of === 0 ? '0 %' : `${((100 * models) / of).toFixed(1)} %`;
}
