import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFrontMatter } from '../../../src/source/card/front-matter.ts';

describe('findFrontMatter', () => {
  test('gives the YAML without its fences and the line on which the body begins', () => {
    const readme = ['---', 'license: mit', 'tags:', '- a', '---', '# Title', 'Words.'].join('\n');
    expect(findFrontMatter(readme)).toEqual({
      text: 'license: mit\ntags:\n- a',
      bodyLine: 6,
      oddities: [],
    });
  });

  test('takes the first closing fence, whatever rules follow in the body', () => {
    const readme = ['---', 'license: mit', '---', 'One.', '---', 'license: gpl', '---'].join('\n');
    expect(findFrontMatter(readme)?.text).toBe('license: mit');
  });

  test.each([
    ['a fence with a word', '---yaml\nlicense: mit\n---\n'],
    ['an indented fence', '# Title\n  ---\nlicense: mit\n  ---\n'],
    ['dots as fences', '...\nlicense: mit\n...\n'],
    ['equals signs', '===\nlicense: mit\n===\n'],
    ['a fence that only opens further down', '# Title\n---\nlicense: mit\n'],
  ])('%s is none', (_name, readme) => {
    expect(findFrontMatter(readme)).toBeNull();
  });

  test.each([
    ['a key of prose', 'note: this\n'],
    ['prose after a key', 'license: mit\nThis model is good.\n'],
    ['keys that no program writes', 'license: mit\n"a sentence as key": x\n'],
    ['a list', '- license: mit\n'],
    ['nothing', '\n'],
  ])('between two rules, %s is no front matter', (_name, block) => {
    expect(findFrontMatter(`# Title\n\n---\n${block}---\n\nMore.`)).toBeNull();
  });

  test('a block further down may stand behind several rules', () => {
    const rules = Array.from({ length: 5 }, () => 'Words.\n\n---\n').join('\n');
    expect(findFrontMatter(`# Title\n${rules}license: mit\n---\n`)).toMatchObject({
      text: 'license: mit',
      bodyLine: 1,
      oddities: ['front-matter-not-at-start'],
    });
  });

  test('but it is not looked for without end', () => {
    const rules = '---\nWords.\n'.repeat(40);
    expect(findFrontMatter(`# Title\n${rules}---\nlicense: mit\n---\n`)).toBeNull();
  });

  test('a long block further down is no head of a card', () => {
    const tags = Array.from({ length: 3_000 }, (_, index) => `- tag${index}`).join('\n');
    expect(findFrontMatter(`# Title\n---\ntags:\n${tags}\n---\n`)).toBeNull();
  });

  test('the body never begins beyond the end of the file', () => {
    const line = fc.constantFrom('---', '', '# T', 'license: mit', '```', 'words', '--- ', '\uFEFF---');
    const isWithin = fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const found = findFrontMatter(lines.join('\n'));
      return found === null || (found.bodyLine >= 1 && found.bodyLine <= lines.length + 1);
    });
    expect(fc.check(isWithin).failed).toBe(false);
  });
});
