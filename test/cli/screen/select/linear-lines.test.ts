import { expect, test } from 'vitest';
import { linearLines } from '../../../../src/cli/screen/select/linear-lines.ts';
import { hostileReport } from '../../../support/hostile-report.ts';
import { screenAfter, supposedReport } from '../../../support/screen.ts';

test.each([
  { name: 'the table as the model under the cursor', keys: ['down'], expected: 'Model 2 of 4. BLOCK: art/pictures. Licences: cc-by-nc-4.0. no-noncommercial: The licence forbids commercial use. owner: marketing team.' },
  { name: 'a mark', keys: ['down', ' '], expected: 'Model 2 of 4. BLOCK: art/pictures. Licences: cc-by-nc-4.0. no-noncommercial: The licence forbids commercial use. owner: marketing team. Marked.' },
  { name: 'how the table is arranged', keys: ['s', 'r', 'g'], expected: 'Sorted by verdict, reversed, grouped by verdict.' },
  { name: 'the tab of a model', keys: ['enter', '3'], expected: 'Model 1 of 4. UNKNOWN: lab/distill-8b. Licences: llama3.1, mit. user-threshold: Whether the user threshold is exceeded is not known. owner: search team. useCase: answers. Tab Lineage.' },
  { name: 'a fact with how many models wait for it', keys: ['f'], expected: 'Fact 1 of 20. org.monthlyActiveUsers: 12,000,000. 1 model waits for this fact. Users a month, as a number whatever form the profile gives it in. Write a number such as 800M, 12,000,000 or 6%, or unknown.' },
  { name: 'a format', keys: ['e', 'down'], expected: 'Format 2 of 14. csv: table for any spreadsheet, one line a model.' },
  { name: 'what is compared', keys: [' ', 'down', ' ', 'c'], expected: 'Comparing lab/distill-8b; art/pictures' },
  { name: 'what is typed', keys: ['/', 'a'], expected: 'Filter: a▏' },
  { name: 'an empty table', keys: ['/', ...'xxxx'], expected: 'No model has all these words. Esc clears the filter.' },
])('tells $name', ({ keys, expected }) => {
  expect(linearLines(screenAfter(keys))).toContain(expected);
});

test('tells a changed verdict with the one before', () => {
  const lines = linearLines(screenAfter([{ kind: 'judged', suppositions: { 'org.monthlyActiveUsers': '800M' }, answer: { kind: 'judged', report: supposedReport() } }]));
  expect(lines).toContain('what-if, 1 verdict changes: org.monthlyActiveUsers=800M');
  expect(lines.join('\n')).toContain('BLOCK, before UNKNOWN: lab/distill-8b.');
});

test('tells nothing hostile', () => {
  for (const keys of [[], ['enter'], ['enter', '3'], ['enter', '4'], ['enter', '5'], ['f'], ['?']]) {
    expect(linearLines(screenAfter(keys, { report: hostileReport() })).join('')).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  }
});
