import { describe, expect, test } from 'vitest';
import { termShapes } from '../../src/model/term-shapes.ts';
import { termSchemas } from '../../src/model/term-values.ts';
import { fitsSchema } from '../../src/util/fits-schema.ts';

const threshold = { quantity: 'monthly-active-users', amount: 700e6, comparison: 'greater-than', measured: 'at-release', counts: 'licensee-and-affiliates', appliesTo: 'any-use', consequence: 'ask-license', section: '2' };

describe('a statement is judged as its schema judges it:', () => {
  test.each([
    ['whole', threshold, true],
    ['with an optional field', { ...threshold, currency: 'USD' }, true],
    ['with an absent optional field', { ...threshold, currency: undefined }, true],
    ['with a text that is too short', { ...threshold, currency: 'U' }, false],
    ['with a text that is too long', { ...threshold, currency: 'DOLLAR' }, false],
    ['with a number that is none', { ...threshold, amount: '700' }, false],
    ['with a number that is too small', { ...threshold, amount: 0 }, false],
    ['with a word of a later version', { ...threshold, quantity: 'weekly-active-users' }, false],
    ['with a field of a later version', { ...threshold, since: '2027' }, false],
    ['without a field', { ...threshold, section: undefined }, false],
    ['null', null, false],
    ['a list', [threshold], false],
    ['a text', 'threshold', false],
  ])('%s', (_name, value, fits) => {
    expect([fitsSchema(value, termShapes.userThreshold), termSchemas.userThreshold.safeParse(value).success]).toEqual([fits, fits]);
  });
});

test.each([
  ['lists item by item', ['a'], { type: 'array', items: { type: 'string' }, minItems: 1 }, true],
  ['a wrong item', ['a', 1], { type: 'array', items: { type: 'string' } }, false],
  ['too few items', [], { type: 'array', minItems: 1 }, false],
  ['one value', 'prohibited', { const: 'prohibited' }, true],
  ['another value', 'allowed', { const: 'prohibited' }, false],
  ['a truth value', true, { type: 'boolean' }, true],
  ['open objects', { a: 1 }, { type: 'object' }, true],
])('%s', (_name, value, schema, fits) => {
  expect(fitsSchema(value, schema)).toBe(fits);
});

test('every term has a shape', () => {
  expect(Object.keys(termShapes)).toEqual(Object.keys(termSchemas));
});
