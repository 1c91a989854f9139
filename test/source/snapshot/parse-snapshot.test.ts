import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/errors.ts';
import type { Snapshot } from '../../../src/model/snapshot.ts';
import { parseSnapshot, readCompiledSnapshot } from '../../../src/source/snapshot/parse-snapshot.ts';
import { record } from './record.ts';

const good: Snapshot = { version: 1, recordedAt: '2026-11-21', origin: 'a test', models: { 'org/a': { record: record('org/a') }, 'org/b': { failure: 'missing', detail: 'gone' }, 'org/c': { sameAs: 'org/a' } } };

function mistakesOf(text: string): readonly string[] {
  try {
    parseSnapshot(text, 'facts.json');
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.mistakes.map(({ message, place }) => `${place === null ? '-' : `${place.file}:${place.line}:${place.column}`} ${message}`);
  }
}

describe('parseSnapshot', () => {
  test('reads what was written, as JSON and as YAML', () => {
    expect(parseSnapshot(JSON.stringify(good), 'a.json')).toEqual(good);
    expect(parseSnapshot('version: 1\nrecordedAt: 2026-11-21\norigin: by hand\nmodels:\n  org/c: {sameAs: org/a}\n', 'a.yaml').models).toEqual({ 'org/c': { sameAs: 'org/a' } });
    expect(readCompiledSnapshot(JSON.stringify(good))).toEqual(good);
  });

  test.each<[string, string, readonly (string | RegExp)[]]>([
    ['another version', '{"version": 2, "recordedAt": "x", "origin": "y", "models": {}}', [/^facts\.json:1:13 version: .*1/]],
    ['an unknown key', '{"version": 1, "recordedAt": "x", "origin": "y", "models": {}, "extra": 1}', [/extra: unknown key$/]],
    ['several mistakes at once', '{"version": 1,\n"models": {"org/a": {"failure": "gone", "detail": "x"},\n"org/b": {"sameAs": 7}}}', [/recordedAt/, /origin/, /^facts\.json:2:33 models\.org\/a\.failure/, /^facts\.json:3:21 models\.org\/b\.sameAs/]],
    ['a record that lacks much', '{"version": 1, "recordedAt": "x", "origin": "y", "models": {"org/a": {"record": {"id": "org/a", "more": 1}}}}', [/models\.org\/a\.record\.revision/]],
    ['an entry that is no object', '{"version": 1, "recordedAt": "x", "origin": "y", "models": {"org/a": 3}}', [/^facts\.json:1:70 models\.org\/a/]],
    ['models that are a list', '{"version": 1, "recordedAt": "x", "origin": "y", "models": []}', [/models: must be a map/]],
    ['JSON that breaks off', '{"version": 1,\n"models": {', [/^facts\.json:2:12 is cut off/]],
    ['JSON with a slip', '{"version": 1,\n "models": oops}', [/^facts\.json:2:12 is no JSON/]],
    ['YAML with a slip', 'version: 1\n  models: [', [/^facts\.json:/]],
    ['an empty file', '', [/is no snapshot/]],
    ['another document', 'Hello', [/is no snapshot/]],
    ['a large document of another kind', 'x'.repeat(400_000), [/^facts\.json:1:1 is no snapshot/]],
  ])('tells of %s', (_name, text, expected) => {
    const mistakes = mistakesOf(text);
    expect(mistakes.length).toBeGreaterThanOrEqual(expected.length);
    for (const words of expected) expect(mistakes).toContainEqual(expect.stringMatching(words));
  });

  test('a large wrong file is told without places and does not stall', () => {
    const models = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`org/model-${index}`, { failure: 'missing', detail: 7 }]));
    const mistakes = mistakesOf(JSON.stringify({ ...good, models }));
    expect(mistakes).toHaveLength(50);
    expect(mistakes[0]).toMatch(/^- models\.org\/model-0\.detail/);
  });
});
