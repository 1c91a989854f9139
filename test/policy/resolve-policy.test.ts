import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { sha256Hex } from '../../src/util/digest.ts';
import { loadPolicy, policyLookup } from './support/build.ts';

const base = `id: base
title: The base
rules:
  - id: a
    description: A.
    when: { var: use.commercial }
    message: base message
    onUnknown: pass
    onUnknownReason: because
  - id: b
    level: warning
    when: { var: use.finetunes }
`;
const rules = (text: string): string => `id: ours\nextends: ./base.yaml\nrules:\n${text}`;

/** Mistakes of a policy with its extended files, as `file:line message`. */
async function mistakesOf(files: Readonly<Record<string, string>>, start = './ours.yaml'): Promise<readonly string[]> {
  try {
    await resolvePolicy(start, policyLookup(files));
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.mistakes.map(({ message, place, hint }) => `${place ? `${place.file}:${place.line} ` : ''}${message}${hint === null ? '' : ` (${hint})`}`);
  }
}

describe('extends', () => {
  test('keeps the rules of the extended policy in their order, and says where each comes from', async () => {
    const policy = await loadPolicy('./ours.yaml', { './base.yaml': base, './ours.yaml': rules('  - id: c\n    when: { var: use.military }\n') });
    expect(policy.rules.map(({ id, from }) => [id, from])).toEqual([['a', 'base'], ['b', 'base'], ['c', 'ours']]);
  });
  test('a rule with a condition replaces the other one whole', async () => {
    const policy = await loadPolicy('./ours.yaml', { './base.yaml': base, './ours.yaml': rules('  - id: a\n    when: { var: use.military }\n') });
    expect(policy.rules[0]).toEqual({ id: 'a', level: 'error', description: '', when: { var: 'use.military' }, message: 'the rule a is violated', howToFix: expect.any(String), onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'ours' });
  });
  test('a rule without a condition changes what it names', async () => {
    const policy = await loadPolicy('./ours.yaml', { './base.yaml': base, './ours.yaml': rules('  - id: a\n    level: note\n    waivable: false\n    onUnknown: warn\n') });
    expect(policy.rules[0]).toMatchObject({ level: 'note', description: 'A.', message: 'base message', waivable: false, onUnknown: 'warn', onUnknownReason: null, from: 'base' });
  });
  test('what a rule assumes goes with its answer to the unknown', async () => {
    const assuming = base.replace(/    onUnknown: .*\n(?:    onUnknownReason: .*\n)?/, '').replace('message: base message', 'message: base message\n    onUnknown: warn\n    assume: { use.military: false }');
    const changed = async (change: string) => (await loadPolicy('./ours.yaml', { './base.yaml': assuming, './ours.yaml': rules(`  - id: a\n    ${change}\n`) })).rules[0]?.assume;
    expect([await changed('level: note'), await changed('onUnknown: fail'), await changed('onUnknown: warn\n    assume: { use.commercial: true }')]).toEqual([{ 'use.military': false }, undefined, { 'use.commercial': true }]);
  });
  test('a rule can be switched off', async () => {
    const policy = await loadPolicy('./ours.yaml', { './base.yaml': base, './ours.yaml': rules('  - id: a\n    level: off\n') });
    expect(policy.rules.map(({ id }) => id)).toEqual(['b']);
  });
  test('several policies are applied in order', async () => {
    const policy = await loadPolicy('./ours.yaml', { './base.yaml': base, './more.yaml': base.replace('id: base', 'id: more').replace('base message', 'more message'), './ours.yaml': 'id: ours\nextends: [./base.yaml, ./more.yaml]\nrules: []\n' });
    expect(policy.rules.map(({ id, message, from }) => [id, message, from])).toEqual([['a', 'more message', 'more'], ['b', expect.any(String), 'more']]);
  });
  test('a policy of a package is asked for as such', async () => {
    const policy = await loadPolicy('@acme/policies/saas.yaml', { '@acme/policies/saas.yaml': base });
    expect(policy.id).toBe('base');
  });
  test('a pinned file that is the same is taken', async () => {
    const files = { './base.yaml': base, './ours.yaml': `id: ours\nextends: ./base.yaml#sha256:${sha256Hex(base)}\nrules: []\n` };
    expect((await loadPolicy('./ours.yaml', files)).rules).toHaveLength(2);
  });
});

