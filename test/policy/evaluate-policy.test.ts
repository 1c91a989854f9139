import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Policy, Rule } from '../../src/model/policy.ts';
import { evaluatePolicy } from '../../src/policy/evaluate-policy.ts';
import { verdictOf } from '../../src/policy/verdict.ts';
import { buildFacts, loadPolicy, type Material } from './support/build.ts';

const llama = { id: 'meta-llama/Llama-3.1-8B', licenses: ['llama3.1'] };
const distill: Material = { steps: [{ id: 'ds/distill', licenses: ['mit'], parents: [llama.id] }, llama] };
const withUsers = (value: number): Material => ({ ...distill, profile: { org: { monthlyActiveUsers: value } } });

async function judge(policyId: string, material: Material): Promise<readonly Finding[]> {
  const { facts, lineage } = buildFacts(material);
  return evaluatePolicy(await loadPolicy(policyId), facts, { lineage });
}

const rule = (change: Partial<Rule>): Rule => ({ id: 'r', level: 'error', description: 'It holds.', when: { var: 'use.commercial' }, message: 'violated', howToFix: 'fix', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'p', ...change });
const policy = (...rules: readonly Rule[]): Policy => ({ id: 'p', title: 'p', digest: '', rules, builtIn: new Map() });

function judgeBy(rules: readonly Rule[], material: Material): readonly Finding[] {
  const { facts, lineage } = buildFacts(material);
  return evaluatePolicy(policy(...rules), facts, { lineage });
}

describe('the default policy', () => {
  test.each<readonly [string, Material, string, readonly string[]]>([
    ['a stated root under Apache-2.0 passes without a profile', { steps: [{ id: 'a/b', licenses: ['apache-2.0'] }] }, 'pass', []],
    ['a stated root under MIT passes without a profile', { steps: [{ id: 'a/b', licenses: ['mit'] }] }, 'pass', []],
    ['metadata alone that says MIT does not', { steps: [{ id: 'a/b', licenses: ['mit'], origin: 'silent' }] }, 'undecided', ['roots-stated']],
    ['a Llama descendant without a number of users does not', distill, 'undecided', ['user-threshold-exceeded']],
    ['a Llama descendant with a number of users does', withUsers(12e6), 'pass', []],
    ['exactly at the threshold it passes', withUsers(700e6), 'pass', []],
    ['one user more is too many', withUsers(700_000_001), 'violation', ['user-threshold-exceeded']],
    ['a non-commercial grandparent of a merge', { steps: [{ id: 'm/m', licenses: ['apache-2.0'], parents: ['m/a', 'm/b'] }, { id: 'm/a', licenses: ['apache-2.0'] }, { id: 'm/b', licenses: ['apache-2.0'], parents: ['m/c'] }, { id: 'm/c', licenses: ['cc-by-nc-4.0'] }] }, 'violation', ['no-noncommercial', 'field-of-use']],
    ['a licence of which only the ban is known', { steps: [{ id: 'a/b', licenses: ['mnpl'] }] }, 'violation', ['no-noncommercial']],
    ['no licence at all', { steps: [{ id: 'a/b', licenses: [] }] }, 'undecided', ['no-noncommercial']],
    ['a Llama 2 descendant whose outputs may train models', { steps: [{ id: 'a/b', licenses: ['llama2'] }], profile: { org: { monthlyActiveUsers: 1 } } }, 'undecided', ['output-training-banned']],
    ['a Llama 2 descendant whose outputs train models', { steps: [{ id: 'a/b', licenses: ['llama2'] }], profile: { org: { monthlyActiveUsers: 1 }, use: { trainsOnOutputs: true } } }, 'violation', ['output-training-banned']],
    ['Qwen above its line', { steps: [{ id: 'a/b', licenses: ['qwen'] }], profile: { org: { monthlyActiveUsers: 150e6 } } }, 'violation', ['user-threshold-exceeded']],
    ['a model that excludes the union, sold there', { steps: [{ id: 'a/b', licenses: ['tencent-hunyuan-community@hunyuanvideo-2024-12-03'] }], profile: { org: { monthlyActiveUsers: 1, markets: ['FR'] }, use: { trainsOnOutputs: false } } }, 'violation', ['territory-excluded']],
    ['a model that excludes the union, sold elsewhere', { steps: [{ id: 'a/b', licenses: ['tencent-hunyuan-community@hunyuanvideo-2024-12-03'] }], profile: { org: { monthlyActiveUsers: 1, markets: ['US'] }, use: { trainsOnOutputs: false } } }, 'pass', []],
  ])('%s', async (_, material, verdict, rules) => {
    const findings = await judge('commercial-saas', material);
    expect(verdictOf(findings, 'error')).toBe(verdict);
    expect(findings.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining([...rules]));
  });

  test('a missing ancestor decides nothing, by default', async () => {
    const findings = await judge('commercial-saas', { steps: [{ id: 'a/b', licenses: ['mit'], parents: ['a/c'] }, { id: 'a/c', licenses: [], status: 'missing', origin: 'silent' }], gaps: [{ node: 'a/c', reason: 'missing', detail: '404' }] });
    expect(verdictOf(findings, 'error')).toBe('undecided');
    expect(findings.find(({ ruleId }) => ruleId === 'no-noncommercial')).toMatchObject({ outcome: 'undecided', unknownFacts: ['lineage.complete'], message: expect.stringContaining('a/c: missing') });
  });
});

