import { describe, expect, test } from 'vitest';
import type { Logic } from '../../../src/model/policy.ts';
import { checkLogic } from '../../../src/policy/logic/check-logic.ts';
import type { YamlPath } from '../../../src/util/yaml.ts';

interface Reported {
  readonly path: YamlPath;
  readonly message: string;
  readonly hint: string | null;
  readonly target: string;
}

function mistakesOf(logic: Logic): readonly Reported[] {
  const reported: Reported[] = [];
  checkLogic(logic, [], { report: (path, message, hint = null, target = 'value') => void reported.push({ path, message, hint, target }) });
  return reported;
}

const users: Logic = { var: 'org.monthlyActiveUsers' };
const statements: Logic = { var: 'terms.userThreshold.statements' };

describe('conditions without mistakes', () => {
  test.each<readonly [Logic]>([
    [{ '==': [{ var: 'terms.commercialUse.value' }, 'prohibited'] }],
    [{ '>': [users, 700_000_000] }],
    [{ '<': [1, users, 700_000_000] }],
    [{ some: [statements, { and: [{ in: [{ var: 'consequence' }, ['ask-license', 'pay']] }, { var: 'exceeded' }] }] }],
    [{ some: [{ var: 'governingLicenses' }, { and: [{ '==': [{ var: 'id' }, 'llama3.1'] }, { '>': [users, 1] }] }] }],
    [{ some: [{ var: 'lineage.edges' }, { some: [{ var: 'evidence' }, { and: [{ '==': [{ var: 'kind' }, 'name'] }, { '==': [{ var: 'relation' }, 'merge'] }] }] }] }],
    [{ none: [{ var: 'org.markets' }, { '==': [{ var: '' }, 'KR'] }] }],
    [{ in: ['DE', { var: 'org.markets' }] }],
    [{ '!!': { filter: [{ var: 'lineage.nodes' }, { '!=': [{ var: 'status' }, 'resolved'] }] } }],
    [{ in: ['mit', { map: [{ var: 'governingLicenses' }, { var: 'id' }] }] }],
    [{ '>': [{ reduce: [statements, { '+': [{ var: 'accumulator' }, 1] }, 0] }, 2] }],
    [{ '>': [{ reduce: [statements, { max: [{ var: 'accumulator' }, { var: 'current.amount' }] }, 0] }, 2] }],
    [{ if: [{ known: users }, { '>': [users, 7] }, false] }],
    [{ '!!': { missing: ['org.monthlyActiveUsers', 'org.domicile'] } }],
    [{ '!!': [{ missing_some: [1, ['org.monthlyActiveUsers', 'org.domicile']] }] }],
    [{ some: [{ merge: [statements, { var: 'terms.revenueThreshold.statements' }] }, { var: 'exceeded' }] }],
    [{ some: [{ var: 'governingLicenses' }, { dateBefore: [{ var: 'date' }, '2024-01-01'] }] }],
    [{ contains: [{ var: 'model.id' }, 'distill'] }],
    [{ in: [{ var: 'use.deployment' }, { const: ['hosted', 'embedded'] }] }],
    [{ '==': [{ cat: [{ var: 'model.owner' }, '/x'] }, { var: 'model.id' }] }],
    [{ '==': [{ substr: [{ var: 'model.id' }, 0, 3] }, 'abc'] }],
    [{ '==': [{ var: 'lineage.nodes.0.id' }, { var: 'model.id' }] }],
    [true],
  ])('%j', (logic) => expect(mistakesOf(logic)).toEqual([]));
});

