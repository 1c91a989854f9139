import type { ThresholdJudgement } from '../../model/report.ts';
import { html, type Content, type Markup } from './markup.ts';

/** Size of the drawing, and the field within it, in its own units. */
const size = { width: 640, height: 250 };
const field = { left: 70, right: 620, top: 34, bottom: 205 };

/** Values beyond which growth leaves the scale, whose powers of ten would not be finite any more. */
const mostDrawn = 1e300;

/** A point in time and the value projected for it; months after the day of the figure. */
interface Point {
  readonly month: number;
  readonly value: number;
}

/** Everything that the parts of a chart are drawn from. */
interface Plot {
  readonly threshold: ThresholdJudgement;
  readonly figure: NonNullable<ThresholdJudgement['figure']>;
  readonly horizon: number;
  /** Months that the chart spans. */
  readonly span: number;
  readonly points: readonly Point[];
  /** Powers of ten at the foot and at the head. */
  readonly low: number;
  readonly high: number;
}

/**
 * The projection of the profile's figure against a threshold, on a logarithmic scale: value = figure × (1 + growth)^months.
 * null where the profile states no figure, or none that a logarithm can show.
 */
export function renderChart(threshold: ThresholdJudgement, { today, id }: { readonly today: string; readonly id: string }): Markup | null {
  const { figure } = threshold;
  if (!figure || figure.value <= 0) return null;
  const plot = plotOf(threshold, figure, today);
  return html`<svg class="chart" role="img" aria-labelledby="${id}" width="${size.width}" viewBox="0 0 ${size.width} ${size.height}" xmlns="http://www.w3.org/2000/svg" font-size="11"><title id="${id}">${describe(threshold)}</title>
${axes(plot)}${limitLine(plot)}${figureLine(plot)}${crossing(plot)}${caption(plot)}</svg>`;
}

function plotOf(threshold: ThresholdJudgement, figure: Plot['figure'], today: string): Plot {
  const horizon = threshold.horizonMonths ?? 24;
  const span = Math.max(1, Math.max(0, months(figure.asOf, today)) + horizon);
  const growth = figure.monthlyGrowth;
  const at = growth === null ? [0] : Array.from({ length: 49 }, (_, step) => (span * step) / 48);
  const points = at.map((month): Point => ({ month, value: figure.value * (1 + (growth ?? 0)) ** month })).filter(({ value }) => value > 1 / mostDrawn && value < mostDrawn);
  const values = [...points.map(({ value }) => value), threshold.amount];
  return { threshold, figure, horizon, span, points, low: Math.floor(Math.log10(Math.min(...values))), high: Math.ceil(Math.log10(Math.max(...values) * 1.5)) };
}

function x({ span }: Plot, month: number): number {
  return round(field.left + ((field.right - field.left) * month) / span);
}

function y({ low, high }: Plot, value: number): number {
  return round(field.bottom - ((field.bottom - field.top) * (Math.log10(value) - low)) / Math.max(1, high - low));
}

function axes(plot: Plot): Markup {
  const every = Math.max(1, Math.ceil((plot.high - plot.low) / 8));
  const powers = Array.from({ length: plot.high - plot.low + 1 }, (_, step) => plot.low + step).filter((power) => (power - plot.low) % every === 0);
  const steps = [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(plot.span * share)))];
  return html`${powers.map((power) => html`<path class="grid" d="M${field.left} ${y(plot, 10 ** power)}H${field.right}"/><text x="${field.left - 8}" y="${y(plot, 10 ** power) + 4}" text-anchor="end">${short(10 ** power)}</text>`)}
${steps.map((month) => html`<path class="axis" d="M${x(plot, month)} ${field.bottom}v5"/><text x="${x(plot, month)}" y="${field.bottom + 19}" text-anchor="middle">${monthName(plot.figure.asOf, month)}</text>`)}
<path class="axis" d="M${field.left} ${field.top}V${field.bottom}H${field.right}"/>
`;
}

function limitLine(plot: Plot): Markup {
  const at = y(plot, plot.threshold.amount);
  return html`<path class="limit" d="M${field.left} ${at}H${field.right}"/><text x="${field.left + 6}" y="${at + (at < field.top + 14 ? 15 : -6)}">threshold ${plot.threshold.amount.toLocaleString('en-US')}</text>
`;
}

function figureLine(plot: Plot): Markup {
  const { figure, threshold, points } = plot;
  const at = y(plot, figure.value);
  const above = at > field.bottom - 22 || figure.value > threshold.amount;
  return html`<path class="figure" d="${points.map(({ month, value }, step) => `${step === 0 ? 'M' : 'L'}${x(plot, month)} ${y(plot, value)}`).join('')}"/><circle class="dot" cx="${x(plot, 0)}" cy="${at}" r="4"/><text x="${x(plot, 0) + 8}" y="${at + (above ? -14 : 18)}">${Math.round(figure.value).toLocaleString('en-US')} on ${figure.asOf}</text>
`;
}

function crossing(plot: Plot): Content {
  const { threshold, figure, span } = plot;
  const month = threshold.crossesOn === null ? -1 : Math.max(0, months(figure.asOf, threshold.crossesOn));
  return month < 0 || month > span ? null : mark(x(plot, month), y(plot, threshold.amount), threshold.crossesOn ?? '');
}

function caption({ figure, horizon }: Plot): Markup {
  const growth = figure.monthlyGrowth === null ? 'no growth is stated' : `at ${round(figure.monthlyGrowth * 100)} % a month; horizon ${horizon} months`;
  return html`<text x="${(field.left + field.right) / 2}" y="${size.height - 6}" text-anchor="middle">${growth}; logarithmic scale</text>`;
}

function mark(atX: number, atY: number, month: string): Content {
  const late = atX > field.right - 110;
  return html`<circle class="cross" cx="${atX}" cy="${atY}" r="6"/><text x="${late ? atX - 10 : atX + 10}" y="${atY + 16}" text-anchor="${late ? 'end' : 'start'}">crossed in ${month}</text>`;
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
