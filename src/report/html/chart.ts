import type { ThresholdJudgement } from '../../model/report.ts';
import { html, type Content, type Markup } from './markup.ts';

/** Size of the drawing, and the field within it, in its own units. */
const size = { width: 640, height: 250 };
const field = { left: 70, right: 620, top: 34, bottom: 205 };

/** A point in time and the value projected for it; months after the day of the figure. */
interface Point {
  readonly month: number;
  readonly value: number;
}

/**
 * The projection of the profile's figure against a threshold, on a logarithmic scale: value = figure × (1 + growth)^months.
 * null where the profile states no figure, or none that a logarithm can show.
 */
export function renderChart(threshold: ThresholdJudgement, { today, id }: { readonly today: string; readonly id: string }): Markup | null {
  const { figure, amount, horizonMonths = 24 } = threshold;
  if (!figure || figure.value <= 0) return null;
  const past = Math.max(0, months(figure.asOf, today));
  const crossing = threshold.crossesOn === null ? null : Math.max(0, months(figure.asOf, threshold.crossesOn));
  const span = Math.max(past + horizonMonths, 1);
  const growth = figure.monthlyGrowth;
  const points = growth === null ? [{ month: 0, value: figure.value }] : Array.from({ length: 49 }, (_, at): Point => ({ month: (span * at) / 48, value: figure.value * (1 + growth) ** ((span * at) / 48) }));
  const values = [...points.map(({ value }) => value), amount];
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values) * 1.15))];
  const x = (month: number): number => round(field.left + ((field.right - field.left) * month) / span);
  const y = (value: number): number => round(field.bottom - ((field.bottom - field.top) * (Math.log10(value) - low)) / Math.max(1, high - low));
  const decades = Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(span * share));
  return html`<svg class="chart" role="img" aria-labelledby="${id}" width="${size.width}" viewBox="0 0 ${size.width} ${size.height}" xmlns="http://www.w3.org/2000/svg" font-size="11"><title id="${id}">${describe(threshold)}</title>
${decades.map((value) => html`<path class="grid" d="M${field.left} ${y(value)}H${field.right}"/><text x="${field.left - 8}" y="${y(value) + 4}" text-anchor="end">${short(value)}</text>`)}
${[...new Set(steps)].map((month) => html`<path class="axis" d="M${x(month)} ${field.bottom}v5"/><text x="${x(month)}" y="${field.bottom + 19}" text-anchor="middle">${monthName(figure.asOf, month)}</text>`)}
<path class="axis" d="M${field.left} ${field.top}V${field.bottom}H${field.right}"/>
<path class="limit" d="M${field.left} ${y(amount)}H${field.right}"/><text x="${field.left + 6}" y="${y(amount) - 6}">threshold ${amount.toLocaleString('en-US')}</text>
<path class="figure" d="${points.map(({ month, value }, at) => `${at === 0 ? 'M' : 'L'}${x(month)} ${y(value)}`).join('')}"/><circle class="dot" cx="${x(0)}" cy="${y(figure.value)}" r="4"/><text x="${x(0) + 8}" y="${y(figure.value) + (amount > figure.value ? 15 : -8)}">${Math.round(figure.value).toLocaleString('en-US')} on ${figure.asOf}</text>
${crossing !== null && crossing <= span ? mark(x(crossing), y(amount), threshold.crossesOn ?? '') : ''}
<text x="${(field.left + field.right) / 2}" y="${size.height - 6}" text-anchor="middle">${growth === null ? 'no growth is stated' : `at ${round(growth * 100)} % a month; horizon ${horizonMonths} months`}; logarithmic scale</text></svg>`;
}

function mark(x: number, y: number, month: string): Content {
  const late = x > field.right - 110;
  return html`<circle class="cross" cx="${x}" cy="${y}" r="6"/><text x="${late ? x - 10 : x + 10}" y="${y + 16}" text-anchor="${late ? 'end' : 'start'}">crossed in ${month}</text>`;
}

function describe({ license, quantity, amount, figure, crossesOn }: ThresholdJudgement): string {
  return `Threshold of ${license}: ${amount.toLocaleString('en-US')} ${quantity.replaceAll('-', ' ')}; the profile states ${figure?.value.toLocaleString('en-US') ?? 'nothing'} on ${figure?.asOf ?? ''}${crossesOn === null ? '; no crossing is projected' : `; by the stated growth it is crossed in ${crossesOn}`}.`;
}

/** Months from the month of one date to that of another. */
function months(from: string, to: string): number {
  const index = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return index(to) - index(from);
}

function monthName(from: string, month: number): string {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + month;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function short(value: number): string {
  const [unit, name] = value >= 1e9 ? [1e9, ' bn'] : value >= 1e6 ? [1e6, ' m'] : value >= 1e3 ? [1e3, ' k'] : [1, ''];
  return `${round(value / unit)}${name}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
