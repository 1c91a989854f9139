import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../../src/policy/parse-policy.ts';

/** Mistakes of a policy file as `line:column message`. */
function mistakesOf(text: string): readonly string[] {
  return parsePolicy(text, 'p.yaml').mistakes.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);
}

const valid = `id: ours
rules:
  - id: no-noncommercial
    when: { '==': [{ var: terms.commercialUse.value }, prohibited] }
`;

describe('a policy file that is in order', () => {
  test('is read', () => {
    const { policy, mistakes, warnings } = parsePolicy(valid, 'p.yaml');
    expect({ id: policy?.id, rules: policy?.rules.length, mistakes, warnings }).toEqual({ id: 'ours', rules: 1, mistakes: [], warnings: [] });
  });
  test('may be JSON', () => expect(mistakesOf('{"id": "ours", "rules": [{"id": "a", "when": {"var": "use.commercial"}}]}')).toEqual([]));
  test('may use anchors', () => expect(mistakesOf(`${valid}    message: &m hello\n  - id: other\n    when: { var: use.commercial }\n    message: *m\n`)).toEqual([]));
  test('may use every placeholder that there is', () => expect(mistakesOf(`${valid}    message: '{model} {license} {path} {section} {term} {unknown} {amount} {text} {org.monthlyActiveUsers} {license.concluded}'\n`)).toEqual([]));
});

describe('mistakes', () => {
  test.each([
    ['an empty file', '', ['1:1 the file is empty']],
    ['no policy at all', '[]', ['1:1 the file must be a group of keys']],
    ['no id, no rules', 'title: x\n', ['1:1 id is missing', '1:1 rules is missing']],
    ['an unknown key', `${valid}extend: commercial-saas\n`, ['5:1 unknown key "extend"']],
    ['a level that is none', `${valid}    level: eror\n`, ['5:12 level of rules number 1 must be error, warning, note, off']],
    ['an id that is not in kebab-case', valid.replace('no-noncommercial', 'No_NC'), ['3:9 id of rules number 1: write a rule id in kebab-case']],
    ['a key twice', `${valid}    when: true\n`, ['5:5 Map keys must be unique']],
    ['broken YAML', 'id: [ours\nrules: []\n', [expect.stringMatching(/^\d+:\d+ /)]],
    ['two rules of one id', `${valid}  - id: no-noncommercial\n    when: { var: use.commercial }\n`, ['5:9 there are two rules "no-noncommercial"']],
    ['pass without a reason', `${valid}    onUnknown: pass\n`, ['5:16 to let an unknown fact pass needs a reason']],
    ['pass with an empty reason', `${valid}    onUnknown: pass\n    onUnknownReason: ' '\n`, ['5:16 to let an unknown fact pass needs a reason']],
    ['a reason that nothing needs', `${valid}    onUnknown: warn\n    onUnknownReason: because\n`, ['6:5 "onUnknownReason" goes with "onUnknown: pass"']],
    ['assumptions that nothing needs', `${valid}    assume: { use.military: false }\n`, ['5:5 "assume" goes with "onUnknown: pass" or "onUnknown: warn"']],
    ['assumptions of what is no fact of the profile, and of another kind', `${valid}    onUnknown: warn\n    assume: { use.militry: false, terms.complete: true, use.commercial: 3, use.deployment: hostd }\n`, ['6:15 nothing can be assumed of "use.militry"', '6:35 nothing can be assumed of "terms.complete"', '6:73 use.commercial is true or false', expect.stringContaining('6:92 use.deployment is one of "internal"')]],
    ['a built-in rule with a condition', valid.replace('no-noncommercial', 'license-missing'), ['3:9 "license-missing" is a built-in rule and cannot get another condition']],
    ['a rule with a condition that is off', `${valid}    level: off\n`, ['5:12 a rule that is off needs no condition']],
    ['a rule that says nothing', `${valid}  - id: other\n`, ['5:5 the rule "other" says nothing']],
    ['a placeholder that is none', `${valid}    message: '{modl}'\n`, ['5:14 there is nothing to put for {modl}']],
    ['a placeholder that is a group', `${valid}    howToFix: '{org}'\n`, ['5:15 there is nothing to put for {org}']],
    ['a mistake in a condition', valid.replace('prohibited', 'prohibitd'), ['4:56 "prohibitd" is not one of "unstated", "allowed", "conditional", "prohibited"']],
  ])('%s', (_, text, mistakes) => expect(mistakesOf(text)).toEqual(mistakes));

  test('all at once and in the order of the file, a mistake of form in one rule hiding none in another', () => {
    const text = `id: ours\nextnds: x\nrules:\n  - id: a\n    level: bad\n    when: { '>': [{ var: org.users }, 7] }\n  - id: b\n    when: { and: [true], or: [false] }\n`;
    expect(mistakesOf(text)).toEqual(['2:1 unknown key "extnds"', '5:12 level of rules number 1 must be error, warning, note, off', '6:26 there is no fact "org.users"', expect.stringContaining('8:11 an object must have exactly one operator')]);
  });

  test('each has a caret and a hint where one can be given', () => {
    const [mistake] = parsePolicy(valid.replace('commercialUse', 'comercialUse'), 'p.yaml').mistakes;
    expect(mistake).toEqual({
      message: 'there is no fact "terms.comercialUse.value"',
      hint: 'did you mean "terms.commercialUse.value"?',
      place: { file: 'p.yaml', line: 4, column: 27, text: "    when: { '==': [{ var: terms.comercialUse.value }, prohibited] }", length: 'terms.comercialUse.value'.length },
    });
  });
});

