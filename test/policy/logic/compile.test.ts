import { describe, expect, test } from 'vitest';
import type { Logic } from '../../../src/model/policy.ts';
import { asCall, compileLogic, escapePointer } from '../../../src/policy/logic/compile.ts';

describe('a condition as a tree', () => {
  test('of an operator and its operands, each with a pointer', () => {
    expect(compileLogic({ '>': [{ var: 'org.monthlyActiveUsers' }, 7] })).toEqual({
      kind: 'call',
      operator: '>',
      pointer: '/>',
      operands: [
        { kind: 'fact', name: 'org.monthlyActiveUsers', segments: ['org', 'monthlyActiveUsers'], fallback: null, pointer: '/>/0/var' },
        { kind: 'literal', value: 7, pointer: '/>/1' },
      ],
    });
  });
  test('of a single operand that stands in no list', () => {
    expect(compileLogic({ '!': { var: 'x' } })).toMatchObject({ operands: [{ kind: 'fact', pointer: '/!/var' }] });
    expect(compileLogic({ '!': [{ var: 'x' }] })).toMatchObject({ operands: [{ kind: 'fact', pointer: '/!/0/var' }] });
  });
  test('in which a list of data is data, and a list with logic is not', () => {
    expect(compileLogic({ in: ['a', ['a', 'b']] })).toMatchObject({ operands: [{}, { kind: 'literal', value: ['a', 'b'] }] });
    expect(compileLogic({ in: ['a', ['a', { var: 'x' }]] })).toMatchObject({ operands: [{}, { kind: 'list', items: [{ kind: 'literal' }, { kind: 'fact' }] }] });
  });
  test('in which const is data as it stands', () => {
    expect(compileLogic({ const: { var: 'x' } })).toEqual({ kind: 'literal', value: { var: 'x' }, pointer: '/const' });
    expect(compileLogic({ const: ['a'] })).toEqual({ kind: 'literal', value: ['a'], pointer: '/const' });
  });
  test.each<readonly [Logic, string, readonly string[]]>([
    [{ var: '' }, '', []],
    [{ var: [] }, '', []],
    [{ var: 1 }, '1', ['1']],
    [{ var: 'a.0.b' }, 'a.0.b', ['a', '0', 'b']],
  ])('with the fact %j', (logic, name, segments) => {
    expect(compileLogic(logic)).toMatchObject({ kind: 'fact', name, segments });
  });
});

describe('what is no condition', () => {
  test('an unknown operator is a bug of the caller, who checks first', () => {
    expect(() => compileLogic({ nope: 1 })).toThrow('unknown operator nope');
    expect(() => compileLogic({ constructor: 1 })).toThrow('unknown operator constructor');
  });
  test('a computed name too', () => {
    expect(() => compileLogic({ var: { cat: ['a', 'b'] } })).toThrow('computed');
  });
});

describe('an object', () => {
  test.each<readonly [Logic, unknown]>([
    [{ and: [true] }, { operator: 'and', operands: [true], written: [true] }],
    [{ '!': true }, { operator: '!', operands: [true], written: true }],
    [{ const: [1, 2] }, { operator: 'const', operands: [[1, 2]], written: [1, 2] }],
    [{}, null],
    [{ and: [], or: [] }, null],
    [['and'], null],
    ['and', null],
    [null, null],
  ])('%j is the call %j', (logic, call) => {
    expect(asCall(logic)).toEqual(call);
  });
});

test('names are escaped in pointers (RFC 6901)', () => {
  expect(escapePointer('a/b~c')).toBe('a~1b~0c');
});