/** Condition, message (a part of it), hint (a part of it) and the path of the mistake. */
const mistakes: readonly (readonly [logic: Logic, message: string, hint: string | null, path: YamlPath])[] = [
  [{ and: [true], comment: 'x' }, 'exactly one operator', 'join conditions', []],
  [{}, 'empty object', null, []],
  [{ annd: [true] }, 'no operator "annd"', 'did you mean "and"?', ['annd']],
  [{ log: 'x' }, '"log" is not allowed: a rule writes nothing', null, ['log']],
  [{ method: [1, 'toString'] }, '"method" is not allowed', null, ['method']],
  [{ constructor: [1] }, 'no operator "constructor"', 'operators:', ['constructor']],
  [{ '==': [users] }, '"==" takes 2 operands, and here is 1', null, ['==']],
  [{ '>': [10, 5, 7] }, '"\u003e" takes 2 operands, and here are 3', null, ['>']],
  [{ and: [] }, 'takes at least 1 operand', null, ['and']],
  [{ '>': [users, '700,000,000'] }, 'a number is needed, and this is a text', 'write 700000000', ['>', 1]],
  [{ '<': [{ var: 'terms.commercialUse.value' }, 3] }, 'a number is needed, and this is one of', null, ['<', 0]],
  [{ '>': [{ map: [statements, { var: 'measuredOn' }] }, 1] }, 'this is a list', null, ['>', 0]],
  [{ some: [statements, { '>': [{ var: 'measuredOn' }, 3] }] }, 'this is a date', 'dateBefore', ['some', 1, '>', 0]],
  [{ '==': [{ var: 'use.commercial' }, 'yes'] }, 'true or false is compared with a text', null, ['==']],
  [{ '==': [users, null] }, 'null cannot be compared', 'isUnknown', ['==', 1]],
  [{ '==': [{ var: 'lineage.gaps' }, 'x'] }, 'a list cannot be compared', '"in", "some" or "all"', ['==', 0]],
  [{ '==': [{ var: 'use.deployment' }, 'hostd'] }, '"hostd" is not one of', 'did you mean "hosted"?', ['==', 1]],
  [{ '!=': ['strongg', { var: 'terms.copyleft.value' }] }, '"strongg" is not one of', 'did you mean "strong"?', ['!=', 0]],
  [{ in: [{ var: 'use.deployment' }, ['hosted', 'embeded']] }, '"embeded" is not one of', 'embedded', ['in', 1, 1]],
  [{ in: [{ var: 'license.concluded' }, 'LicenseRef-not-MIT-0'] }, '"in" needs a list on the right', 'contains', ['in', 1]],
  [{ in: [users, ['a']] }, 'a number is compared with a text', null, ['in']],
  [{ in: [{ var: 'model.id' }, ['a', 1]] }, 'the list holds a text and a number', null, ['in', 1, 1]],
  [{ contains: [{ var: 'license.declared' }, 'mit'] }, 'a text in a text', '"in"', ['contains', 0]],
  [{ dateBefore: [{ var: 'model.id' }, '2026-01-01'] }, 'not a date', '2026-01-31', ['dateBefore', 0]],
  [{ dateAfter: ['2026-1-1', '2026-01-01'] }, 'not a date', '2026-01-31', ['dateAfter', 0]],
  [{ '==': [{ var: 'terms.comercialUse.value' }, 'x'] }, 'no fact "terms.comercialUse.value"', 'terms.commercialUse.value', ['==', 0, 'var']],
  [{ '!': { var: 'constructor.name' } }, 'no fact "constructor.name"', 'docs/facts.md', ['!', 'var']],
  [{ '!': { var: '__proto__' } }, 'no fact "__proto__"', null, ['!', 'var']],
  [{ '!': { var: 'lineage.nodes.length' } }, 'no fact "lineage.nodes.length"', null, ['!', 'var']],
  [{ '!': { var: 'org' } }, '"org" is a group of facts', 'org.name', ['!', 'var']],
  [{ '!': { var: { cat: ['org', '.name'] } } }, 'must be written out', 'org.monthlyActiveUsers', ['!', 'var']],
  [{ '!': { var: [] } }, '"var" needs the name of a fact', null, ['!', 'var']],
  [{ '!': { var: '' } }, 'an empty name stands for the element', null, ['!', 'var']],
  [{ '>': [{ var: ['org.monthlyActiveUsers', 0] }, 7] }, 'a default would hide', 'onUnknown', ['>', 0, 'var', 1]],
  [{ some: [statements, { '==': [{ var: 'exceded' }, true] }] }, 'no fact "exceded"', 'did you mean "exceeded"?', ['some', 1, '==', 0, 'var']],
  [{ some: [users, true] }, 'a list is needed, and this is a number', null, ['some', 0]],
  [{ all: [statements, { var: 'amount' }] }, 'a condition is needed', null, ['all', 1]],
  [{ var: 'lineage.gaps' }, 'this is a list', '"!!"', []],
  [{ '+': [users, 1] }, 'a condition is needed, which is true or false, and this is a number', null, []],
  [{ and: [{ var: 'use.commercial' }, users] }, 'a condition is needed', null, ['and', 1]],
  [{ '!': users }, 'a condition or a list is needed', 'compare the number', ['!']],
  [{ if: [users, true, false] }, 'a condition is needed', null, ['if', 0]],
  [{ if: [{ var: 'use.commercial' }, true] }, 'has no else', 'false', ['if']],
  [{ '>': [{ if: [{ var: 'use.commercial' }, 1, 'x'] }, 3] }, 'the branches give a number and a text', null, ['>', 0, 'if']],
  [{ known: 'org.monthlyActiveUsers' }, 'always known', '{"var": "org.monthlyActiveUsers"}', ['known']],
  [{ '!!': { missing: ['org.users'] } }, 'no fact "org.users"', null, ['!!', 'missing', 0]],
  [{ '!!': { missing_some: ['one', ['org.name']] } }, 'needs a number first', null, ['!!', 'missing_some', 0]],
  [{ '!!': { missing_some: [1, 'org.name'] } }, 'needs a list of names', null, ['!!', 'missing_some', 1]],
  [{ '==': [{ cat: [{ var: 'org.markets' }] }, 'x'] }, 'a text is needed', null, ['==', 0, 'cat', 0]],
];

