import { describe, expect, test } from 'vitest';
import { DataError } from '../../../src/errors.ts';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { compileLogic } from '../../../src/policy/logic/compile.ts';
import { evaluateLogic } from '../../../src/policy/logic/evaluate-logic.ts';
import { traceOf, valueOf } from '../support/logic.ts';

type Case = readonly [logic: Logic, document: FactValue, value: FactValue];
const u: Logic = { var: 'unknown' };

describe('operators on known operands are those of JSON Logic', () => {
  const cases: readonly Case[] = [
    [{ '==': [1, 1] }, {}, true], [{ '==': ['a', 'b'] }, {}, false], [{ '!=': [1, 2] }, {}, true], [{ '===': ['a', 'a'] }, {}, true], [{ '!==': ['a', 'a'] }, {}, false],
    [{ '>': [2, 1] }, {}, true], [{ '>=': [1, 1] }, {}, true], [{ '<': [1, 2] }, {}, true], [{ '<': [1, 2, 3] }, {}, true], [{ '<': [1, 1, 3] }, {}, false], [{ '<=': [1, 1, 3] }, {}, true],
    [{ '!': [true] }, {}, false], [{ '!': false }, {}, true], [{ '!!': [[]] }, {}, false], [{ '!!': [[0]] }, {}, true],
    [{ cat: ['a', 1] }, {}, 'a1'], [{ substr: ['abcd', 1, 2] }, {}, 'bc'], [{ '+': [1, 2, 3] }, {}, 6], [{ '-': [3] }, {}, -3], [{ '*': [2, 3] }, {}, 6], [{ '/': [1, 4] }, {}, 0.25], [{ '%': [5, 3] }, {}, 2],
    [{ min: [3, 1] }, {}, 1], [{ max: [3, 1] }, {}, 3],
    [{ and: [true, false] }, {}, false], [{ and: [true, true] }, {}, true], [{ or: [false, true] }, {}, true], [{ or: [false, false] }, {}, false],
    [{ if: [true, 'a', 'b'] }, {}, 'a'], [{ if: [false, 'a', false, 'b', 'c'] }, {}, 'c'], [{ '?:': [false, 1, 2] }, {}, 2], [{ if: [true] }, {}, true], [{ if: [] }, {}, null],
    [{ in: ['a', ['a', 'b']] }, {}, true], [{ in: ['c', ['a', 'b']] }, {}, false],
    [{ var: 'a.b' }, { a: { b: 7 } }, 7], [{ var: 'a.1' }, { a: [5, 6] }, 6], [{ var: '' }, 3, 3],
    [[1, { var: 'x' }], { x: 2 }, [1, 2]],
  ];
  test.each(cases)('%j on %j is %j', (logic, document, value) => expect(valueOf(logic, document)).toEqual(value));
});

describe('an unknown operand leaves the result unknown', () => {
  const operators: readonly Logic[] = [
    { '==': [u, 1] }, { '!=': [u, 1] }, { '===': [1, u] }, { '!==': [u, u] }, { '>': [u, 1] }, { '>=': [1, u] }, { '<': [u, 1] }, { '<': [1, u, 3] }, { '<=': [u, 1] },
    { '!': [u] }, { '!!': [u] }, { cat: ['a', u] }, { substr: [u, 1] }, { '+': [1, u] }, { '-': [u] }, { '*': [0, u] }, { '/': [1, u] }, { '%': [u, 2] }, { min: [1, u] }, { max: [u, 1] },
    { contains: [u, 'a'] }, { dateBefore: [u, '2026-01-01'] }, { dateAfter: ['2026-01-01', u] }, { in: [u, ['a']] }, { in: ['a', u] },
    { all: [u, true] }, { some: [u, true] }, { none: [u, false] }, { filter: [u, true] }, { map: [u, 1] }, { reduce: [u, { var: 'current' }, 0] },
  ];
  test.each(operators)('%j', (logic) => expect(valueOf(logic, { unknown: null })).toBeNull());
  test('an absent fact and a null one are the same', () => {
    for (const document of [{}, { unknown: null }]) expect(valueOf({ '<': [u, 700_000_000] }, document)).toBeNull();
  });
  test('a part of an unknown group is unknown', () => expect(valueOf({ var: 'a.b.c' }, { a: null })).toBeNull());
});

