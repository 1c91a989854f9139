import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBundledSnapshot } from '../../../src/source/snapshot/read-bundled-snapshot.ts';

const text = readFileSync(new URL('../../../compiled/snapshot.json', import.meta.url), 'utf8');

test('is what the whole file says', () => {
  expect(JSON.parse(JSON.stringify(readBundledSnapshot(text)))).toEqual(JSON.parse(text));
});

test('an entry is the same one every time', () => {
  const { models } = readBundledSnapshot(text);
  const [id = ''] = Object.keys(models);
  expect(models[id]).toBe(models[id]);
});

test('a file without models has none', () => {
  expect(readBundledSnapshot('{"version":1,"recordedAt":"2026-01-01","models":{\n\n}}\n').models).toEqual({});
});
