import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../../src/cli/screen/bodies/body-of.ts';
import { cellLine, compareBody, comparedColumns } from '../../../../src/cli/screen/bodies/compare-body.ts';
import { helpBody } from '../../../../src/cli/screen/bodies/help-body.ts';
import { lineageBody } from '../../../../src/cli/screen/bodies/lineage-body.ts';
import { summaryBody } from '../../../../src/cli/screen/bodies/summary-body.ts';
import { termsBody } from '../../../../src/cli/screen/bodies/terms-body.ts';
import { whyBody } from '../../../../src/cli/screen/bodies/why-body.ts';
import { widthOf } from '../../../../src/cli/screen/text/fit.ts';
import { lineText, type Line } from '../../../../src/cli/screen/text/line.ts';
import { commonKeyWords, keyWords, words } from '../../../../src/cli/screen/words.ts';
import type { ReportTerm } from '../../../../src/report/term-words.ts';
import { distillSubject, findingWith, subjectWith } from '../../../support/report.ts';
import { plainExplanation, screenAfter, screenReport } from '../../../support/screen.ts';

const told = (lines: readonly Line[]): readonly string[] => lines.map(lineText);
const term = (id: string, value: unknown, rest: Partial<ReportTerm> = {}): ReportTerm => ({ term: id, state: 'value', value, license: 'llama3.1', via: ['lab/distill-8b', 'vendor/base-8b'], section: '2', ...rest });

describe('the summary', () => {
  test.each([
    { name: 'begins with the verdict', expected: 'UNKNOWN lab/distill-8b' },
    { name: 'says what the list says', expected: '  listed    owner: search team' },
    { name: 'names each licence with its path', expected: 'fine-tuned from vendor/base-8b' },
    { name: 'says what is not known', expected: 'org.monthlyActiveUsers' },
    { name: 'lists what is to be done', expected: '[ ] Show “Built with Llama”.' },
  ])('$name', ({ expected }) => {
    expect(told(summaryBody({ ...distillSubject(), columns: { owner: 'search team' } }, 100)).join('\n')).toContain(expected);
  });

  test('has the colour of the verdict in its head and nowhere else', () => {
    const tones = summaryBody(distillSubject(), 200).map((line) => line[0]?.tone);
    expect(tones[0]).toBe('undecided');
    expect(new Set(tones.slice(1))).toEqual(new Set(['plain']));
  });
});

describe('the terms', () => {
  const subject = distillSubject({
    terms: [
      term('territory', { excluded: ['EU'], section: '1' }, { section: '1' }),
      term('commercialUse', { value: 'allowed', section: '2' }, { via: ['lab/distill-8b'], license: 'mit', section: null }),
      term('outputTraining', null, { state: 'unknown', section: null }),
      term('laterTerm', { anything: true }),
    ],
  });

  test('stand in groups with licence, section and who brings them', () => {
    expect(told(termsBody(subject, 120))).toEqual([
      'Permissions',
      '  Commercial use: allowed',
      '      mit',
      '',
      'Limitations',
      expect.stringMatching(/^ {2}Territory: .*EU/),
      '      llama3.1 §1, from vendor/base-8b',
      '  Training with outputs: not established',
      '      llama3.1, from vendor/base-8b',
      '',
      'Contract terms',
      '  laterTerm: {"anything":true}',
      '      llama3.1 §2, from vendor/base-8b',
    ]);
  });

  test('that are not established are marked', () => {
    expect(termsBody(subject, 120).find((line) => lineText(line).includes('Training'))?.[0]?.tone).toBe('undecided');
  });

  test('that are none are no permission', () => {
    expect(told(termsBody(subjectWith(), 80))).toEqual([words.noTerms]);
  });
});

describe('a comparison', () => {
  const subjects = [distillSubject(), subjectWith({ findings: [findingWith()] })];

  test.each([
    { columns: 80, models: 2, expected: { label: 13, cell: 30 } },
    { columns: 80, models: 3, expected: { label: 13, cell: 19 } },
    { columns: 120, models: 3, expected: { label: 22, cell: 30 } },
    { columns: 40, models: 3, expected: { label: 13, cell: 8 } },
  ])('of $models models in $columns columns', ({ columns, models, expected }) => {
    expect(comparedColumns(columns, models)).toEqual(expected);
  });

  test.each([80, 120])('is never wider than %d columns', (columns) => {
    const lines = told(compareBody(subjects, { columns, shown: 'all' }));
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns);
  });

  test('marks what differs and leaves the rest out when it is asked to', () => {
    const all = told(compareBody([distillSubject(), distillSubject({ verdict: 'violation' })], { columns: 80, shown: 'all' }));
    const differing = told(compareBody([distillSubject(), distillSubject({ verdict: 'violation' })], { columns: 80, shown: 'differences' }));
    expect(all.filter((line) => line.startsWith('≠'))).toHaveLength(1);
    expect(differing).toHaveLength(2);
    expect(differing[0]).toMatch(/^≠ Verdict\s+│ UNKNOWN\s+│ BLOCK/);
  });

  test('of equal models says so', () => {
    expect(told(compareBody([subjectWith(), subjectWith()], { columns: 80, shown: 'differences' }))).toEqual([words.noDifference]);
  });

  test('has its cells one below the other', () => {
    expect(cellLine('a', ['模型', 'c'], { label: 3, cell: 5 })).toBe('a  │ 模型 │ c    ');
  });
});

test('the lineage is drawn as a tree and folded inside its strokes', () => {
  const lines = told(lineageBody(distillSubject(), 44));
  expect(lines[0]).toMatch(/^lab\/distill-8b/);
  expect(lines.filter((line) => /^[├└]─ /.test(line))).toHaveLength(2);
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(44);
});

test('the explanation says under which suppositions it holds', () => {
  const lines = told(whyBody(distillSubject(), { policy: 'commercial-saas', whatIf: ['org.monthlyActiveUsers=800M'], explanation: plainExplanation }, 100));
  expect(lines.slice(0, 2)).toEqual(['UNKNOWN  lab/distill-8b cannot be decided with what is known (commercial-saas)', 'supposing org.monthlyActiveUsers=800M']);
});

test('the help names every key of every view', () => {
  const help = told(helpBody(screenReport(), 200)).join('\n');
  for (const { keys, long } of [...Object.values(keyWords).flat(), ...commonKeyWords]) {
    expect(help).toContain(keys);
    expect(help).toContain(long);
  }
});

test.each([
  { name: 'the table has none', events: [], expected: [] },
  { name: 'an explanation that is not there yet says so', events: ['enter', '2'], expected: [words.explaining] },
  { name: 'nor is that of another model shown', events: ['enter', '2', { kind: 'explained', position: 1, report: screenReport(), words: plainExplanation } as const], expected: [words.explaining] },
])('of texts, $name', ({ events, expected }) => {
  expect(told(bodyOf(screenAfter(events)))).toEqual(expected);
});

test('the help begins with what was found about the run, in full', () => {
  const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', message: 'Not judged, because it could not be read: list.csv, row 7: no model.', license: null, via: [] });
  const help = told(helpBody(screenReport({ findings: [unread] }), 80));
  expect(help.slice(0, 4)).toEqual(['About this run', '  error  candidate-unread (undecided)', '    Not judged, because it could not be read: list.csv, row 7: no model.', '    fix     Choose another model.']);
});