describe('a finding', () => {
  test('names the clause, the path and the evidence of each step', async () => {
    const [finding] = await judge('commercial-saas', withUsers(800e6));
    expect(finding).toEqual({
      ruleId: 'user-threshold-exceeded',
      level: 'error',
      outcome: 'violation',
      message: expect.stringMatching(/^The user threshold of llama3\.1 \(section 2\) is exceeded; it binds ds\/distill by the path ds\/distill → meta-llama\/Llama-3\.1-8B\. .*700,000,000/),
      license: 'llama3.1',
      via: ['ds/distill', llama.id],
      evidence: [{ kind: 'card', where: 'README.md#base_model', quote: null }],
      howToFix: expect.stringContaining('Ask the licensor of llama3.1'),
      section: '2',
    });
  });
  test('of an undecided rule names what would decide it, and what to do', async () => {
    const findings = await judge('commercial-saas', distill);
    expect(findings.find(({ ruleId }) => ruleId === 'user-threshold-exceeded')).toMatchObject({ outcome: 'undecided', license: 'llama3.1', section: '2', unknownFacts: ['org.monthlyActiveUsers'], howToFix: 'State org.monthlyActiveUsers in the profile.', message: expect.stringContaining('The profile does not state org.monthlyActiveUsers') });
  });
  test('says that the origin is not stated', async () => {
    const [finding] = await judge('osi-only', { steps: [{ id: 'a/b', licenses: ['mit'], origin: 'silent' }] });
    expect(finding).toMatchObject({ ruleId: 'roots-stated', unknownFacts: ['lineage.rootsStated'], message: expect.stringContaining('a/b does not say where the weights come from'), howToFix: expect.stringContaining('Ask the publisher') });
  });
  test('names the inherited licence that is not approved', async () => {
    const findings = await judge('osi-only', distill);
    expect(findings[0]).toMatchObject({ ruleId: 'osi-governing-licenses', license: 'llama3.1', via: ['ds/distill', llama.id] });
  });
  test('shows texts of strangers without control characters', () => {
    const [finding] = judgeBy([rule({ when: { '==': [{ var: 'model.owner' }, 'evil\u001B[31m'] }, message: '{model} is bad' })], { steps: [{ id: 'evil\u001B[31m/x', licenses: ['mit'] }] });
    expect(finding?.message).toBe('evil\uFFFD[31m/x is bad');
  });
});

describe('placeholders', () => {
  test.each<readonly [string, string]>([
    ['{model} {license} {section} {path} {term}', 'ds/distill llama3.1 2 ds/distill → meta-llama/Llama-3.1-8B user threshold'],
    ['{amount} {quantity} {consequence}', '700,000,000 monthly-active-users ask-license'],
    ['{org.monthlyActiveUsers} {license.concluded} {use.deployment}', '800,000,000 mit unknown'],
    ['no placeholder, {Not one}', 'no placeholder, {Not one}'],
  ])('%s', (message, text) => {
    const [finding] = judgeBy([rule({ when: { some: [{ var: 'terms.userThreshold.statements' }, { var: 'exceeded' }] }, message })], withUsers(800e6));
    expect(finding?.message).toBe(text);
  });
  test('of a strictest reading are fields of the statement that brings it', () => {
    const [finding] = judgeBy([rule({ when: { '==': [{ var: 'terms.commercialUse.value' }, 'conditional'] }, message: '{license}: {conditions}' })], distill);
    expect(finding?.message).toMatch(/^llama3\.1: .*user threshold/);
  });
  test('without a licence are words', () => {
    const [finding] = judgeBy([rule({ when: { '==': [{ var: 'model.owner' }, 'ds'] }, message: '{license}, {section}, {term}, {unknown}' })], distill);
    expect(finding?.message).toBe('the licence, no section, the licence, nothing');
  });
});

