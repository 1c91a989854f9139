import { describe, expect, test } from 'vitest';
import type { FactType } from '../../../src/model/fact-type.ts';
import { factDocumentType } from '../../../src/model/facts.ts';
import { describeType, isAlike, isScalar, isTextual, pathsOf, typeAt, typeOfLiteral, type OperandType } from '../../../src/policy/logic/logic-type.ts';

const text: OperandType = { kind: 'string' };
const number: OperandType = { kind: 'number' };
const date: OperandType = { kind: 'date' };
const words: OperandType = { kind: 'enum', values: ['a', 'b'] };
const list: OperandType = { kind: 'list', of: { kind: 'string' } };
const group: FactType = { kind: 'object', fields: { x: { kind: 'number' }, inner: { kind: 'object', fields: { y: { kind: 'string' } } }, l: { kind: 'list', of: { kind: 'object', fields: { z: { kind: 'boolean' } } } } } };

describe('types', () => {
  test.each<readonly [OperandType, string, boolean, boolean]>([
    [text, 'a text', true, true],
    [date, 'a date', true, true],
    [words, 'one of "a", "b"', true, true],
    [number, 'a number', false, true],
    [{ kind: 'boolean' }, 'true or false', false, true],
    [list, 'a list', false, false],
    [group, 'a group of facts', false, false],
    [{ kind: 'any' }, 'anything', false, true],
  ])('%j is %s; textual %s, scalar %s', (type, described, textual, scalar) => {
    expect([describeType(type), isTextual(type), isScalar(type)]).toEqual([described, textual, scalar]);
  });
  test('texts of any kind are alike, other kinds only with themselves', () => {
    expect(isAlike(text, words)).toBe(true);
    expect(isAlike(date, text)).toBe(true);
    expect(isAlike(number, number)).toBe(true);
    expect(isAlike(number, text)).toBe(false);
    expect(isAlike(list, text)).toBe(false);
    expect(isAlike({ kind: 'any' }, list)).toBe(true);
  });
  test.each([
    [true, { kind: 'boolean' }],
    [5, { kind: 'number' }],
    ['x', { kind: 'string' }],
    [null, { kind: 'any' }],
    [[1], { kind: 'list', of: { kind: 'number' } }],
    [[], { kind: 'list', of: { kind: 'string' } }],
  ])('%j, written out, is %j', (literal, type) => {
    expect(typeOfLiteral(literal)).toEqual(type);
  });
});

describe('the type at a path', () => {
  test.each([
    ['x', { kind: 'number' }],
    ['inner.y', { kind: 'string' }],
    ['l.3.z', { kind: 'boolean' }],
    ['l.z', null],
    ['l.length', null],
    ['x.y', null],
    ['constructor', null],
    ['__proto__', null],
  ])('%s', (path, type) => {
    expect(typeAt(group, path.split('.'))).toEqual(type);
  });
  test('of every fact of the table is found', () => {
    expect(pathsOf(factDocumentType).filter((path) => typeAt(factDocumentType, path.split('.')) === null)).toEqual([]);
  });
});

test('paths name values and lists, not groups', () => {
  expect(pathsOf(group)).toEqual(['x', 'inner.y', 'l']);
});
