import { expect, test } from 'vitest';
import { allowSuspension } from '../../../../src/cli/screen/terminal/suspension.ts';
import { fakeTerminal, type FakeTerminal } from '../../../support/fake-terminal.ts';

/** A terminal whose screen may be suspended, with what ends that. */
function suspendable(): FakeTerminal & { readonly release: () => void } {
  const terminal = fakeTerminal();
  const release = allowSuspension({ host: terminal.host, leave: () => void terminal.done.push('leave'), enter: () => void terminal.done.push('enter') });
  return { ...terminal, release };
}

test('the terminal is given back before the process stops, and taken again when it goes on', () => {
  const { tell, done, release } = suspendable();
  tell('SIGTSTP');
  expect(done).toEqual(['leave', 'kill 7 SIGTSTP']);
  tell('SIGCONT');
  tell('SIGTSTP');
  expect(done.slice(2)).toEqual(['enter', 'leave', 'kill 7 SIGTSTP']);
  release();
});

test('the signal has its default effect while the process stops', () => {
  const { tell, host, release } = suspendable();
  tell('SIGTSTP');
  expect(host.listenerCount('SIGTSTP')).toBe(0);
  release();
});

test('where no shell can wake the process it goes on by itself', async () => {
  const { tell, done, release } = suspendable();
  tell('SIGTSTP');
  await expect.poll(() => done.at(-1)).toBe('enter');
  release();
});

test('a process that was stopped without being asked takes the terminal again', () => {
  const { tell, done, release } = suspendable();
  tell('SIGCONT');
  expect(done).toEqual(['enter']);
  release();
});

test('nothing is listened to afterwards', () => {
  const { host, tell, release, done } = suspendable();
  tell('SIGTSTP');
  release();
  expect(host.eventNames()).toEqual([]);
  expect(done).not.toContain('enter');
});
