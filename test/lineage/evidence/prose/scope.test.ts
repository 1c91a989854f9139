import { describe, expect, test } from 'vitest';
import { isArchitecture, isStrictSection, isThanks } from '../../../../src/lineage/evidence/prose/scope.ts';
import { cardText } from '../../../support/prose.ts';

test.each<[string, boolean]>([
  ['Evaluation', true],
  ['How to use', true],
  ['News', true],
  ['Acknowledgements', true],
  ['Training details', false],
  ['Model description', false],
  ['Merge results and details', false],
  ['Foo-7B', false],
])('under "%s" only statements that name this model count: %s', (heading, expected) => {
  expect(isStrictSection(['Foo', heading])).toBe(expected);
});

test.each<[string, boolean, boolean]>([
  ['Model architecture', true, false],
  ['Credits', false, true],
  ['\u81F4\u8C22', false, true],
  ['Overview', false, false],
])('"%s" is on the architecture: %s, of thanks: %s', (heading, architecture, thanks) => {
  expect([isArchitecture([heading]), isThanks([heading])]).toEqual([architecture, thanks]);
});

describe('whom a block speaks of', () => {
  test.each<[string, string, 'own' | 'other' | null]>([
    ['the own name before a colon', '# Foo\n\n- **Foo-7B**: our model', 'own'],
    ['another name before a colon', '# Foo\n\n- **Foo-70B**: our model', 'other'],
    ['another name before a dash', '# Foo\n\n- Bar-70B \u2013 a model', 'other'],
    ['a heading with another model', '# Foo\n\n## Bar-70B\n\nText.', 'other'],
    ['a heading with more than a name', '# Foo\n\n## How we got from Bar-70B to here\n\nText.', null],
    ['a word before a colon', '# Foo\n\nNote: text.', null],
    ['an item below another model', '# Foo\n\n- Bar-70B: x\n  - text', 'other'],
  ])('%s', (_, readme, expected) => {
    expect(cardText(readme).parts.at(-1)?.scope.topic).toBe(expected);
  });
});
