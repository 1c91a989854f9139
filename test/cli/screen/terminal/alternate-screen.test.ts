import { expect, test } from 'vitest';
import { enterAlternateScreen } from '../../../../src/cli/screen/terminal/alternate-screen.ts';
import { sequences } from '../../../../src/cli/screen/terminal/paint-frame.ts';
import { fakeTerminal, type FakeTerminal } from '../../../support/fake-terminal.ts';

const left = ['raw mode false', sequences.leave];

test.each<{ readonly name: string; readonly end: (terminal: FakeTerminal, leave: () => void) => void; readonly done: readonly string[] }>([
  { name: 'is left when the screen is closed', end: (_, leave) => leave(), done: left },
  { name: 'is left once, however often it is asked to', end: ({ tell }, leave) => [leave, leave, () => tell('exit', 0)].forEach((one) => one()), done: left },
  { name: 'is left when the process exits', end: ({ tell }) => tell('exit', 0), done: left },
  { name: 'is left before a crash is told', end: ({ tell }) => tell('uncaughtExceptionMonitor', new Error('x'), 'uncaughtException'), done: left },
  { name: 'is left on SIGTERM, which then ends the process', end: ({ tell }) => tell('SIGTERM', 'SIGTERM'), done: [...left, 'kill 7 SIGTERM'] },
  { name: 'is left on SIGINT, which then ends the process', end: ({ tell }) => tell('SIGINT', 'SIGINT'), done: [...left, 'kill 7 SIGINT'] },
  { name: 'is left when the terminal goes away', end: ({ tell }) => tell('SIGHUP', 'SIGHUP'), done: [...left, 'kill 7 SIGHUP'] },
])('$name', ({ end, done }) => {
  const terminal = fakeTerminal();
  end(terminal, enterAlternateScreen(terminal));
  expect(terminal.done).toEqual([sequences.enter, ...done]);
  expect(terminal.host.eventNames()).toEqual([]);
});
