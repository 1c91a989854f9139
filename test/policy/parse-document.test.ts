import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseDocument } from '../../src/policy/parse-document.ts';

const schema = z.strictObject({
  name: z.string(),
  size: z.union([z.number(), z.strictObject({ value: z.number(), unit: z.enum(['kilo', 'mega']).optional() })]).optional(),
  items: z.array(z.strictObject({ key: z.string() })).optional(),
  free: z.record(z.string(), z.strictObject({ deep: z.boolean() })).optional(),
});

function mistakesOf(text: string): readonly string[] {
  return parseDocument(text, 'f.yaml', schema).mistakes.map(({ message, place, hint }) => `${place?.line}:${place?.column} ${message}${hint === null ? '' : ` (${hint})`}`);
}

describe('a file', () => {
  test('that fits its schema gives the value', () => {
    const parsed = parseDocument('name: x\nsize: { value: 1, unit: kilo }\n', 'f.yaml', schema);
    expect(parsed.value).toEqual({ name: 'x', size: { value: 1, unit: 'kilo' } });
    expect(parsed.mistakes).toEqual([]);
  });
  test('that does not gives none, and keeps its positions', () => {
    const parsed = parseDocument('name: 5\n', 'f.yaml', schema);
    expect(parsed.value).toBeNull();
    expect(parsed.source.placeOf(['name'])).toMatchObject({ line: 1, column: 7 });
  });
});

describe('mistakes', () => {
  test.each<readonly [string, readonly string[]]>([
    ['', ['1:1 the file is empty']],
    ['# only a comment\n', ['1:1 the file is empty']],
    ['name: 5\n', ['1:7 name must be a text']],
    ['size: 1\n', ['1:1 name is missing']],
    ['name: x\nsise: 1\n', ['2:1 unknown key "sise" (did you mean "size"?)']],
    ['name: x\nzzzzzzzzzzzz: 1\n', ['2:1 unknown key "zzzzzzzzzzzz" (keys: name, size, items, free)']],
    ['name: x\nsize: "1,000"\n', ['2:7 size must be a number or a group of keys (write 1000)']],
    ['name: x\nsize: { value: one }\n', ['2:16 size.value must be a number']],
    ['name: x\nsize: { value: 1, unt: kilo }\n', ['2:19 unknown key "unt" (did you mean "unit"?)']],
    ['name: x\nsize: { value: 1, unit: kil }\n', ['2:25 size.unit must be kilo, mega (did you mean "kilo"?)']],
    ['name: x\nitems: { key: a }\n', ['2:8 items must be a list']],
    ['name: x\nitems: [{ kee: a, key: b }]\n', ['2:11 unknown key "kee" (did you mean "key"?)']],
    ['name: x\nfree: { a: { deep: yes } }\n', ['2:20 free.a.deep must be true or false']],
    ['name: x\nfree: { a: { deep: true, deeper: 1 } }\n', ['2:26 unknown key "deeper" (did you mean "deep"?)']],
    ['name: x\nname: y\n', ['2:1 Map keys must be unique']],
  ])('%j', (text, mistakes) => {
    expect(mistakesOf(text)).toEqual(mistakes);
  });
  test('are all there at once', () => {
    expect(mistakesOf('nam: x\nsize: { value: one, unit: kil }\nitems: [5]\n')).toHaveLength(5);
  });
});

describe('nesting', () => {
  const nested = (depth: number): string => `name: x\nfree: ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
  test('of any honest depth is parsed', () => {
    expect(mistakesOf(nested(100))).toEqual(['2:7 free must be a group of keys']);
  });
  test('that is deeper is refused', () => {
    expect(mistakesOf(nested(300))).toEqual(['1:1 the file nests more than 200 levels deep']);
  });
  test('is not seen where brackets are closed again', () => {
    expect(mistakesOf(`name: x\nitems: [${'{ key: a }, '.repeat(500)}]\n`)).toEqual([]);
  });
  test('is counted line by line for dashes', () => {
    expect(mistakesOf(`name: x\nitems:\n${'  - key: a\n'.repeat(500)}`)).toEqual([]);
  });
});
