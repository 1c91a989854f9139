import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../src/model/finding-codes.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Policy } from '../../src/model/policy.ts';
import { applyBuiltInOverrides, builtInMistake, isWaivable } from '../../src/policy/built-in.ts';

const finding = (ruleId: string): Finding => ({ ruleId, level: 'error', outcome: 'violation', message: '', license: null, via: [], evidence: [], howToFix: '' });
const policy: Policy = {
  id: 'p', title: 'p', digest: '',
  rules: [{ id: 'own', level: 'error', description: '', when: true, message: '', howToFix: '', onUnknown: 'fail', onUnknownReason: null, waivable: false, from: 'p' }],
  builtIn: new Map([['license-conflict', { level: 'note', waivable: false }], ['base-model-undeclared', { level: 'off', waivable: true }]]),
};

test('overrides change levels, leave out what is off, and touch nothing else', () => {
  const findings = ['license-conflict', 'base-model-undeclared', 'license-missing', 'own'].map(finding);
  expect(applyBuiltInOverrides(findings, policy).map(({ ruleId, level }) => [ruleId, level])).toEqual([['license-conflict', 'note'], ['license-missing', 'error'], ['own', 'error']]);
});

describe('waivable', () => {
  test.each([['own', false], ['license-conflict', false], ['license-missing', true], ['waiver-expired', false], ['lock-drift-license', false], ['model-unavailable', false], ['constructor', false], ['no-such-rule', false]])('%s: %s', (id, waivable) => expect(isWaivable(id, policy)).toBe(waivable));
});

test('every error of the table can be lowered but for the four that are fixed', () => {
  const fixed = Object.entries(findingCodes).filter(([id, { level }]) => level === 'error' && builtInMistake({ id, level: 'warning' }) !== null).map(([id]) => id);
  expect(fixed).toEqual(['model-unavailable', 'candidate-unread', 'lock-drift-license', 'lock-drift-lineage']);
});
