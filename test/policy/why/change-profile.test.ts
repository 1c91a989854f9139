import { expect, test } from 'vitest';
import type { Profile } from '../../../src/model/profile.ts';
import { changeProfile } from '../../../src/policy/why/change-profile.ts';

const profile: Profile = { org: { monthlyActiveUsers: 5, domicile: 'DE' } };

test.each<readonly [string, unknown, Profile | null]>([
  ['org.monthlyActiveUsers', 7, { org: { monthlyActiveUsers: 7, domicile: 'DE' } }],
  ['org.monthlyActiveUsers', undefined, { org: { domicile: 'DE' } }],
  ['org.monthlyActiveUsers.monthlyGrowth', 0.1, { org: { monthlyActiveUsers: { value: 5, monthlyGrowth: 0.1 }, domicile: 'DE' } }],
  ['org.dailyActiveUsers.monthlyGrowth', 0.1, null],
  ['use.commercial', true, { ...profile, use: { commercial: true } }],
  ['use.commercial', 'yes', null],
  ['horizonMonths', 12, { ...profile, horizonMonths: 12 }],
  ['org.nothing', 1, null],
])('%s = %j', (path, value, changed) => {
  expect(changeProfile(profile, path, value)).toEqual(changed);
});

test.each<readonly [string, Profile['org'], readonly [string, unknown], Profile['org']]>([
  ['affiliates, growth and history stay, the day does not', { monthlyActiveUsers: { value: 5, asOf: '2026-01-01', includesAffiliates: false, monthlyGrowth: 0.1, history: [{ value: 1, asOf: '2024-01-01' }] } }, ['org.monthlyActiveUsers', 7], { monthlyActiveUsers: { value: 7, includesAffiliates: false, monthlyGrowth: 0.1, history: [{ value: 1, asOf: '2024-01-01' }] } }],
  ['a figure of which no more was said than its day', { monthlyActiveUsers: { value: 5, asOf: '2026-01-01' } }, ['org.monthlyActiveUsers', 7], { monthlyActiveUsers: 7 }],
  ['a revenue in another currency', { annualRevenue: { amount: 5, currency: 'EUR', includesAffiliates: false, asOf: '2026-01-01' } }, ['org.annualRevenue', { amount: 7, currency: 'USD' }], { annualRevenue: { amount: 7, currency: 'USD', includesAffiliates: false } }],
  ['one part of a figure', { monthlyActiveUsers: { value: 5, asOf: '2026-01-01' } }, ['org.monthlyActiveUsers.asOf', '2026-02-01'], { monthlyActiveUsers: { value: 5, asOf: '2026-02-01' } }],
  ['a figure that is not known', { monthlyActiveUsers: { value: 5, monthlyGrowth: 0.1 } }, ['org.monthlyActiveUsers', undefined], {}],
])('another figure is one of today: %s', (_, org, [path, value], changed) => expect(changeProfile({ org }, path, value)).toEqual({ org: changed }));

test('nothing is changed in place', () => {
  changeProfile(profile, 'org.domicile', 'US');
  expect(profile.org?.domicile).toBe('DE');
});
