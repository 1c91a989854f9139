import { describe, expect, test } from 'vitest';
import { createNodeIo } from '../../src/io/node-io.ts';

describe('the real world', () => {
  test('is this machine unless stated', () => {
    const io = createNodeIo();
    expect(io.cwd).toBe(process.cwd());
    expect(io.env).toBe(process.env);
    expect(Math.abs(io.now() - Date.now())).toBeLessThan(1_000);
  });

  test('can be told its environment, folder and home', () => {
    expect(createNodeIo({ env: { HOME: '/h', X: 'y' }, cwd: '/w' })).toMatchObject({ env: { X: 'y' }, cwd: '/w', home: '/h' });
    expect(createNodeIo({ env: { HOME: '/h' }, home: '/other' }).home).toBe('/other');
  });

  test('sleeps as long as asked, and can be woken', async () => {
    const io = createNodeIo();
    const begun = performance.now();
    await io.sleep(30);
    expect(performance.now() - begun).toBeGreaterThan(25);
    await io.sleep(-5);
    const controller = new AbortController();
    const sleeping = io.sleep(60_000, controller.signal);
    controller.abort();
    await expect(sleeping).rejects.toThrow(/abort/i);
  });

  test('a sleep longer than a timer can be set for does not end at once', async () => {
    const controller = new AbortController();
    const sleeping = createNodeIo().sleep(Number.MAX_SAFE_INTEGER, controller.signal).then(() => 'ended', () => 'woken');
    setTimeout(() => controller.abort(), 30);
    expect(await sleeping).toBe('woken');
  });
});
