import { expect, test } from 'vitest';
import { isCharacter, keysOf } from '../../../../src/cli/screen/keys/key.ts';

test.each([
  { name: 'a letter', input: 'q', key: {}, expected: ['q'] },
  { name: 'a capital', input: 'G', key: { shift: true }, expected: ['G'] },
  { name: 'an arrow', input: '', key: { upArrow: true }, expected: ['up'] },
  { name: 'Enter', input: '\r', key: { return: true }, expected: ['enter'] },
  { name: 'Tab and Shift-Tab', input: '\t', key: { tab: true, shift: true }, expected: ['shift-tab'] },
  { name: 'Backspace as most terminals send it', input: '', key: { delete: true }, expected: ['backspace'] },
  { name: 'Escape', input: '', key: { escape: true, meta: true }, expected: ['escape'] },
  { name: 'Ctrl-C', input: 'c', key: { ctrl: true }, expected: ['ctrl-c'] },
  { name: 'Ctrl-U', input: 'u', key: { ctrl: true }, expected: ['ctrl-u'] },
  { name: 'another letter with Ctrl, which types nothing', input: 'w', key: { ctrl: true }, expected: [] },
  { name: 'Escape and a letter that arrive together, which look like Alt', input: 'f', key: { meta: true }, expected: ['escape', 'f'] },
  { name: 'pasted text with a line break', input: 'ab\nc', key: {}, expected: ['a', 'b', 'enter', 'c'] },
  { name: 'pasted control characters, which are dropped', input: 'a\u0007\u009Bb', key: {}, expected: ['a', 'b'] },
  { name: 'an emoji, which is one character', input: '🦙', key: {}, expected: ['🦙'] },
])('reads $name', ({ input, key, expected }) => {
  expect(keysOf(input, key)).toEqual(expected);
});

test.each([
  ['a', true],
  ['🦙', true],
  [' ', true],
  ['enter', false],
])('%j types a character: %s', (key, expected) => {
  expect(isCharacter(key)).toBe(expected);
});
