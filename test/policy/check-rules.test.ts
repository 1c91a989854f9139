import { describe, expect, test } from 'vitest';
import { checkRules } from '../../src/policy/check-rules.ts';
import { parseYaml } from '../../src/util/yaml.ts';

const checked = (...rules: readonly object[]) => checkRules(parseYaml(JSON.stringify({ rules }), 'p.yaml'));
const told = (...rules: readonly object[]): readonly string[] => checked(...rules).mistakes.map(({ message }) => message);
const when = { var: 'use.commercial' };

describe('a rule of sound form that cannot be meant', () => {
  test.each<[string, readonly object[], readonly string[]]>([
    ['two of one id', [{ id: 'a', when }, { id: 'b', when: true }, { id: 'a', when: false }], ['there are two rules "a"']],
    ['two without an id, which is told elsewhere', [{ when }, { when }], []],
    ['one that says nothing', [{ id: 'a' }], ['the rule "a" says nothing']],
    ['another condition for a built-in rule', [{ id: 'license-missing', when }], ['"license-missing" is a built-in rule and cannot get another condition']],
    ['one that is off and has a condition', [{ id: 'a', level: 'off', when }], ['a rule that is off needs no condition']],
    ['one that lets the unknown pass without a reason', [{ id: 'a', when, onUnknown: 'pass' }], ['to let an unknown fact pass needs a reason']],
    ['one whose reason is blank', [{ id: 'a', when, onUnknown: 'pass', onUnknownReason: ' ' }], ['to let an unknown fact pass needs a reason']],
    ['a reason where nothing passes', [{ id: 'a', when, onUnknown: 'warn', onUnknownReason: 'x' }], ['"onUnknownReason" goes with "onUnknown: pass"']],
    ['a placeholder for nothing', [{ id: 'a', when, message: '{modle}' }], ['there is nothing to put for {modle}']],
    ['a name that every object has is no built-in rule', [{ id: 'constructor', when }], []],
  ])('%s', (_, rules, messages) => {
    expect(told(...rules)).toEqual(messages);
  });

  test('the second of two is told with the number of the first', () => {
    expect(checked({ id: 'a', when }, { id: 'a', when: true }).mistakes[0]?.hint).toBe('the other is number 1');
  });

  test('a rule that is no mapping hides no mistake in the next', () => {
    const { mistakes } = checkRules(parseYaml('rules: [5, null, [], {id: a}]', 'p.yaml'));
    expect(mistakes).toHaveLength(1);
  });

  test.each(['rules: x', 'rules:', '[]', '5', ''])('%j has no rules to look at', (text) => {
    expect(checkRules(parseYaml(text, 'p.yaml'))).toEqual({ mistakes: [], warnings: [] });
  });
});

describe('what is allowed and hardly meant', () => {
  test.each<[string, readonly object[], string]>([
    ['a condition that is always true', [{ id: 'a', when: { '==': [1, 1] } }], 'the rule "a" is always violated'],
    ['a condition that is never true', [{ id: 'a', when: false }], 'the rule "a" is always met'],
    ['the condition of another rule', [{ id: 'a', when }, { id: 'b', when }], 'the rule "b" has the same condition as the rule "a"'],
  ])('%s is warned of', (_, rules, message) => {
    const { mistakes, warnings } = checked(...rules);
    expect([mistakes, warnings.map((warning) => warning.message)]).toEqual([[], [message]]);
  });

  test('a wrong condition is not warned of as well', () => {
    expect(checked({ id: 'a', when: { '==': ['x', 1] } }).warnings).toEqual([]);
  });
});
