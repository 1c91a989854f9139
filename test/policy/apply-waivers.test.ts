import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { applyWaivers, unusedWaivers } from '../../src/policy/apply-waivers.ts';
import type { WaiverSubject } from '../../src/policy/waiver-fit.ts';
import { now } from './support/build.ts';

const digest = `sha256:${'d'.repeat(64)}`;
const text = 'e'.repeat(64);
const subject: WaiverSubject = { ids: ['org/name', 'old/name'], revision: 'abcdef0123456789abcdef0123456789abcdef01', deployment: 'hosted', licenseTexts: [{ license: 'cc-by-nc-4.0', sha256: text }], termsDigest: digest };
const policy: Policy = {
  id: 'p', title: 'p', digest: '', builtIn: new Map(),
  rules: ['nc', 'fixed'].map((id) => ({ id, level: 'error' as const, description: '', when: true, message: '', howToFix: '', onUnknown: 'fail' as const, onUnknownReason: null, waivable: id !== 'fixed', from: 'p' })),
};
const finding = (ruleId: string, outcome: Finding['outcome'] = 'violation'): Finding => ({ ruleId, level: 'error', outcome, message: 'm', license: 'cc-by-nc-4.0', via: ['org/name'], evidence: [], howToFix: 'f' });
const waiver = (change: Partial<Waiver> = {}): Waiver => ({ rule: 'nc', model: 'org/name', termsDigest: digest, reason: 'bought', approver: 'legal@example.com', approvedOn: '2026-01-15', expires: '2027-06-15', ...change });

function apply(waivers: readonly Waiver[], findings: readonly Finding[] = [finding('nc')]): readonly Finding[] {
  return applyWaivers(findings, waivers, { subject, policy, now }).findings;
}

describe('a waiver that fits', () => {
  test('leaves the finding, with who accepted it, why and until when', () => {
    expect(apply([waiver({ ticket: 'LEGAL-1' })])).toEqual([{ ...finding('nc'), outcome: 'waived', waiver: { reason: 'bought', approver: 'legal@example.com', expires: '2027-06-15', ticket: 'LEGAL-1' } }]);
  });
  test('accepts an undecided rule and a built-in finding too', () => {
    expect(apply([waiver()], [finding('nc', 'undecided')])[0]?.outcome).toBe('waived');
    expect(apply([waiver({ rule: 'license-missing' })], [finding('license-missing', 'undecided')])[0]?.outcome).toBe('waived');
  });
  test.each<readonly [string, Partial<Waiver>]>([
    ['every pin', { revision: subject.revision ?? '', licenseTextSha256: text, termsDigest: digest, use: 'hosted' }],
    ['a short revision', { revision: 'abcdef0' }],
    ['hashes written another way', { licenseTextSha256: `sha256:${text.toUpperCase()}`, termsDigest: 'd'.repeat(64) }],
    ['the id that was asked for', { model: 'old/name' }],
    ['an id in other letters', { model: 'Org/Name' }],
    ['a pattern', { model: 'org/*' }],
    ['a pattern in the middle', { model: '*/na*e' }],
    ['its last day', { expires: '2026-11-22' }],
    ['the day of its approval', { approvedOn: '2026-11-22' }],
  ])('by %s', (_, change) => expect(apply([waiver(change)])[0]?.outcome).toBe('waived'));
});

describe('a waiver that does not fit', () => {
  test.each<readonly [string, Partial<Waiver>]>([
    ['another rule', { rule: 'other' }], ['another model', { model: 'org/other' }], ['a pattern of other models', { model: 'org2/*' }], ['a pattern that needs more', { model: 'org/name*name' }], ['half a name', { model: 'org/nam' }], ['a name that goes on', { model: 'org/name-2' }],
  ])('%s: nothing happens', (_, change) => expect(apply([waiver(change)])).toEqual([finding('nc')]));
});