describe('hostile files', () => {
  test.each([
    ['brackets', '['.repeat(50_000)],
    ['dashes on one line', '- '.repeat(50_000)],
    ['question marks on one line', '? '.repeat(50_000)],
    ['braces', `{a: `.repeat(50_000)],
  ])('a file that nests %s is refused before it is parsed', (_, text) => expect(mistakesOf(text)).toEqual(['1:1 the file nests more than 200 levels deep']));
  test('a very long file is refused', () => expect(mistakesOf('#'.repeat(1_000_001))).toEqual(['1:1 the file is longer than 1000000 characters']));
  test('aliases that multiply are refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...[...'bcdefgh'].map((key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefg'[index]}`).join(', ')}]`)].join('\n');
    expect(mistakesOf(bomb)).toEqual([expect.stringContaining('Excessive alias count')]);
  });
  test('keys that every object inherits are unknown keys', () => expect(mistakesOf(`${valid}constructor: x\n`)).toEqual(['5:1 unknown key "constructor"']));
});

describe('warnings', () => {
  test('a policy without a rule is told, unless it extends one', () => {
    expect(parsePolicy('id: ours\nrules: []\n', 'p.yaml').warnings).toEqual([{ message: 'the policy "ours" has no rules, so only built-in findings are judged', place: expect.objectContaining({ line: 2, column: 8 }), hint: expect.stringContaining('extends: commercial-saas') }]);
    expect(parsePolicy('id: ours\nextends: commercial-saas\nrules: []\n', 'p.yaml').warnings).toEqual([]);
  });
  test.each([
    ['{ or: [true, { var: use.commercial }] }', 'the rule "no-noncommercial" is always violated'],
    ["{ '==': [1, 2] }", 'the rule "no-noncommercial" is always met'],
    ['false', 'the rule "no-noncommercial" is always met'],
    ["{ and: [{ '==': [{ var: use.deployment }, hosted] }, { '==': [{ var: use.deployment }, internal] }] }", 'the rule "no-noncommercial" can never be violated'],
    ["{ '>=': [{ var: org.monthlyActiveUsers }, 0] }", 'the rule "no-noncommercial" is violated whatever the facts are'],
  ])('%s is constant', (when, message) => {
    const { mistakes, warnings } = parsePolicy(valid.replace(/when: .*/, `when: ${when}`), 'p.yaml');
    expect(mistakes).toEqual([]);
    expect(warnings.map((warning) => warning.message)).toEqual([message]);
  });
});
