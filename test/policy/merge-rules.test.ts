import { describe, expect, test } from 'vitest';
import type { RuleFile } from '../../src/model/policy.ts';
import { mergeRules, type RuleSet } from '../../src/policy/merge-rules.ts';
import { parseYaml } from '../../src/util/yaml.ts';

const condition = { var: 'use.commercial' } as const;
const basic: RuleFile = { id: 'no-sale', level: 'warning', description: 'No sale.', when: condition, message: 'Sold.', onUnknown: 'pass', onUnknownReason: 'we ask', waivable: false };

/** Applies files of rules one after the other; the mistakes are those of all. */
function merged(files: readonly (readonly RuleFile[])[], isBaseKnown = true): RuleSet & { readonly mistakes: readonly string[] } {
  const into: RuleSet = { rules: new Map(), builtIn: new Map() };
  const mistakes = files.flatMap((rules, at) => mergeRules(into, rules.map((rule, index) => ({ rule, index })), { from: `policy-${at + 1}`, source: parseYaml(JSON.stringify({ rules }), 'p.yaml'), isBaseKnown }));
  return { ...into, mistakes: mistakes.map(({ message, hint }) => `${message}${hint ? ` (${hint})` : ''}`) };
}

const after = (...changes: readonly RuleFile[]) => merged([[basic], changes]).rules.get('no-sale');

describe('a change of a rule of the extended policy', () => {
  test.each<[string, RuleFile, object]>([
    ['its level', { id: 'no-sale', level: 'error' }, { level: 'error', message: 'Sold.', when: condition, from: 'policy-1' }],
    ['its message', { id: 'no-sale', message: 'Not for sale.' }, { level: 'warning', message: 'Not for sale.' }],
    ['whether it may be waived', { id: 'no-sale', waivable: true }, { waivable: true }],
    ['nothing of its answer to the unknown', { id: 'no-sale', level: 'note' }, { onUnknown: 'pass', onUnknownReason: 'we ask' }],
    ['its answer, and with it the old reason', { id: 'no-sale', onUnknown: 'fail' }, { onUnknown: 'fail', onUnknownReason: null }],
    ['its answer for another reason', { id: 'no-sale', onUnknown: 'pass', onUnknownReason: 'new' }, { onUnknown: 'pass', onUnknownReason: 'new' }],
  ])('%s', (_, change, expected) => {
    expect(after(change)).toMatchObject(expected);
  });

  test('off takes it away', () => {
    expect(after({ id: 'no-sale', level: 'off' })).toBeUndefined();
  });

  test('what was taken away cannot be changed any more', () => {
    expect(merged([[basic], [{ id: 'no-sale', level: 'off' }], [{ id: 'no-sale', level: 'error' }]]).mistakes).toEqual(['there is no rule "no-sale" to change (a new rule needs "when")']);
  });
});

describe('a rule with a condition', () => {
  test('stands for itself: nothing of the one that it replaces remains', () => {
    expect(after({ id: 'no-sale', when: true })).toEqual({ id: 'no-sale', level: 'error', description: '', when: true, message: 'the rule no-sale is violated', howToFix: expect.any(String), onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'policy-2' });
  });

  test('keeps the place of the one that it replaces', () => {
    const { rules } = merged([[basic, { id: 'second', when: true }], [{ id: 'no-sale', when: false }, { id: 'third', when: true }]]);
    expect([...rules.keys()]).toEqual(['no-sale', 'second', 'third']);
  });

  test('fails on what is not known unless it says otherwise', () => {
    expect(merged([[{ id: 'a', when: condition }]]).rules.get('a')).toMatchObject({ level: 'error', onUnknown: 'fail', waivable: true });
  });

  test('says its description where it has no message', () => {
    expect(merged([[{ id: 'a', when: condition, description: 'No sale.' }]]).rules.get('a')?.message).toBe('No sale.');
  });
});

describe('built-in rules', () => {
  test('each change adds to the one before', () => {
    const { builtIn, mistakes } = merged([[{ id: 'base-model-undeclared', level: 'error' }], [{ id: 'base-model-undeclared', waivable: false }]]);
    expect([builtIn.get('base-model-undeclared'), mistakes]).toEqual([{ level: 'error', waivable: false }, []]);
  });

  test.each<[string, RuleFile]>([
    ['an error cannot be switched off', { id: 'license-missing', level: 'off' }],
    ['drift of a lock stays an error', { id: 'lock-drift-license', level: 'warning' }],
    ['its message stays', { id: 'license-missing', message: 'x' }],
  ])('%s', (_, rule) => {
    const { builtIn, mistakes } = merged([[rule]]);
    expect([builtIn.size, mistakes.length]).toEqual([0, 1]);
  });
});

describe('a change of what there is not', () => {
  test('is a mistake with the nearest name of a rule or of a built-in one', () => {
    expect(merged([[basic, { id: 'no-sales', level: 'note' }, { id: 'licence-missing', level: 'note' }]]).mistakes).toEqual([
      'there is no rule "no-sales" to change (did you mean "no-sale"?)',
      'there is no rule "licence-missing" to change (did you mean "license-missing"?)',
    ]);
  });

  test('is none where what is extended could not be read, as it may be there', () => {
    expect(merged([[{ id: 'no-sales', level: 'note' }]], false).mistakes).toEqual([]);
  });

  test.each(['constructor', 'to-string'])('%s is no built-in rule', (id) => {
    expect(merged([[{ id, level: 'note' }]]).mistakes).toHaveLength(1);
  });
});
