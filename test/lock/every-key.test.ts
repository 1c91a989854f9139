import { describe, expect, test } from 'vitest';
import { parseBaseline } from '../../src/lock/baseline/parse-baseline.ts';
import { parseLock } from '../../src/lock/parse-lock.ts';
import { lockOf, renderLock } from '../../src/lock/write-lock.ts';
import { renderJson } from '../../src/report/json.ts';
import { mistakesOf } from '../support/mistakes-of.ts';
import { distillSubject, reportWith } from '../support/report.ts';

type Path = readonly (string | number)[];

/** Paths of every value of a document, the document itself left out; of a list the first entry. */
function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()].slice(0, 1) : Object.entries(value);
  return entries.flatMap(([key, inside]) => [[...at, key], ...pathsOf(inside, [...at, key])]);
}

/** A copy of a document in which one value is another, or is gone. */
function changed(document: unknown, path: Path, change: 'gone' | { readonly to: unknown }): string {
  const copy = structuredClone(document);
  const holder = path.slice(0, -1).reduce<Record<string | number, unknown>>((inside, key) => inside[key] as Record<string | number, unknown>, copy as Record<string | number, unknown>);
  const last = path.at(-1) ?? '';
  if (change === 'gone') delete holder[last];
  else holder[last] = change.to;
  return JSON.stringify(copy, null, 2);
}

const lock: unknown = JSON.parse(renderLock(lockOf(reportWith([distillSubject()]))));
const lockPaths = pathsOf(lock);
/** Keys by which models and texts are named; another name is another model, no mistake. */
const isName = (path: Path): boolean => path.length === 2 && (path[0] === 'subjects' || path[0] === 'models');
const mistakesIn = (text: string) => mistakesOf(() => parseLock(text, 'modelcheck.lock'));

test('a lock has enough parts for this to say something', () => {
  expect(lockPaths.length).toBeGreaterThan(40);
});

describe('a part of a lock that is of another kind is told with its place', () => {
  test.each(lockPaths.map((path) => [path.join('.'), path] as const))('%s', (_name, path) => {
    const mistakes = mistakesIn(changed(lock, path, { to: { unexpected: [true] } }));
    expect(mistakes.length).toBeGreaterThan(0);
    expect(mistakes.every(({ place, hint }) => place?.file === 'modelcheck.lock' && hint !== null)).toBe(true);
  });
});

describe('a part of a lock that is not there is told', () => {
  test.each(lockPaths.filter((path) => typeof path.at(-1) === 'string' && !isName(path)).map((path) => [path.join('.'), path] as const))('%s', (_name, path) => {
    expect(mistakesIn(changed(lock, path, 'gone'))).not.toEqual([]);
  });
});

test.each(['x', '__proto__', 'constructor'])('a part that no lock has is told: %s', (key) => {
  const text = renderLock(lockOf(reportWith())).replace('"tool"', `"${key}": "y",\n  "tool"`);
  expect(mistakesIn(text)).not.toEqual([]);
});

describe('a lock that was cut off anywhere is none', () => {
  const text = renderLock(lockOf(reportWith()));

  test.each(Array.from({ length: 40 }, (_, step) => Math.floor((step * (text.length - 3)) / 40)))('after %i characters', (length) => {
    expect(mistakesIn(text.slice(0, length))).not.toEqual([]);
  });
});

describe('a baseline', () => {
  const report: unknown = JSON.parse(renderJson(reportWith([distillSubject()])));
  const needed: readonly Path[] = [
    ['schemaVersion'], ['checkedAt'], ['subjects'], ['subjects', 0, 'id'], ['subjects', 0, 'lineage'], ['subjects', 0, 'lineage', 'nodes'], ['subjects', 0, 'lineage', 'nodes', 0, 'id'],
    ['subjects', 0, 'lineage', 'nodes', 0, 'status'], ['subjects', 0, 'lineage', 'nodes', 0, 'declared'], ['subjects', 0, 'lineage', 'nodes', 0, 'detected'], ['subjects', 0, 'terms'], ['subjects', 0, 'terms', 0, 'term'],
    ['subjects', 0, 'findings'], ['subjects', 0, 'findings', 0, 'ruleId'], ['subjects', 0, 'findings', 0, 'level'], ['subjects', 0, 'findings', 0, 'outcome'], ['subjects', 0, 'findings', 0, 'license'], ['subjects', 0, 'findings', 0, 'via'],
  ];
  const mistakesOfBaseline = (text: string) => mistakesOf(() => parseBaseline(text, 'base.json'));

  test.each(needed.map((path) => [path.join('.'), path] as const))('without %s is none', (_name, path) => {
    expect(mistakesOfBaseline(changed(report, path, 'gone')).map(({ message }) => message)).toEqual([expect.stringMatching(/^base\.json is no report of modelcheck: /)]);
  });

  test.each(needed.map((path) => [path.join('.'), path] as const))('with another kind of %s is none', (_name, path) => {
    expect(mistakesOfBaseline(changed(report, path, { to: 7 }))).not.toEqual([]);
  });

  test.each(['"2"', '1', 'null'])('of schema version %s is none', (version) => {
    expect(mistakesOfBaseline(renderJson(reportWith()).replace('"schemaVersion": "1"', `"schemaVersion": ${version}`))).toMatchObject([{ message: expect.stringContaining('schemaVersion') }]);
  });

  test('with many mistakes tells the first ten', () => {
    const subjects = Array.from({ length: 30 }, () => ({ id: 7 }));
    expect(mistakesOfBaseline(JSON.stringify({ schemaVersion: '1', checkedAt: 'x', subjects }))).toHaveLength(10);
  });
});
