import { describe, expect, test } from 'vitest';
import { createProgress, renderProgress } from '../../src/cli/progress.ts';
import type { World } from '../../src/cli/world.ts';
import { createNodeIo } from '../../src/io/node-io.ts';

/** A world whose clock is set by hand and whose stderr is kept. */
function watched(renewsErrors: boolean) {
  const clock = { now: 0 };
  let err = '';
  const world: World = { io: { ...createNodeIo({ env: {} }), now: () => clock.now }, out: () => undefined, err: (text) => void (err += text), version: '0', terminal: { style: 'plain', columns: 60, interactive: false, renewsErrors } };
  const progress = createProgress(world);
  return { progress, written: () => err, model: (count: number, total: number, now: number) => {
    clock.now = now;
    progress.onModel({ ref: { kind: 'hub', asked: `org/m${count}`, id: `org/m${count}`, revision: null }, count, total });
  } };
}

describe('a line of progress', () => {
  test.each([
    ['counts, with the rate', { done: 120, total: 500, seconds: 8.6, waiting: null }, '120 of 500 · 14/s'],
    ['tells a slow rate exactly', { done: 3, total: 50, seconds: 10, waiting: null }, '3 of 50 · 0.3/s'],
    ['tells what is waited for', { done: 120, total: 500, seconds: 8.6, waiting: "waiting 38 s: the Hub's quota of file requests is used up" }, "120 of 500 · 14/s · waiting 38 s: the Hub's quota of file requests is used up"],
    ['of one model tells its wait alone', { done: 0, total: 1, seconds: 1, waiting: 'waiting 2 s' }, 'waiting 2 s'],
  ])('%s', (_name, state, line) => {
    expect(renderProgress(state)).toBe(line);
  });
});

describe('where lines stay', () => {
  test('there is at most one a model and second, and none at the end', () => {
    const { model, written } = watched(false);
    for (let count = 1; count <= 10; count += 1) model(count, 10, count * 400);
    expect(written()).toBe('3 of 10 · 2.5/s · org/m3\n6 of 10 · 2.5/s · org/m6\n9 of 10 · 2.5/s · org/m9\n');
  });

  test('one model tells nothing, and a name cannot write lines of its own', () => {
    const { model, written, progress } = watched(false);
    model(1, 1, 5_000);
    progress.onModel({ ref: { kind: 'local', asked: 'a\n::error::b\u001B[2J', path: 'a' }, count: 1, total: 2 });
    expect(written()).not.toMatch(/\n./);
  });

  test('waits are told at once, retries are not', () => {
    const { progress, written } = watched(false);
    progress.world.onHubProgress?.({ kind: 'waiting', text: 'waiting 38 s: quota' });
    progress.world.onHubProgress?.({ kind: 'retrying', text: 'trying again' });
    progress.world.onHubProgress?.({ kind: 'notice', text: 'renamed' });
    expect(written()).toBe('waiting 38 s: quota\nrenamed\n');
  });
});

describe('on a terminal', () => {
  test('one line renews itself, fits the width, and is gone at the end', () => {
    const { model, written, progress } = watched(true);
    model(1, 3, 200);
    progress.world.onHubProgress?.({ kind: 'waiting', text: `waiting 38 s: ${'x'.repeat(100)}` });
    model(3, 3, 400);
    const lines = written().split('\r\u001B[2K');
    expect([lines[0], lines[1]?.length, lines[2]]).toEqual(['1 of 3 · 5.0/s', 59, '']);
  });

  test('what is told besides does not stand in the line', () => {
    const { model, written, progress } = watched(true);
    model(1, 3, 200);
    progress.world.err('note: read-only cache\n');
    expect(written()).toBe('1 of 3 · 5.0/s\r\u001B[2Knote: read-only cache\n');
  });
});
