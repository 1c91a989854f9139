import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEntry, renderEntry } from '../../../src/source/cache/cache-entry.ts';

test('an entry gives back its text to its key alone', () => {
  fc.assert(fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (key, text) => {
    const entry = renderEntry(key, text);
    expect(parseEntry(entry, key)).toBe(text);
    expect(parseEntry(entry, `${key}x`)).toBeNull();
  }));
});

test('an entry that was cut off anywhere is none', () => {
  const entry = renderEntry('key', 'some text\nof two lines');
  for (let length = 0; length < entry.length; length += 1) expect(parseEntry(entry.slice(0, length), 'key')).toBeNull();
});

test.each(['', '\n', '{}\n', 'null\nx', '{"key":"key"}\nx', '{"key":"key","sha256":""}\nx', 'not json\nx'])('%j is no entry', (content) => {
  expect(parseEntry(content, 'key')).toBeNull();
});
