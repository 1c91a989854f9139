import { describe, expect, test } from 'vitest';
import { valueOf } from '../support/logic.ts';

const document = { a: 1, e: '', n: null, l: [1], open: [1, null] };

describe('known and isUnknown', () => {
  test.each([['a', true], ['e', true], ['n', false], ['x', false], ['l', true], ['open', false]])('%s: %s', (name, known) => {
    expect(valueOf({ known: { var: name } }, document)).toBe(known);
    expect(valueOf({ isUnknown: { var: name } }, document)).toBe(!known);
  });
  test('of a comparison with an unknown fact', () => expect(valueOf({ isUnknown: { '>': [{ var: 'x' }, 1] } }, document)).toBe(true));
});

describe('missing and missing_some', () => {
  test.each([
    [['a', 'n', 'x', 'e'], ['n', 'x', 'e']],
    [['a'], []],
    [[], []],
  ])('missing %j is %j', (names, missing) => expect(valueOf({ missing: names }, document)).toEqual(missing));
  test('names may stand in one list', () => expect(valueOf({ missing: [['a', 'x']] }, document)).toEqual(['x']));
  test.each([[1, []], [2, ['x', 'n']]])('missing_some with %i known needed is %j', (needed, missing) => expect(valueOf({ missing_some: [needed, ['a', 'x', 'n']] }, document)).toEqual(missing));
  test('names that are not known themselves leave it open', () => {
    expect(valueOf({ missing: { var: 'x' } }, document)).toBeNull();
    expect(valueOf({ missing_some: [{ var: 'x' }, ['a']] }, document)).toBeNull();
    expect(valueOf({ missing_some: [1, { var: 'x' }] }, document)).toBeNull();
  });
});
