import { describe, expect, test } from 'vitest';
import { parseLock } from '../../src/lock/parse-lock.ts';
import { lockOf, renderLock } from '../../src/lock/write-lock.ts';
import { mistakesOf } from '../support/mistakes-of.ts';
import { reportWith } from '../support/report.ts';

const mistakesIn = (text: string) => mistakesOf(() => parseLock(text, 'modelcheck.lock'));

const text = renderLock(lockOf(reportWith()));

describe('a file that is no lock is told apart:', () => {
  test.each([
    ['another version', text.replace('"version": 1', '"version": 2'), 'modelcheck.lock is no lock of version 1, it has version 2'],
    ['a package lock', '{"name":"x","version":"1.0.0","lockfileVersion":3}', 'modelcheck.lock is no lock of version 1'],
    ['a list', '[]', 'modelcheck.lock is no lock of version 1'],
    ['an empty file', '', 'modelcheck.lock is no lock of version 1'],
    ['a missing part', text.replace('"catalog"', '"cataloge"'), 'catalog: '],
    ['an unknown status', text.replace('"resolved"', '"fine"'), 'models.org/model.status: '],
  ])('%s', (_name, content, message) => {
    expect(mistakesIn(content)[0]?.message).toContain(message);
    expect(mistakesIn(content).every(({ hint }) => hint?.includes('modelcheck lock'))).toBe(true);
  });

  test('a file that was cut off', () => {
    expect(mistakesIn(text.slice(0, 200)).length).toBeGreaterThan(0);
  });
});

test('a mistake has its place', () => {
  const [mistake] = mistakesIn(text.replace('"resolved"', '"fine"'));
  expect(mistake?.place).toMatchObject({ file: 'modelcheck.lock', text: expect.stringContaining('"status": "fine"') });
});

test('a huge file that is no lock is refused without being taken apart', () => {
  expect(mistakesIn(`{"version": 1, "x": "${'y'.repeat(5_000_000)}"}`)).toEqual([{ message: 'modelcheck.lock is no lock of version 1', place: null, hint: 'write it again with `modelcheck lock`' }]);
});
