import { describe, expect, test } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import type { Profile } from '../../../src/model/profile.ts';
import { applyWhatIf, parseWhatIf } from '../../../src/policy/why/what-if.ts';

const profile: Profile = { org: { monthlyActiveUsers: { value: 12e6, asOf: '2026-10-31' }, domicile: 'DE' }, use: { deployment: 'hosted' } };
const under = (...texts: readonly string[]): Profile => applyWhatIf(profile, texts.map(parseWhatIf));

describe('a supposition', () => {
  test.each<readonly [string, Profile]>([
    ['org.monthlyActiveUsers=800M', { ...profile, org: { ...profile.org, monthlyActiveUsers: 800e6 } }],
    ['org.monthlyActiveUsers=700_000_001', { ...profile, org: { ...profile.org, monthlyActiveUsers: 700_000_001 } }],
    ['org.monthlyActiveUsers = 1.5b', { ...profile, org: { ...profile.org, monthlyActiveUsers: 1.5e9 } }],
    ['org.monthlyActiveUsers=12,000,000', { ...profile, org: { ...profile.org, monthlyActiveUsers: 12e6 } }],
    ['org.monthlyActiveUsers.monthlyGrowth=6%', { ...profile, org: { ...profile.org, monthlyActiveUsers: { value: 12e6, asOf: '2026-10-31', monthlyGrowth: 0.06 } } }],
    ['org.monthlyActiveUsers.includesAffiliates=no', { ...profile, org: { ...profile.org, monthlyActiveUsers: { value: 12e6, asOf: '2026-10-31', includesAffiliates: false } } }],
    ['org.monthlyActiveUsers=unknown', { ...profile, org: { domicile: 'DE' } }],
    ['org.annualRevenue=30M USD', { ...profile, org: { ...profile.org, annualRevenue: { amount: 30e6, currency: 'USD' } } }],
    ['org.markets=US, DE', { ...profile, org: { ...profile.org, markets: ['US', 'DE'] } }],
    ['org.domicile=US', { ...profile, org: { ...profile.org, domicile: 'US' } }],
    ['use.trainsOnOutputs=yes', { ...profile, use: { deployment: 'hosted', trainsOnOutputs: true } }],
    ['use.deployment=internal', { ...profile, use: { deployment: 'internal' } }],
    ['horizonMonths=36', { ...profile, horizonMonths: 36 }],
  ])('%s', (text, expected) => expect(under(text)).toEqual(expected));
  test('of growth makes a figure of a bare number', () => expect(applyWhatIf({ org: { monthlyActiveUsers: 5 } }, [parseWhatIf('org.monthlyActiveUsers.monthlyGrowth=0.1')])).toEqual({ org: { monthlyActiveUsers: { value: 5, monthlyGrowth: 0.1 } } }));
  test('after supposition, in order', () => expect(under('org.domicile=US', 'org.domicile=unknown').org?.domicile).toBeUndefined());
  test('changes nothing in place', () => {
    under('org.domicile=US');
    expect(profile.org?.domicile).toBe('DE');
  });
});

describe('what is no supposition', () => {
  test.each([
    ['org.monthlyActiveUsers', 'is no supposition'],
    ['=5', 'is no supposition'],
    ['org.monthlyActiveUser=5', 'there is nothing "org.monthlyActiveUser"'],
    ['model.id=x', 'there is nothing "model.id"'],
    ['org.constructor=5', 'there is nothing'],
    ['org.monthlyActiveUsers=many', 'is a number'],
    ['org.monthlyActiveUsers=-5', 'is a number'],
    ['use.commercial=maybe', 'is true or false'],
    ['use.deployment=hostd', 'internal, hosted'],
    ['org.annualRevenue=30M', 'is an amount and a currency'],
  ])('%s', (text, message) => expect(() => parseWhatIf(text)).toThrow(expect.objectContaining({ name: 'UsageError', message: expect.stringContaining(message) })));
  test.each(['org.domicile=Germany', 'horizonMonths=0', 'org.monthlyActiveUsers.asOf=October'])('%s does not fit a profile', (text) => expect(() => under(text)).toThrow(UsageError));
  test('gives the nearest name', () => {
    expect(() => parseWhatIf('org.monthlyActiveUser=5')).toThrow(expect.objectContaining({ hint: 'did you mean "org.monthlyActiveUsers"?' }));
  });
});

test.each([
  ['org.monthlyActiveUsers=1,5M', 'is a number'],
  ['org.monthlyActiveUsers=12.000.000', 'is a number'],
  ['org.monthlyActiveUser=1', 'there is nothing "org.monthlyActiveUser"'],
  ['use.deployment=hostd', 'use.deployment is internal'],
  ['org.annualRevenue=30M', 'an amount and a currency'],
  ['org.monthlyActiveUsers.asOf=2026-02-30', 'no day of the calendar'],
  ['users', 'is no supposition'],
])('%s is refused', (text, message) => expect(() => parseWhatIf(text)).toThrow(message));

test.each(['org.domicile=ZZ', 'org.markets=DE,ZZ'])('%s names a country that is none', (text) => expect(() => applyWhatIf({}, [parseWhatIf(text)])).toThrow('"ZZ" is no country'));

test.each([['1,500,000', 1.5e6], ['1_500_000', 1.5e6], ['1.5M', 1.5e6], ['2e6', 2e6]])('%s is a number', (written, value) => expect(parseWhatIf(`org.monthlyActiveUsers=${written}`).value).toBe(value));
