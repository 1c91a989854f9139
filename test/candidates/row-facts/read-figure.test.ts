import { expect, test } from 'vitest';
import { readFigure } from '../../../src/candidates/row-facts/read-figure.ts';

test.each([
  ['12000000', 12e6],
  ['12,000,000', 12e6],
  ['12.000.000', 12e6],
  ['12 000 000', 12e6],
  ['12\u00A0000\u202F000', null],
  ['12\u202F000\u202F000', 12e6],
  ["12'000'000", 12e6],
  ['12_000_000', 12e6],
  ['12.345,67', 12_345.67],
  ['12,345.67', 12_345.67],
  ['1.500', 1_500],
  ['1.5', 1.5],
  ['0.125', 0.125],
  ['0,500 Mio.', 500_000],
  ['0.500 M', 500_000],
  ['1,5 Mio.', 1_500_000],
  ['1.5 million', 1_500_000],
  ['3 Mrd', 3e9],
  ['800M', 800e6],
  ['5k', 5_000],
  ['2bn', 2e9],
  ['1.2e7', 1.2e7],
  ['1E+6', 1e6],
  ['0', 0],
  ['007', 7],
  [' 5 ', 5],
  ['0.1 M', 100_000],
])('%j is %d', (text, value) => {
  expect(readFigure(text)).toBe(value);
});

test.each(['', ' ', '-5', '+5', '1,2,3', '1.23.456', '12.34.567', '1 billion', '5 apples', '5 constructor', 'NaN', 'Infinity', '0x10', '5%', '5-6', '٣', '1e', 'k', '.', ',', '5..', '1,000.000,00', '9'.repeat(80)])('%j is no number', (text) => {
  expect(readFigure(text)).toBeNull();
});

test('a text of hostile length is answered at once', () => {
  expect(readFigure(`${'1,'.repeat(100_000)}x`)).toBeNull();
});
