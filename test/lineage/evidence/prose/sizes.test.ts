import { expect, test } from 'vitest';
import { differInSize, sizesOf, withoutSizes } from '../../../../src/lineage/evidence/prose/sizes.ts';

test.each<[string, readonly number[]]>([
  ['foo-7b', [7]],
  ['Foo 1.5B', [1.5]],
  ['foo_350M', [0.35]],
  ['foo-30b-a3b', [30]],
  ['Foo-8x7B', []],
  ['foo-4bit', []],
])('%s states %j', (text, sizes) => {
  expect(sizesOf(text)).toEqual(sizes);
});

test('a name without its sizes', () => {
  expect(withoutSizes('Foo-7B-chat')).toBe('Foo--chat');
});

test.each<[string, string, boolean]>([
  ['Foo-7B', 'Bar-70B', true],
  ['Foo-7B', 'Bar-8B', false],
  ['Foo-6.7B', 'Foo-7B', false],
  ['Foo', 'Bar-70B', false],
  ['Foo-7B Foo-13B', 'Bar-70B', false],
])('%s and %s differ: %s', (left, right, expected) => {
  expect(differInSize(left, right)).toBe(expected);
});
