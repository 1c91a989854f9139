import { describe, expect, test } from 'vitest';
import { parseBaseline } from '../../../src/lock/baseline/parse-baseline.ts';
import { renderJson } from '../../../src/report/json.ts';
import { mistakesOf } from '../../support/mistakes-of.ts';
import { distillSubject, reportWith } from '../../support/report.ts';

const mistakesIn = (text: string) => mistakesOf(() => parseBaseline(text, 'base.json'));

const report = renderJson(reportWith([distillSubject()]));

test('a JSON report is a baseline, also one of a later modelcheck with more keys', () => {
  expect(parseBaseline(report, 'base.json').subjects.map(({ id }) => id)).toEqual(['lab/distill-8b']);
  expect(mistakesIn(report.replace('"schemaVersion": "1"', '"schemaVersion": "1", "new": true'))).toEqual([]);
});

describe('a file that is no report is refused:', () => {
  test.each([
    ['empty', '', 'the baseline base.json is no JSON'],
    ['cut off', report.slice(0, 400), 'the baseline base.json is no JSON'],
    ['YAML', 'schemaVersion: "1"\n', 'the baseline base.json is no JSON'],
    ['a list', '[]', 'base.json is no report of modelcheck: the file: '],
    ['another version', report.replace('"schemaVersion": "1"', '"schemaVersion": "2"'), 'base.json is no report of modelcheck: schemaVersion: '],
    ['without subjects', '{"schemaVersion":"1","checkedAt":"2026-01-01"}', 'base.json is no report of modelcheck: subjects: '],
    ['with another outcome', report.replace('"outcome": "undecided"', '"outcome": "fine"'), 'base.json is no report of modelcheck: outcome of findings number 1 of subjects number 1: '],
  ])('%s', (_name, text, message) => {
    expect(mistakesIn(text)[0]?.message).toContain(message);
    expect(mistakesIn(text)[0]?.hint).toContain('json=FILE');
  });
});

test('a mistake has its place', () => {
  expect(mistakesIn(report.replace('"outcome": "undecided"', '"outcome": "fine"'))[0]?.place?.text).toContain('"outcome": "fine"');
});