/** Waiver, code of the finding that it becomes, words of its message. */
const problems: readonly (readonly [string, Partial<Waiver>, string, string])[] = [
  ['expired', { expires: '2026-11-21' }, 'waiver-expired', 'it expired on 2026-11-21'],
  ['another revision', { revision: '1234567' }, 'waiver-drifted', 'approved for revision 1234567, and the revision is now abcdef01'],
  ['a revision that is too short to tell', { revision: 'abc' }, 'waiver-drifted', 'approved for revision abc'],
  ['another licence text', { licenseTextSha256: '0'.repeat(64) }, 'waiver-drifted', 'approved for the licence text 000000000000…, and the texts found now are eeeeeeeeeeee…'],
  ['other terms', { termsDigest: `sha256:${'0'.repeat(64)}` }, 'waiver-drifted', 'approved for other terms'],
  ['another use', { use: 'internal' }, 'waiver-drifted', 'approved for internal use, and the use is now hosted'],
  ['dated ahead', { approvedOn: '2026-11-23' }, 'waiver-not-allowed', 'dated 2026-11-23, which lies ahead'],
  ['several changes', { revision: '1234567', use: 'internal' }, 'waiver-drifted', 'abcdef0123456789abcdef0123456789abcdef01; it was approved for internal use'],
];

describe('a waiver that no longer holds', () => {
  test.each(problems)('%s', (_, change, code, words) => {
    const [first, second, ...rest] = apply([waiver(change)]);
    expect(first).toEqual(finding('nc'));
    expect(second).toMatchObject({ ruleId: code, level: 'error', outcome: 'violation', message: expect.stringContaining(words) });
    expect(rest).toEqual([]);
  });
  test('a rule that cannot be waived', () => {
    expect(apply([waiver({ rule: 'fixed' })], [finding('fixed')]).map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([['fixed', 'violation'], ['waiver-not-allowed', 'violation']]);
    expect(apply([waiver({ rule: 'lock-drift-license' })], [finding('lock-drift-license')])[1]?.ruleId).toBe('waiver-not-allowed');
    expect(apply([waiver({ rule: 'model-unavailable' })], [finding('model-unavailable', 'undecided')])[0]?.outcome).toBe('undecided');
  });
  test('does not matter beside one that holds', () => expect(apply([waiver({ expires: '2026-11-21' }), waiver()]).map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([['nc', 'waived']]));
  test('is said once for several findings of a rule', () => expect(apply([waiver({ expires: '2026-11-21' })], [finding('nc'), finding('nc')]).map(({ ruleId }) => ruleId)).toEqual(['nc', 'nc', 'waiver-expired']));
  test('says nothing hostile', () => expect(apply([waiver({ expires: '2026-11-21', approver: 'x\u001B[2Jy' })])[1]?.message).toContain('x\uFFFD[2Jy'));
});

describe('cautions', () => {
  const { termsDigest: _unused, ...unpinned } = waiver();
  test('a waiver without a pin is broad', () => expect(apply([unpinned]).map(({ ruleId, level }) => [ruleId, level])).toEqual([['nc', 'error'], ['waiver-too-broad', 'warning']]));
  test.each([['2026-12-22', 1], ['2026-12-23', 0]])('one that expires on %s: %i caution', (expires, cautions) => expect(apply([waiver({ expires })]).filter(({ ruleId }) => ruleId === 'waiver-expires-soon')).toHaveLength(cautions));
  test('the policy sets their level', () => {
    const relaxed: Policy = { ...policy, builtIn: new Map([['waiver-too-broad', { level: 'off', waivable: false }]]) };
    expect(applyWaivers([finding('nc')], [unpinned], { subject, policy: relaxed, now }).findings).toHaveLength(1);
  });
});

describe('unused waivers', () => {
  test('are those that no finding called for', () => {
    const [used, expired, other] = [waiver(), waiver({ rule: 'fixed', expires: '2026-11-21' }), waiver({ rule: 'other' })];
    const result = applyWaivers([finding('nc'), finding('fixed')], [used, expired, other], { subject, policy, now });
    expect(unusedWaivers([used, expired, other], new Set(result.used), policy).map(({ ruleId, message }) => [ruleId, message])).toEqual([['waiver-unused', expect.stringContaining('has no such rule')]]);
  });
  test.each([
    ['not needed', waiver(), 'waiver-unused', 'no finding of this run matches it'],
    ['of a rule that cannot be waived', waiver({ rule: 'fixed' }), 'waiver-not-allowed', 'does not allow the rule to be waived'],
    ['of a built-in finding that cannot be waived', waiver({ rule: 'model-unavailable' }), 'waiver-not-allowed', 'does not allow'],
    ['of a misspelt rule', waiver({ rule: 'license-mising' }), 'waiver-unused', 'the policy p has no such rule; did you mean "license-missing"'],
  ])('a waiver %s is told as what it is', (_, one, ruleId, message) => expect(unusedWaivers([one], new Set(), policy)).toMatchObject([{ ruleId, message: expect.stringContaining(message) }]));
});