describe('an unknown fact', () => {
  test.each([
    ['fail', 'error', 'error'], ['fail', 'warning', 'warning'], ['fail', 'note', 'note'],
    ['warn', 'error', 'warning'], ['warn', 'warning', 'warning'], ['warn', 'note', 'note'],
    ['pass', 'error', 'note'], ['pass', 'warning', 'note'],
  ] as const)('onUnknown %s of a rule of level %s gives a finding of level %s', (onUnknown, level, expected) => {
    const findings = judgeBy([rule({ onUnknown, level, onUnknownReason: 'a good reason' })], distill);
    expect(findings.map((finding) => [finding.outcome, finding.level])).toEqual([['undecided', expected]]);
  });
  test('that is let pass keeps the reason', () => expect(judgeBy([rule({ onUnknown: 'pass', onUnknownReason: 'a good reason' })], distill)[0]?.message).toContain('Let pass by the policy: a good reason.'));
  test('that an error waits for is not said again by a note', () => {
    const note = rule({ id: 'note', level: 'note' });
    expect(judgeBy([rule({}), note], distill).map(({ ruleId }) => ruleId)).toEqual(['r']);
    expect(judgeBy([rule({ level: 'warning' }), note], distill).map(({ ruleId }) => ruleId)).toEqual(['r', 'note']);
  });
});

describe('a rule that assumes something of the profile lets go only what that settles:', () => {
  const military = rule({ when: { and: [{ '==': [{ var: 'terms.militaryUse.value' }, 'prohibited'] }, { var: 'use.military' }] }, onUnknown: 'pass', onUnknownReason: 'taken as civilian', assume: { 'use.military': false } });
  const unknownLicense: Material = { steps: [{ id: 'a/b', licenses: ['mit'], unexplained: ['our-own'] }] };
  test.each<readonly [string, Material, readonly string[]]>([
    ['the profile does not say, and it is let pass', unknownLicense, ['note']],
    ['the profile says what is assumed, and nothing is open', { ...unknownLicense, profile: { use: { military: false } } }, []],
    ['the profile says otherwise, and the licence is not known', { ...unknownLicense, profile: { use: { military: true } } }, ['error']],
  ])('%s', (_, material, levels) => expect(judgeBy([military], material).map(({ level }) => level)).toEqual(levels));
  test('an assumption under which the rule is violated lets nothing go', () => {
    expect(judgeBy([rule({ onUnknown: 'pass', onUnknownReason: 'x', assume: { 'use.commercial': true } })], distill)).toMatchObject([{ level: 'error', outcome: 'undecided', message: expect.not.stringContaining('Let pass') }]);
  });
});

test('a condition that is neither true nor false is an error of the policy', () => {
  expect(() => judgeBy([rule({ when: { var: 'model.id' } })], distill)).toThrow(DataError);
});

describe('the verdict', () => {
  const finding = (outcome: Finding['outcome'], level: Finding['level']): Finding => ({ ruleId: 'r', level, outcome, message: '', license: null, via: [], evidence: [], howToFix: '' });
  test.each([
    [[], 'error', 'pass'],
    [[finding('violation', 'error'), finding('undecided', 'error')], 'error', 'violation'],
    [[finding('undecided', 'error'), finding('violation', 'warning')], 'error', 'undecided'],
    [[finding('undecided', 'error'), finding('violation', 'warning')], 'warning', 'violation'],
    [[finding('violation', 'warning')], 'error', 'pass'],
    [[finding('violation', 'note'), finding('undecided', 'note')], 'warning', 'pass'],
    [[finding('waived', 'error')], 'warning', 'pass'],
  ] as const)('%# of %j at %s is %s', (findings, failOn, verdict) => expect(verdictOf(findings, failOn)).toBe(verdict));
});
