import { expect, test } from 'vitest';
import { oncePerRecord } from '../../src/lineage/once-per-record.ts';
import { record } from '../support/record.ts';

test('a record is read once with the same knowledge, and again with another', () => {
  const read: string[] = [];
  const once = oncePerRecord((one, { name }: { readonly name: string }) => void read.push(`${one.id} ${name}`));
  const [base, other] = [record('a/base'), record('a/other')];
  const [much, little] = [{ name: 'much' }, { name: 'little' }];
  for (const one of [base, base, other, base]) once(one, much);
  expect(read).toEqual(['a/base much', 'a/other much']);
  once(base, little);
  once(base, much);
  expect(read.slice(2)).toEqual(['a/base little', 'a/base much']);
});

test('records that are equal and not the same are read apart, as one may have been corrected', () => {
  let count = 0;
  const once = oncePerRecord(() => (count += 1));
  const knowledge = {};
  expect([once(record('a/b'), knowledge), once(record('a/b'), knowledge)]).toEqual([1, 2]);
});

test('nothing of a failure is kept', () => {
  let fails = true;
  const once = oncePerRecord(() => {
    if (fails) throw new Error('first');
    return 'read';
  });
  const [one, knowledge] = [record('a/b'), {}];
  expect(() => once(one, knowledge)).toThrow('first');
  fails = false;
  expect(once(one, knowledge)).toBe('read');
});
