import { expect, test } from 'vitest';
import { announceFrame, paintFrame } from '../../../../src/cli/screen/terminal/paint-frame.ts';

test.each([
  { name: 'draws every line of a first frame at its place', frame: ['a', 'b'], before: [], rows: 24, expected: '\u001B[1;1H\u001B[2Ka\u001B[2;1H\u001B[2Kb' },
  { name: 'draws only what differs', frame: ['a', 'c'], before: ['a', 'b'], rows: 24, expected: '\u001B[2;1H\u001B[2Kc' },
  { name: 'draws nothing when nothing differs', frame: ['a'], before: ['a'], rows: 24, expected: '' },
  { name: 'erases lines that are gone', frame: ['a'], before: ['a', 'b'], rows: 24, expected: '\u001B[2;1H\u001B[2K' },
  { name: 'draws nothing below the window', frame: ['a', 'b', 'c'], before: [], rows: 1, expected: '\u001B[1;1H\u001B[2Ka' },
])('$name', ({ frame, before, rows, expected }) => {
  expect(paintFrame(frame, before, rows)).toBe(expected);
});

test.each([
  { name: 'all lines of a first frame', frame: ['a', 'b'], before: [], expected: 'a\nb\n' },
  { name: 'the lines that are new', frame: ['a', 'c'], before: ['a', 'b'], expected: 'c\n' },
  { name: 'nothing when nothing is new', frame: ['b'], before: ['a', 'b'], expected: '' },
  { name: 'no empty lines', frame: ['', 'a'], before: [], expected: 'a\n' },
])('announces $name', ({ frame, before, expected }) => {
  expect(announceFrame(frame, before)).toBe(expected);
});
