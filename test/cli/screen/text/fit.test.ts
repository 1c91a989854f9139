import { expect, test } from 'vitest';
import { fit, fitLine, widthOf } from '../../../../src/cli/screen/text/fit.ts';

test.each([
  { name: 'fills a short text', text: 'abc', columns: 6, expected: 'abc   ' },
  { name: 'leaves a text that fits', text: 'abcdef', columns: 6, expected: 'abcdef' },
  { name: 'cuts a long text at its end', text: 'abcdefgh', columns: 6, expected: 'abcde…' },
  { name: 'cuts an id in its middle', text: 'deepseek-ai/R1-GGUF', columns: 11, cut: 'middle', expected: 'deeps…-GGUF' },
  { name: 'counts a CJK character as two columns', text: '通义千问模型', columns: 6, expected: '通义… ' },
  { name: 'fills by columns and not by characters', text: '通义', columns: 6, expected: '通义  ' },
  { name: 'keeps an emoji of several code points whole', text: '👩‍🔬👩‍🔬👩‍🔬', columns: 5, expected: '👩‍🔬👩‍🔬…' },
  { name: 'is empty where there is no room', text: 'abc', columns: 0, expected: '' },
] as const)('$name', ({ text, columns, expected, ...rest }) => {
  const shown = fit(text, columns, 'cut' in rest ? rest.cut : 'end');
  expect(shown).toBe(expected);
  expect(widthOf(shown)).toBe(columns);
});

test.each([
  { name: 'that fits stays', columns: 10, expected: ['abcd', '模型'] },
  { name: 'is cut in its last piece', columns: 7, expected: ['abcd', '模…'] },
  { name: 'loses the pieces beyond the edge', columns: 4, expected: ['abcd'] },
])('a line $name', ({ columns, expected }) => {
  const line = [{ text: 'abcd', tone: 'plain' }, { text: '模型', tone: 'strong' }] as const;
  expect(fitLine(line, columns).map(({ text }) => text)).toEqual(expected);
});