describe('the measured traps of JSON Logic', () => {
  const list = { lineage: [{ mau: 700 }], org: { mau: 900 } };
  test('a missing number does not pass', () => expect(valueOf({ '<': [{ var: 'org.mau' }, 7] }, { org: {} })).toBeNull());
  test('a negated comparison with a missing number does not pass', () => expect(valueOf({ '!': { '>': [{ var: 'org.mau' }, 7] } }, { org: {} })).toBeNull());
  test('facts of the organisation stay readable inside an iterator', () => expect(valueOf({ all: [{ var: 'lineage' }, { '<=': [{ var: 'org.mau' }, { var: 'mau' }] }] }, list)).toBe(false));
  test('an id with dots is a value and never a key', () => expect(valueOf({ some: [{ var: 'l' }, { '==': [{ var: 'id' }, 'meta-llama/Llama-3.1-8B'] }] }, { l: [{ id: 'meta-llama/Llama-3.1-8B' }] })).toBe(true));
  test.each(['constructor', 'constructor.name', '__proto__', 'toString', 'a.constructor'])('nothing inherited is read: %s', (name) => expect(valueOf({ var: name }, { a: {} })).toBeNull());
  test('an empty lineage that may be longer is no vacuous truth', () => {
    expect(valueOf({ none: [{ var: 'l' }, true] }, { l: [null] })).toBeNull();
    expect(valueOf({ all: [{ var: 'l' }, true] }, { l: [null] })).toBeNull();
  });
  test('what is not a finite number is not known', () => {
    for (const logic of [{ '/': [1, 0] }, { '/': [0, 0] }, { '%': [1, 0] }, { '>': [{ '/': [0, 0] }, 1] }, { '+': ['x'] }]) expect(valueOf(logic)).toBeNull();
  });
  test('data is never taken for logic', () => {
    const hostile = { log: ['x'] };
    expect(valueOf({ filter: [{ var: 'l' }, true] }, { l: [hostile] })).toEqual([hostile]);
    expect(valueOf({ in: ['x', { var: 'l' }] }, { l: [hostile] })).toBe(false);
  });
});

describe('the trace', () => {
  test('keeps the path of what was read', () => {
    const trace = traceOf({ some: [{ var: 'l' }, { '==': [{ var: 'id' }, 'b'] }] }, { l: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
    expect(trace.steps.map(({ value, steps }) => [value, steps[0]?.at ?? null])).toEqual([[[{ id: 'a' }, { id: 'b' }, { id: 'c' }], null], [false, 'l.0.id'], [true, 'l.1.id']]);
  });
  test('keeps the paths of elements through filter and merge', () => {
    const trace = traceOf({ merge: [{ filter: [{ var: 'l' }, { '==': [{ var: 'id' }, 'b'] }] }, { var: 'm' }] }, { l: [{ id: 'a' }, { id: 'b' }], m: [{ id: 'c' }] });
    expect(trace.items).toEqual(['l.1', 'm.0']);
  });
  test('points into the condition', () => expect(traceOf({ and: [true, { '!': { var: 'a/b' } }] }, {}).steps.map(({ node }) => node.pointer)).toEqual(['/and/0', '/and/1/!']));
});

test('a rule that takes too many steps is refused', () => {
  const logic = compileLogic({ all: [{ var: 'l' }, { all: [{ var: 'l' }, { all: [{ var: 'l' }, true] }] }] });
  const document = { l: Array.from({ length: 100 }, () => 1) };
  expect(() => evaluateLogic(logic, document)).toThrow(DataError);
  expect(() => evaluateLogic(logic, document)).toThrow(/steps/);
});
