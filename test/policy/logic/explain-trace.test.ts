import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { explainTrace } from '../../../src/policy/logic/explain-trace.ts';
import { knownDocument, traceOf, truthLogic } from '../support/logic.ts';

/** Where the clauses of an explanation stand, and what they read. */
function explained(logic: Logic, document: FactValue): readonly (readonly [pointer: string, reads: readonly string[]])[] {
  return explainTrace(traceOf(logic, document)).map(({ node, reads }) => [node.pointer, reads.map(({ at }) => at)]);
}

const a: Logic = { '>': [{ var: 'a' }, 5] };
const b: Logic = { '>': [{ var: 'b' }, 5] };

describe('the minimal explanation', () => {
  test.each<readonly [string, Logic, FactValue, readonly (readonly [string, readonly string[]])[]]>([
    ['of a false "and" is the operand that is false', { and: [a, b] }, { a: 9, b: 1 }, [['/and/1/>', ['b']]]],
    ['of a false "and" with an unknown before it too', { and: [a, b] }, { b: 1 }, [['/and/1/>', ['b']]]],
    ['of a true "and" is every operand', { and: [a, b] }, { a: 9, b: 9 }, [['/and/0/>', ['a']], ['/and/1/>', ['b']]]],
    ['of a false "or" is every operand', { or: [a, b] }, { a: 1, b: 1 }, [['/or/0/>', ['a']], ['/or/1/>', ['b']]]],
    ['of a true "or" is the operand that is true', { or: [a, b] }, { a: 1, b: 9 }, [['/or/1/>', ['b']]]],
    ['of an unknown "or" are the unknown operands', { or: [a, b] }, { a: 1 }, [['/or/1/>', ['b']]]],
    ['goes through "not"', { '!': { or: [a, b] } }, { a: 9, b: 1 }, [['/!/or/0/>', ['a']]]],
    ['of a choice is the condition and what was taken', { if: [a, b, false] }, { a: 9, b: 9 }, [['/if/0/>', ['a']], ['/if/1/>', ['b']]]],
    ['of an open choice are its open parts', { if: [a, b, false] }, { b: 9 }, [['/if/0/>', ['a']]]],
    ['of a true "some" is the element', { some: [{ var: 'l' }, { '>': [{ var: 'n' }, 5] }] }, { l: [{ n: 1 }, { n: 9 }] }, [['/some/1/>', ['l.1.n']]]],
    ['of a false "some" are all elements', { some: [{ var: 'l' }, { '>': [{ var: 'n' }, 5] }] }, { l: [{ n: 1 }, { n: 2 }] }, [['/some/1/>', ['l.0.n']], ['/some/1/>', ['l.1.n']]]],
    ['of an unknown "some" are the open elements', { some: [{ var: 'l' }, { '>': [{ var: 'n' }, 5] }] }, { l: [{ n: 1 }, { n: null }, null] }, [['/some/1/>', ['l.1.n']], ['/some/1/>', ['l.2']]]],
    ['of a false "all" is the element', { all: [{ var: 'l' }, { '>': [{ var: 'n' }, 5] }] }, { l: [{ n: 9 }, { n: 1 }] }, [['/all/1/>', ['l.1.n']]]],
    ['of an empty list is the list', { some: [{ var: 'l' }, true] }, { l: [] }, [['/some', ['l']]]],
    ['of a list that is not known is the list', { none: [{ var: 'l' }, true] }, {}, [['/none', ['l']]]],
    ['of membership in a list that may be longer is its unknown element', { in: ['x', { var: 'l' }] }, { l: ['a', null] }, [['/in', ['l.1']]]],
  ])('%s', (_, logic, document, expected) => expect(explained(logic, document)).toEqual(expected));

  test('names the element that it is about, innermost first', () => {
    const logic: Logic = { some: [{ var: 'l' }, { some: [{ var: 'inner' }, { '>': [{ var: 'n' }, 5] }] }] };
    expect(explainTrace(traceOf(logic, { l: [{ inner: [] }, { inner: [{ n: 1 }, { n: 9 }] }] }))[0]?.elements).toEqual(['l.1.inner.1', 'l.1']);
  });

  test('of an unknown value always names something that is not known', () => {
    fc.assert(
      fc.property(truthLogic(), knownDocument, (logic, document) => {
        const trace = traceOf(logic, { ...document, n: null, t: null, rows: [null] });
        const unknown = explainTrace(trace).flatMap(({ reads }) => reads.filter(({ value }) => value === null));
        expect(trace.value !== null || unknown.length > 0).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
