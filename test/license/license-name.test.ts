import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeLicenseName } from '../../src/license/license-name.ts';

describe('spellings of one name', () => {
  test.each([
    ['mit', ['MIT', ' MIT License', 'the MIT licence', 'M.I.T', 'mit\n']],
    ['llama3.1', ['Llama 3.1', 'llama-3-1', 'LLAMA_3.1', 'Llama v3.1', 'llama3．1', 'Llama Version 3.1 License Agreement']],
    ['apache2.0', ['Apache License, Version 2.0', 'apache-2.0', 'Apache 2.0']],
    ['openrail++', ['openrail++', 'OpenRAIL++']],
    ['gpl3', ['GPL v3', 'GPL Version 3', 'gpl-3']],
  ])('%s', (form, spellings) => {
    expect(spellings.map(normalizeLicenseName)).toEqual(spellings.map(() => form));
  });
});

describe('names that stay apart', () => {
  test.each([
    ['llama31', 'llama3.1'],
    ['bsl-1.1', 'bsl-1.0'],
    ['modified-mit', 'mit'],
    ['openrail', 'openrail++'],
    ['gpl-2.0', 'gpl-2.0+'],
    ['deepseek@2', 'deepseek 2'],
    ['llama 3', 'llama 3.0'],
    ['v-license', 'license'],
    ['vicuna', 'icuna'],
    ['cc-by-4.0', 'cc-by-40'],
  ])('%s and %s', (left, right) => {
    expect(normalizeLicenseName(left)).not.toBe(normalizeLicenseName(right));
  });
});

describe('what is no name', () => {
  test.each([
    ['nothing', ''],
    ['punctuation', '--- / \u2026'],
    ['words that any name has', 'The License Agreement'],
    ['a whole text', 'word '.repeat(100)],
    ['a zero-width space', '\u200B'],
  ])('%s', (_, text) => {
    expect(normalizeLicenseName(text)).toBe('');
  });

  test('spaces around do not make a name too long', () => {
    expect(normalizeLicenseName(`${' '.repeat(500)}mit${' '.repeat(500)}`)).toBe('mit');
  });
});

test('case and what stands around a name never matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab 1.2-+@_Vv', 'the ', 'license', 'Ⅳ', '４', 'ﬁ', 'é'), maxLength: 30 }), (text) => {
      expect(normalizeLicenseName(`("${text.toUpperCase()}")`)).toBe(normalizeLicenseName(text));
    }),
  );
});
