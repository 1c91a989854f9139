import { expect, test } from 'vitest';
import { openScreen } from '../../../src/cli/screen/open-screen.tsx';
import { sequences } from '../../../src/cli/screen/terminal/paint-frame.ts';
import { fakeTerminal, type FakeTerminal } from '../../support/fake-terminal.ts';
import { screenInputWith } from '../../support/screen.ts';

/** Types as soon as the screen shows a text. */
async function typeAt(terminal: FakeTerminal, shown: string, text: string): Promise<void> {
  await expect.poll(() => terminal.done.join('')).toContain(shown);
  terminal.type(text);
}

test('the screen is entered, drawn and left', async () => {
  const terminal = fakeTerminal();
  const open = openScreen({ input: screenInputWith(), style: 'plain' }, { host: terminal.host, mode: 'painted' });
  await typeAt(terminal, 'lab/distill-8b', 'q');
  await open;
  expect(terminal.done[0]).toBe(sequences.enter);
  expect(terminal.done.at(-1)).toBe(sequences.leave);
  expect(terminal.host.eventNames()).toEqual([]);
});

test('it follows the size of the window', async () => {
  const terminal = fakeTerminal();
  const open = openScreen({ input: screenInputWith(), style: 'plain' }, { host: terminal.host, mode: 'painted' });
  await expect.poll(() => terminal.done.join('')).toContain('lab/distill-8b');
  const before = terminal.done.length;
  terminal.resize(100, 12);
  await expect.poll(() => terminal.done.slice(before).join('')).toContain(`\u001B[12;1H`);
  expect(terminal.done.slice(before).join('')).not.toContain('\u001B[13;1H');
  terminal.type('q');
  await open;
});

test('it is suspended and taken up again, drawn as a whole', async () => {
  const terminal = fakeTerminal();
  const open = openScreen({ input: screenInputWith(), style: 'plain' }, { host: terminal.host, mode: 'painted' });
  await typeAt(terminal, 'lab/distill-8b', '\u001A');
  await expect.poll(() => terminal.done).toContain('kill 0 SIGTSTP');
  terminal.tell('SIGTSTP');
  expect(terminal.done.slice(-3)).toEqual(['raw mode false', sequences.leave, 'kill 7 SIGTSTP']);
  const before = terminal.done.length;
  terminal.tell('SIGCONT');
  await expect.poll(() => terminal.done.slice(before).join('')).toContain('lab/distill-8b');
  expect(terminal.done.slice(before, before + 3)).toEqual(['raw mode false', 'raw mode true', sequences.enter]);
  terminal.type('q');
  await open;
  expect([terminal.done.at(-1), terminal.host.eventNames()]).toEqual([sequences.leave, []]);
});

test('a bug is told after the terminal is as it was', async () => {
  const terminal = fakeTerminal();
  const input = screenInputWith({
    judge: () => {
      throw new RangeError('a bug');
    },
  });
  const open = openScreen({ input, style: 'plain' }, { host: terminal.host, mode: 'painted' });
  const failed = expect(open).rejects.toThrow('a bug');
  await typeAt(terminal, 'lab/distill-8b', 'f');
  await typeAt(terminal, 'PROFILE SAYS', '\r');
  await typeAt(terminal, 'org.monthlyActiveUsers: ', '1');
  await typeAt(terminal, 'org.monthlyActiveUsers: 1', '\r');
  await failed;
  expect(terminal.done.at(-1)).toBe(sequences.leave);
});

test('a screen reader gets plain lines and no other screen', async () => {
  const terminal = fakeTerminal();
  const open = openScreen({ input: screenInputWith(), style: 'plain' }, { host: terminal.host, mode: 'announced' });
  await typeAt(terminal, 'Model 1 of 4.', 'j');
  await typeAt(terminal, 'Model 2 of 4.', 'q');
  await open;
  expect(terminal.done.filter((text) => text.includes('\u001B'))).toEqual([]);
});