describe('mistakes', () => {
  test.each(mistakes)('%j: %s', (logic, message, hint, path) => {
    const reported = mistakesOf(logic);
    expect(reported.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
    expect(reported[0]?.hint ?? '').toContain(hint ?? '');
    expect(reported[0]?.path).toEqual(path);
  });

  test('all at once, each with its place', () => {
    const logic: Logic = { and: [{ '==': [{ var: 'use.deployment' }, 'hostd'] }, { any: [] }, { '>': [{ var: 'org.users' }, 'x'] }] };
    expect(mistakesOf(logic).map(({ path }) => path)).toEqual([['and', 0, '==', 1], ['and', 1, 'any'], ['and', 2, '>', 0, 'var'], ['and', 2, '>', 1]]);
  });
  test('an object with two operators hides no mistake inside', () => {
    expect(mistakesOf({ and: [{ var: 'org.users' }], comment: 'x' }).map(({ message }) => message)).toEqual([expect.stringContaining('exactly one'), expect.stringContaining('org.users')]);
  });
  test('an unknown operator is underlined itself', () => expect(mistakesOf({ annd: [true] })[0]?.target).toBe('key'));
});

describe('size', () => {
  const nest = (depth: number): Logic => (depth === 0 ? true : { and: [nest(depth - 1)] });
  test('a condition may be as deep as any honest one', () => expect(mistakesOf(nest(30))).toEqual([]));
  test('a deeper one is refused', () => expect(mistakesOf(nest(40)).map(({ message }) => message)).toEqual([expect.stringContaining('more than 32 deep')]));
  test('a very large one is refused once', () => expect(mistakesOf({ or: Array.from({ length: 1_500 }, () => true) }).map(({ message }) => message)).toEqual([expect.stringContaining('more than 1000 parts')]));
  test('iterators in iterators are limited', () => {
    const iterate = (depth: number): Logic => (depth === 0 ? true : { some: [{ var: 'lineage.nodes' }, iterate(depth - 1)] });
    expect(mistakesOf(iterate(3))).toEqual([]);
    expect(mistakesOf(iterate(4)).map(({ message }) => message)).toEqual([expect.stringContaining('iterators stand more than 3 deep')]);
  });
});
