import { describe, expect, test } from 'vitest';
import { barChart, share, thousands, type Bar } from '../../../src/audit/html/bar-chart.ts';
import { hostileText } from '../../support/report.ts';

const words = { id: 'verdicts', title: 'Verdicts', column: 'Verdict', of: 200 };
const chart = (...bars: readonly Bar[]): string => barChart(bars, words).markup;
const widths = (text: string): readonly number[] => [...text.matchAll(/<rect [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));

describe('bars', () => {
  test('are as long as their models, the longest as long as the field', () => {
    expect(widths(chart({ name: 'a', models: 100 }, { name: 'b', models: 50 }, { name: 'c', models: 1 }, { name: 'd', models: 0 }))).toEqual([310, 155, 3, 0]);
  });

  test('of few among many can be seen', () => {
    expect(widths(chart({ name: 'a', models: 2_000_000 }, { name: 'b', models: 1 }))).toEqual([310, 1]);
  });

  test('stand below one another in the order given', () => {
    const places = [...chart({ name: 'a', models: 1 }, { name: 'b', models: 2 }).matchAll(/<rect [^>]*y="(\d+)"/g)].map(([, y]) => Number(y));
    expect(places).toEqual([4, 30]);
  });

  test('of verdicts have their colours, and others have one', () => {
    const text = chart({ name: 'a', models: 1, verdict: 'violation' }, { name: 'b', models: 1 });
    expect([...text.matchAll(/<rect class="(\w+)"/g)].map(([, name]) => name)).toEqual(['violation', 'dot']);
  });

  test('may be none', () => {
    expect(widths(chart())).toEqual([]);
  });
});

test('the same figures stand in a table, and the first five in the title that is read out', () => {
  const text = chart(...Array.from({ length: 7 }, (_, index) => ({ name: `n${index}`, models: 1_000 + index })));
  expect(text).toContain('Verdicts. n0: 1000; n1: 1001; n2: 1002; n3: 1003; n4: 1004</title>');
  expect([...text.matchAll(/<th scope="row">(n\d)<\/th><td>([\d,]+)<\/td>/g)].map(([, name, models]) => `${name} ${models}`)).toEqual(Array.from({ length: 7 }, (_, index) => `n${index} 1,00${index}`));
});

test('a long name is cut beside its bar and whole in the table', () => {
  const name = 'a'.repeat(60);
  const text = chart({ name, models: 1 });
  expect([text.includes(`>${'a'.repeat(37)}…</text>`), text.includes(`<th scope="row">${name}</th>`)]).toEqual([true, true]);
});

test('names of strangers make no markup', () => {
  expect(chart({ name: hostileText, models: 1 })).not.toMatch(/<(?:script|img|a|svg\/)[\s>/]/);
});

describe('figures', () => {
  test.each([[0, '0'], [999, '999'], [1_000, '1,000'], [2_000_000, '2,000,000']])('%i is written %s', (value, text) => {
    expect(thousands(value)).toBe(text);
  });

  test.each([[0, 0, '0 %'], [5, 0, '0 %'], [0, 10, '0.0 %'], [1, 3, '33.3 %'], [2, 3, '66.7 %'], [3, 3, '100.0 %'], [1, 100_000, '0.0 %']])('%i of %i are %s', (models, of, text) => {
    expect(share(models, of)).toBe(text);
  });
});
