import { expect, test } from 'vitest';
import { profileWords } from '../../src/report/profile-words.ts';

const digest = 'sha256:0';

test.each([
  ['yes or no', { 'use.commercial': false }, ['Commercial use', 'no']],
  ['a word', { 'use.deployment': 'embedded' }, ['Deployment', 'embedded']],
  ['several', { 'org.markets': ['US', 'DE'] }, ['Markets', 'US, DE']],
  ['an empty list', { 'use.fields': [] }, ['Fields of use', 'none']],
  ['a bare number', { 'org.monthlyActiveUsers': 12_000_000 }, ['Monthly active users', '12,000,000']],
  ['a figure with its date', { 'org.dailyActiveUsers': { value: 5, asOf: '2026-10-31', includesAffiliates: false, monthlyGrowth: -0.015 } }, ['Daily active users', '5 on 2026-10-31, affiliates not included, shrinking 1.5 % a month']],
  ['an amount', { 'org.annualRevenue': { amount: 3e6, currency: 'USD', monthlyGrowth: 0 } }, ['Revenue a year', 'USD 3,000,000, not growing']],
  ['earlier figures', { 'org.monthlyVisits': { value: 5, history: [{ value: 4, asOf: '2024-01-01' }] } }, ['Monthly visits', '5, with earlier figures']],
])('%s is told in words', (_name, facts, words) => {
  expect(profileWords({ profile: { digest, facts } })?.stated).toEqual([words]);
});

test('what is not stated is open, and what a later version states is left alone', () => {
  const words = profileWords({ profile: { digest, facts: { 'org.domicile': 'DE', 'org.future': 1 } } });
  expect([words?.stated, words?.open.includes('Domicile'), words?.open.includes('Markets')]).toEqual([[['Domicile', 'DE']], false, true]);
});

test.each([undefined, { digest }])('a report that does not tell has no words', (profile) => {
  expect(profileWords(profile ? { profile } : {})).toBeNull();
});
