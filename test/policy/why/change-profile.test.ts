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

test('nothing is changed in place', () => {
  changeProfile(profile, 'org.domicile', 'US');
  expect(profile.org?.domicile).toBe('DE');
});
