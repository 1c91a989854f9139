import { expect, test } from 'vitest';
import { lazyMap } from '../../src/util/lazy-map.ts';

const text = 'head\na:1,\nb:2,\nc:3\ntail';
const span = [5, text.indexOf('\ntail')] as const;

function mapOf(): { readonly map: ReadonlyMap<string, string>; readonly read: string[] } {
  const read: string[] = [];
  const keyOf = (start: number): string => text.slice(start, text.indexOf(':', start));
  return { read, map: lazyMap(text, span, { keyOf, read: (line) => (read.push(line), line.slice(2)) }) };
}

test('reads the line that is asked for, once, and no other', () => {
  const { map, read } = mapOf();
  expect([map.get('b'), map.get('b'), map.get('none'), map.get('tail')]).toEqual(['2', '2', undefined, undefined]);
  expect(read).toEqual(['b:2']);
});

test('knows its keys without reading a line', () => {
  const { map, read } = mapOf();
  expect([map.size, map.has('c'), map.has('head'), [...map.keys()]]).toEqual([3, true, false, ['a', 'b', 'c']]);
  expect(read).toEqual([]);
});

test('gives all in the order of the lines, whichever was asked for first', () => {
  const { map, read } = mapOf();
  map.get('c');
  const visited: string[] = [];
  map.forEach((value, key) => visited.push(key + value));
  expect([[...map], [...map.entries()], [...map.values()], visited]).toEqual([
    [['a', '1'], ['b', '2'], ['c', '3']],
    [['a', '1'], ['b', '2'], ['c', '3']],
    ['1', '2', '3'],
    ['a1', 'b2', 'c3'],
  ]);
  expect(read).toHaveLength(3);
});

test('is empty between brackets that hold nothing', () => {
  const map = lazyMap('[\n\n]', [2, 2], { keyOf: String, read: String });
  expect([map.size, map.get('0'), [...map]]).toEqual([0, undefined, []]);
});
