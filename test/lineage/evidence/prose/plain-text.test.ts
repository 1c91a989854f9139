import { expect, test } from 'vitest';
import { lineAt, slice } from '../../../../src/lineage/evidence/prose/plain-text.ts';
import { plain } from '../../../support/prose.ts';

test('a slice moves its links, code and lines along', () => {
  const whole = plain('Hello.\nFrom [Foo](https://example.org) and `bar`.');
  const part = slice(whole, 7, whole.text.length);
  expect(part.text).toBe('From Foo and bar.');
  expect(part.links.map(({ start, end }) => part.text.slice(start, end))).toEqual(['Foo']);
  expect(part.code.map(({ start, end }) => part.text.slice(start, end))).toEqual(['bar']);
  expect(lineAt(part, 0)).toBe(2);
});

test('what lies outside a slice is dropped and what crosses its edge is cut', () => {
  const whole = plain('[Foo](https://example.org/a) and [Bar](https://example.org/b)');
  const part = slice(whole, 4, 9);
  expect(part.links.map(({ start, end }) => part.text.slice(start, end))).toEqual(['B']);
});
