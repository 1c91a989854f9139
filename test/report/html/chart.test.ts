import { describe, expect, test } from 'vitest';
import type { ThresholdJudgement } from '../../../src/model/report.ts';
import { renderChart } from '../../../src/report/html/chart.ts';

const threshold = (figure: ThresholdJudgement['figure'], rest: Partial<ThresholdJudgement> = {}): ThresholdJudgement => ({
  term: 'userThreshold', license: 'llama3.1', via: ['org/a'], section: '2', quantity: 'monthly-active-users', amount: 700_000_000, currency: null, measured: 'continuing', exceeded: false, exceededAtHorizon: null, crossesOn: null, explanation: '', ...(figure === undefined ? {} : { figure }), ...rest,
});
const figure = { value: 12_000_000, asOf: '2026-10-31', monthlyGrowth: 0.06 };
const draw = (one: ThresholdJudgement): string | null => renderChart(one, { today: '2026-11-22', id: 'c1' })?.markup ?? null;

/** Every number of a drawing, so that none of them can be one that no browser reads. */
const isSound = (svg: string | null): boolean => svg !== null && !/NaN|Infinity|undefined/.test(svg);

describe('a chart is drawn', () => {
  test.each<[string, ThresholdJudgement]>([
    ['of a figure that grows', threshold(figure)],
    ['of one without a growth', threshold({ ...figure, monthlyGrowth: null })],
    ['of one that shrinks to next to nothing', threshold({ ...figure, monthlyGrowth: -0.99 }, { horizonMonths: 600 })],
    ['of one that stands still', threshold({ ...figure, monthlyGrowth: 0 })],
    ['of growth beyond all numbers', threshold({ ...figure, monthlyGrowth: 1e15 }, { horizonMonths: 600 })],
    ['of growth up to the last number that there is', threshold({ value: 1.6e308, asOf: '2026-10-31', monthlyGrowth: 0 })],
    ['of a figure that equals the threshold', threshold({ ...figure, value: 700_000_000 })],
    ['of a fraction', threshold({ ...figure, value: 0.001 }, { amount: 0.5 })],
    ['of a figure of a later day', threshold({ ...figure, asOf: '2027-05-01' })],
    ['of a figure of long ago', threshold({ ...figure, asOf: '1999-01-31' })],
    ['with the month of crossing', threshold(figure, { crossesOn: '2028-01' })],
  ])('%s', (_, one) => {
    expect(isSound(draw(one))).toBe(true);
  });

  test.each<[string, ThresholdJudgement]>([
    ['no figure is stated', threshold(undefined)],
    ['the figure is nothing, which no logarithm shows', threshold({ ...figure, value: 0 })],
  ])('unless %s', (_, one) => {
    expect(draw(one)).toBeNull();
  });
});

describe('what it says', () => {
  test('is the threshold, the figure, its growth and the crossing, for those who cannot see it too', () => {
    const svg = draw(threshold(figure, { crossesOn: '2028-01' }));
    expect(svg).toContain('<title id="c1">Threshold of llama3.1: 700,000,000 monthly active users; the profile states 12,000,000 on 2026-10-31; by the stated growth it is crossed in 2028-01.</title>');
    expect(svg).toContain('at 6 % a month; horizon 24 months');
    expect(svg).toContain('crossed in 2028-01</text>');
  });

  test('marks no crossing that lies beyond the drawing', () => {
    expect(draw(threshold(figure, { crossesOn: '2099-01' }))).not.toContain('class="cross"');
  });

  test('says that no growth is stated, and draws no line into the future', () => {
    const svg = draw(threshold({ ...figure, monthlyGrowth: null }));
    expect(svg).toContain('no growth is stated');
    expect(/class="figure" d="([^"]*)"/.exec(svg ?? '')?.[1]).not.toContain('L');
  });

  test('shows words of strangers as words', () => {
    const svg = draw(threshold({ ...figure, asOf: '2026-10-31' }, { license: '<script>x</script>"', quantity: '</title><b>' }));
    expect(svg).not.toMatch(/<script|<b>/);
  });
});
