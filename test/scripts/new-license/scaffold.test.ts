import { describe, expect, test } from 'vitest';
import { scaffoldLicense } from '../../../scripts/new-license/scaffold.ts';
import { LicenseFile } from '../../../src/model/license.ts';
import { termIds } from '../../../src/model/terms.ts';
import { parseYaml } from '../../../src/util/yaml.ts';
import { harbor, pebble } from '../../license/identify/fresh-texts.ts';

const read = (yaml: string): LicenseFile => LicenseFile.parse(parseYaml(yaml, 'new.yaml').value);

/** The sections named beside a term. */
const beside = (yaml: string, term: string): string => new RegExp(`^  ${term}: unknown # (.*)$`, 'm').exec(yaml)?.[1] ?? '';

describe('the beginning of a licence file', () => {
  const { yaml, unplaced } = scaffoldLicense('harbor', harbor);

  test('is valid, and states nothing that nobody has read', () => {
    const file = read(yaml);
    expect(file).toMatchObject({ id: 'harbor', name: 'Harbor Model License Agreement', date: '2024-05-04', osiApproved: false, hubTags: [], aliases: [] });
    expect(file.terms).toEqual(Object.fromEntries(termIds.map((term) => [term, 'unknown'])));
  });

  test.each([
    ['territory', /1\.a/],
    ['outputUse', /3/],
    ['redistribution', /1\.b/],
    ['governingLaw', /5/],
    ['militaryUse', /^no clause uses its words/],
  ])('names the clauses that may speak of %s', (term, sections) => {
    expect(beside(yaml, term)).toMatch(sections);
  });

  test('leaves no clause of the text out in silence', () => {
    expect(unplaced).toEqual(['4']);
    expect(scaffoldLicense('boat', `${harbor}\n\n6. Tea. It is served warm at four o'clock by the lighthouse keeper.`).unplaced).toEqual(['4', '6']);
  });

  test('cites a text without numbers by its paragraphs', () => {
    expect(beside(scaffoldLicense('pebble', pebble).yaml, 'redistribution')).toMatch(/para\. \d/);
  });

  test.each([
    ['a title with a colon', 'Terms: of use\n\nYou may use it.', 'Terms: of use'],
    ['a title in quotation marks', '"Free" License\n\nYou may use it.', '"Free" License'],
    ['a heading of Markdown', '# **Sea License**\n\nYou may use it.', 'Sea License'],
    ['no title', `${'you may use it and '.repeat(20)}`, 'x'],
    ['no words', '\n\n', 'x'],
  ])('takes a name that YAML reads back from %s', (_, text, name) => {
    expect(read(scaffoldLicense('x', text).yaml).name).toBe(name);
  });
});
