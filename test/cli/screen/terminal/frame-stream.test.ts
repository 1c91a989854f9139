import { expect, test } from 'vitest';
import { frameStream } from '../../../../src/cli/screen/terminal/frame-stream.ts';
import { sequences } from '../../../../src/cli/screen/terminal/paint-frame.ts';
import { fakeTerminal } from '../../../support/fake-terminal.ts';

test('frames are painted over one another', () => {
  const { stdout, done } = fakeTerminal();
  const { stream } = frameStream(stdout, 'painted');
  stream.write('one\ntwo');
  stream.write('one\nthree');
  stream.write('one\nthree');
  expect(done).toEqual([`${sequences.clear}\u001B[1;1H\u001B[2Kone\u001B[2;1H\u001B[2Ktwo`, '\u001B[2;1H\u001B[2Kthree']);
});

test('another size of the window clears it and paints all', () => {
  const { stdout, done, resize } = fakeTerminal();
  const { stream } = frameStream(stdout, 'painted');
  stream.write('one\ntwo');
  resize(80, 1);
  stream.write('one\ntwo');
  expect(done.at(-1)).toBe(`${sequences.clear}\u001B[1;1H\u001B[2Kone`);
});

test('nothing that erases the scrollback is ever written', () => {
  const { stdout, done, resize } = fakeTerminal();
  const { stream } = frameStream(stdout, 'painted');
  for (const rows of [24, 5, 50]) {
    resize(80, rows);
    stream.write(Array.from({ length: 60 }, (_, at) => `line ${at} of ${rows}`).join('\n'));
  }
  expect(done.join('')).not.toContain('\u001B[3J');
  expect(done.join('')).not.toContain('\n');
});

test('a screen reader is told what is new, line by line', () => {
  const { stdout, done } = fakeTerminal();
  const { stream } = frameStream(stdout, 'announced');
  stream.write('one\ntwo');
  stream.write('one\nthree');
  expect(done).toEqual(['one\ntwo\n', 'three\n']);
});

test('is no terminal of its own, and calls back when all was written', () => {
  const { stdout } = fakeTerminal();
  const { stream } = frameStream(stdout, 'painted');
  let called = 0;
  stream.write('', () => void (called += 1));
  expect([stream.isTTY, stream.columns, called]).toEqual([false, 80, 1]);
});
