import { describe, expect, test } from 'vitest';
import { mayBeKnown } from '../../../src/lock/baseline/may-be-known.ts';
import { findingCodes, type FindingCode } from '../../../src/model/finding-codes.ts';
import { nodeStatuses } from '../../../src/model/lineage.ts';
import { findingWith, nodeWith, subjectWith } from '../../support/report.ts';

const known = (ruleId: string, rest: Parameters<typeof findingWith>[0] = {}): boolean => mayBeKnown(findingWith({ ruleId, ...rest }), subjectWith());
const codes = Object.keys(findingCodes) as FindingCode[];

test.each(codes.filter((code) => code.startsWith('lock-') || !findingCodes[code].waivable))('%s is looked at every time', (code) => {
  expect(known(code)).toBe(false);
});

test.each(codes.filter((code) => !code.startsWith('lock-') && code !== 'model-unavailable' && findingCodes[code].waivable))('%s may be known', (code) => {
  expect(known(code)).toBe(true);
});

test.each(['my-own-rule', 'unlock-doors', 'constructor', 'toString', '__proto__'])('a rule of a policy may be known, whatever it is called: %s', (ruleId) => {
  expect(known(ruleId)).toBe(true);
});

describe('a finding about a model', () => {
  test.each(nodeStatuses)('that is %s', (status) => {
    const subject = subjectWith({ lineage: { complete: false, nodes: [nodeWith('org/model'), nodeWith('org/base', { status })], edges: [], gaps: [] } });
    const passing = ['rate-limited', 'unreachable', 'limit'].includes(status);
    expect(mayBeKnown(findingWith({ ruleId: 'base-model-unresolved', via: ['org/model', 'org/base'] }), subject)).toBe(!passing);
    expect(mayBeKnown(findingWith({ ruleId: 'base-model-unresolved', via: ['org/model'] }), subject)).toBe(true);
  });

  test('that the lineage does not hold may be known', () => {
    expect(known('base-model-unresolved', { via: ['org/model', 'org/elsewhere'] })).toBe(true);
  });

  test('without a path is about the model itself', () => {
    const subject = subjectWith({ lineage: { complete: false, nodes: [nodeWith('org/model', { status: 'unreachable' })], edges: [], gaps: [] } });
    expect(mayBeKnown(findingWith({ via: [] }), subject)).toBe(false);
  });
});