describe('the digest', () => {
  test('is the same for the same rules and differs for others', async () => {
    const [first, again, other] = await Promise.all([base, `# comment\n${base}`, base.replace('base message', 'x')].map((text) => loadPolicy('./ours.yaml', { './ours.yaml': text })));
    expect(first?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(again?.digest).toBe(first?.digest);
    expect(other?.digest).not.toBe(first?.digest);
  });
});

describe('built-in rules', () => {
  test('get another level', async () => {
    const policy = await loadPolicy('./ours.yaml', { './ours.yaml': 'id: ours\nrules:\n  - id: base-model-undeclared\n    level: off\n  - id: license-conflict\n    level: warning\n    waivable: false\n' });
    expect([...policy.builtIn]).toEqual([['base-model-undeclared', { level: 'off', waivable: true }], ['license-conflict', { level: 'warning', waivable: false }]]);
  });
  test.each([
    ['level: off', 'license-missing', '"license-missing" cannot be switched off (lower it to "warning" or "note")'],
    ['level: warning', 'lock-drift-license', '"lock-drift-license" is an error under every policy'],
    ['level: off', 'lock-drift-lineage', '"lock-drift-lineage" is an error under every policy'],
    ['level: note', 'model-unavailable', '"model-unavailable" is an error under every policy'],
    ['waivable: true', 'lock-drift-license', '"lock-drift-license" cannot be waived'],
    ['waivable: true', 'model-unavailable', '"model-unavailable" cannot be waived'],
    ['message: x', 'license-missing', '"message" of the built-in rule "license-missing" cannot be changed (only "level" and "waivable" can)'],
    ['onUnknown: warn', 'license-missing', '"onUnknown" of the built-in rule "license-missing" cannot be changed (only "level" and "waivable" can)'],
  ])('refuse %s of %s', async (change, id, message) => {
    expect(await mistakesOf({ './ours.yaml': `id: ours\nrules:\n  - id: ${id}\n    ${change}\n` })).toEqual([`./ours.yaml:4 ${message}`]);
  });
});

describe('mistakes', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ['no such file', {}, ['there is no policy "./ours.yaml" (check the path; it is taken from the working directory, or from the file that extends it)']],
    ['an extended file that is not there', { './ours.yaml': rules('  - id: a\n    level: note\n') }, ['./ours.yaml:2 there is no policy "./base.yaml" (check the path; it is taken from the working directory, or from the file that extends it)']],
    ['an extended built-in that is none', { './ours.yaml': 'id: ours\nextends: comercial-saas\nrules: []\n' }, ['./ours.yaml:2 there is no policy "comercial-saas" (did you mean "commercial-saas"?)']],
    ['a rule that is not there to change', { './base.yaml': base, './ours.yaml': rules('  - id: license-mising\n    level: note\n') }, ['./ours.yaml:4 there is no rule "license-mising" to change (did you mean "license-missing"?)']],
    ['a misspelt base beside everything else that is wrong, as if the nearest policy were meant', { './ours.yaml': 'id: Ours\nextends: comercial-saas\nrules:\n  - id: a\n    level: eror\n  - id: license-mising\n    level: note\n  - id: license-missing\n    level: off\n', 'commercial-saas': base }, [
      './ours.yaml:1 id: write a policy id in kebab-case',
      './ours.yaml:2 there is no policy "comercial-saas" (did you mean "commercial-saas"?)',
      './ours.yaml:5 level of rules number 1 must be error, warning, note, off (did you mean "error"?)',
      './ours.yaml:6 there is no rule "license-mising" to change (did you mean "license-missing"?)',
      './ours.yaml:9 "license-missing" cannot be switched off (lower it to "warning" or "note")',
    ]],
    ['a missing base of which nothing is near: what it may hold is not missed', { './ours.yaml': 'id: ours\nextends: ./elsewhere.yaml\nrules:\n  - id: some-rule\n    level: note\n  - id: b\n    when: 1\n' }, ['./ours.yaml:2 there is no policy "./elsewhere.yaml" (check the path; it is taken from the working directory, or from the file that extends it)', expect.stringContaining('./ours.yaml:7')]],
    ['a misspelt key "extends"', { './ours.yaml': 'id: ours\nextend: ./base.yaml\nrules:\n  - id: a\n    level: note\n' }, ['./ours.yaml:2 unknown key "extend" (did you mean "extends"?)']],
    ['a policy that extends itself', { './ours.yaml': 'id: ours\nextends: ./ours.yaml\nrules: []\n' }, ['./ours.yaml:2 the policy extends itself: ./ours.yaml → ./ours.yaml']],
    ['policies that extend one another', { './ours.yaml': 'id: ours\nextends: ./base.yaml\nrules: []\n', './base.yaml': 'id: base\nextends: [./ours.yaml]\nrules: []\n' }, ['./base.yaml:2 the policy extends itself: ./ours.yaml → ./base.yaml → ./ours.yaml']],
    ['a pin that does not fit', { './base.yaml': base, './ours.yaml': `id: ours\nextends: ./base.yaml#sha256:${'0'.repeat(64)}\nrules: []\n` }, [`./ours.yaml:2 "./base.yaml" is not the file that was pinned (its hash is sha256:${sha256Hex(base)}; look at the change before you pin it)`]],
    ['a pin that is none', { './ours.yaml': 'id: ours\nextends: ./base.yaml#md5:1\nrules: []\n' }, ['./ours.yaml:2 "./base.yaml#md5:1" is no reference to a policy (write an id, a path, or either with #sha256:<64 hex digits>)']],
    ['mistakes in both files', { './base.yaml': base.replace('use.commercial', 'use.comercial'), './ours.yaml': rules('  - id: c\n    when: { var: use.militry }\n') }, ['./ours.yaml:5 there is no fact "use.militry" (did you mean "use.military"?)', './base.yaml:6 there is no fact "use.comercial" (did you mean "use.commercial"?)']],
  ])('%s', async (_, files, mistakes) => {
    expect(await mistakesOf(files)).toEqual(mistakes);
  });
});
