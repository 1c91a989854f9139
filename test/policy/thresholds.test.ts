import { describe, expect, test } from 'vitest';
import type { EffectiveTerms } from '../../src/model/effective-terms.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { ThresholdJudgement } from '../../src/model/report.ts';
import type { Threshold } from '../../src/model/term-values.ts';
import { judgeThresholds } from '../../src/policy/thresholds.ts';
import { now } from './support/build.ts';

const atRelease: Threshold = { quantity: 'monthly-active-users', amount: 700_000_000, comparison: 'greater-than', measured: 'at-release', measuredOn: '2024-07-23', counts: 'licensee-and-affiliates', appliesTo: 'any-use', consequence: 'ask-license', section: '2' };
const continuing: Threshold = { quantity: 'monthly-active-users', amount: 100_000_000, comparison: 'greater-than', measured: 'continuing', counts: 'product', appliesTo: 'commercial-use', consequence: 'ask-license', section: '3' };
const revenue: Threshold = { quantity: 'annual-revenue', amount: 1_000_000, currency: 'USD', comparison: 'at-least', measured: 'continuing', counts: 'licensee-and-affiliates', appliesTo: 'commercial-use', consequence: 'pay', section: 'IV' };

function judge(threshold: Threshold, profile: Profile): ThresholdJudgement | undefined {
  const term = threshold.currency === undefined ? 'userThreshold' : 'revenueThreshold';
  const terms: EffectiveTerms = { governing: [], complete: true, terms: [{ term, state: 'value', statement: threshold, license: 'x', via: ['a/b'], section: threshold.section }] };
  return judgeThresholds(terms, profile, now)[0];
}

type Users = NonNullable<NonNullable<Profile['org']>['monthlyActiveUsers']>;
const users = (monthlyActiveUsers: Users, use?: Profile['use']): Profile => ({ org: { monthlyActiveUsers }, ...(use ? { use } : {}) });

/** Threshold, profile, exceeded, exceeded at the horizon, month of crossing, facts that would decide, words of the explanation. */
const cases: readonly (readonly [string, Threshold, Profile, boolean | null, boolean | null, string | null, readonly string[], string])[] = [
  ['no profile', atRelease, {}, null, null, null, ['org.monthlyActiveUsers'], 'The profile does not state org.monthlyActiveUsers.'],
  ['a figure of a day that has not come', continuing, users({ value: 5, asOf: '2026-11-23', monthlyGrowth: 0.1 }), null, null, null, ['org.monthlyActiveUsers'], 'The profile states org.monthlyActiveUsers as of 2026-11-23, which lies ahead, so it was not measured.'],
  ['a figure of today', continuing, users({ value: 5, asOf: '2026-11-22', monthlyGrowth: 0 }), false, false, null, [], 'is not beyond it'],
  ['at release, below', atRelease, users(12e6), false, false, null, [], 'is not beyond it'],
  ['at release, exactly', atRelease, users(700e6), false, false, null, [], 'is not beyond it'],
  ['at release, one more', atRelease, users(700_000_001), true, true, null, [], 'is beyond it'],
  ['at release, growth does not matter', atRelease, users({ value: 140e6, asOf: '2026-10-31', monthlyGrowth: 0.06 }), false, false, '2029-02', [], 'At 6 % a month it is crossed in February 2029; that does not matter here, since only the figure at the release counts.'],
  ['at release, large today, small before the release', atRelease, users({ value: 900e6, asOf: '2026-10-31', history: [{ value: 500e6, asOf: '2024-06-30' }] }), false, false, null, [], 'The figure of 2024-06-30, the last before the release, (500,000,000) is not beyond it.'],
  ['at release, small today, large before the release', atRelease, users({ value: 10e6, asOf: '2026-10-31', history: [{ value: 800e6, asOf: '2024-06-30' }, { value: 1, asOf: '2020-01-01' }, { value: 5, asOf: '2025-01-01' }] }), true, true, null, [], 'is beyond it'],
  ['at release, the figure itself is from before it', atRelease, users({ value: 800e6, asOf: '2024-07-01' }), true, true, null, [], 'The figure of 2024-07-01, the last before the release,'],
  ['at release, nothing from before it', atRelease, users({ value: 12e6, asOf: '2026-10-31', history: [{ value: 9, asOf: '2025-01-01' }] }), false, false, null, [], 'No figure from before the release is stated; that of 2026-10-31 (12,000,000)'],
  ['affiliates left out, below', atRelease, users({ value: 12e6, includesAffiliates: false }), null, null, null, ['org.monthlyActiveUsers.includesAffiliates'], 'since it leaves affiliates out'],
  ['affiliates left out, beyond all the same', atRelease, users({ value: 800e6, includesAffiliates: false }), true, true, null, [], 'is beyond it'],
  ['affiliates left out where they do not count', continuing, users({ value: 12e6, includesAffiliates: false, monthlyGrowth: 0 }), false, false, null, [], 'is not beyond it'],
  ['continuing, below, no growth stated', continuing, users(12e6), false, null, null, ['org.monthlyActiveUsers.monthlyGrowth'], 'No growth is stated, so nothing is said of later.'],
  ['continuing, beyond', continuing, users(150e6), true, true, null, [], 'is beyond it'],
  ['continuing, crossed within the horizon', continuing, users({ value: 60e6, asOf: '2026-10-31', monthlyGrowth: 0.06 }), false, true, '2027-07', [], 'At 6 % a month it is crossed in July 2027, within the horizon of 24 months.'],
  ['continuing, crossed after the horizon', continuing, users({ value: 12e6, asOf: '2026-10-31', monthlyGrowth: 0.06 }), false, false, '2029-11', [], 'after the horizon of 24 months'],
  ['continuing, a longer horizon', continuing, { ...users({ value: 12e6, asOf: '2026-10-31', monthlyGrowth: 0.06 }), horizonMonths: 60 }, false, true, '2029-11', [], 'within the horizon of 60 months'],
  ['continuing, shrinking', continuing, users({ value: 90e6, asOf: '2026-10-31', monthlyGrowth: -0.1 }), false, false, null, [], 'is not beyond it'],
  ['an old figure that growth has taken beyond', continuing, users({ value: 90e6, asOf: '2025-10-31', monthlyGrowth: 0.06 }), null, true, '2025-12', ['org.monthlyActiveUsers'], 'since by the stated growth it would be beyond it by now'],
  ['commercial use only, and the use is not', continuing, users(150e6, { commercial: false }), false, false, null, [], 'It does not apply: it concerns commercial use'],
  ['commercial use only, and nothing is said of it', continuing, users(150e6, {}), true, true, null, [], 'is beyond it'],
  ['revenue, exactly at least', revenue, { org: { annualRevenue: { amount: 1e6, currency: 'USD' } } }, true, true, null, [], 'at least USD 1,000,000 annual revenue'],
  ['revenue, below', revenue, { org: { annualRevenue: { amount: 999_999, currency: 'USD', monthlyGrowth: 0 } } }, false, false, null, [], 'is not beyond it'],
  ['revenue in another currency', revenue, { org: { annualRevenue: { amount: 5e6, currency: 'EUR' } } }, null, null, null, ['org.annualRevenue'], 'in EUR, and amounts are not converted'],
  ['daily users say nothing of monthly ones', { ...continuing, quantity: 'daily-active-users' }, users(500e6), null, null, null, ['org.dailyActiveUsers'], 'does not state org.dailyActiveUsers'],
  ['visits say nothing of users', { ...continuing, quantity: 'monthly-visits' }, users(500e6), null, null, null, ['org.monthlyVisits'], 'does not state'],
  ['revenue of any 12 months by the annual one', { ...revenue, quantity: 'any-12-months-revenue' }, { org: { annualRevenue: { amount: 2e6, currency: 'USD' } } }, true, true, null, [], 'is beyond it'],
  ['revenue of a month is not that of a year', { ...revenue, quantity: 'monthly-revenue' }, { org: { annualRevenue: { amount: 2e6, currency: 'USD' } } }, null, null, null, ['org.monthlyRevenue'], 'does not state'],
  ['a text that is unclear at the amount', { ...revenue, comparison: 'unclear' }, { org: { annualRevenue: { amount: 1e6, currency: 'USD', monthlyGrowth: 0 } } }, null, null, null, ['org.annualRevenue'], 'unclear at exactly that amount'],
  ['distribution, and weights are passed on', { ...continuing, appliesTo: 'distribution' }, users(150e6, { distributesWeights: true }), true, true, null, [], 'is beyond it'],
  ['distribution, embedded in a product', { ...continuing, appliesTo: 'distribution' }, users(150e6, { deployment: 'embedded' }), true, true, null, [], 'is beyond it'],
  ['distribution, and nothing is passed on', { ...continuing, appliesTo: 'distribution' }, users(150e6, { distributesWeights: false }), false, false, null, [], 'It does not apply'],
  ['distribution, and nothing is said of it', { ...continuing, appliesTo: 'distribution' }, users(150e6), null, null, null, ['use.distributesWeights'], 'not stated whether the line applies to this use'],
  ['distribution, and nothing is said of it, but the figure is below', { ...continuing, appliesTo: 'distribution' }, users({ value: 1, monthlyGrowth: 0 }), false, false, null, [], 'is not beyond it'],
  ['models as a service, hosted', { ...continuing, appliesTo: 'model-as-a-service' }, users(150e6, { deployment: 'hosted' }), true, true, null, [], 'is beyond it'],
  ['models as a service, internal', { ...continuing, appliesTo: 'model-as-a-service' }, users(150e6, { deployment: 'internal' }), false, false, null, [], 'offered as a service'],
  ['models as a service, and nothing is said of it', { ...continuing, appliesTo: 'model-as-a-service' }, users(150e6), null, null, null, ['use.deployment'], 'not stated whether'],
];

describe('a threshold', () => {
  test.each(cases)('%s', (_, ...[threshold, profile, exceeded, exceededAtHorizon, crossesOn, unknownFacts, words]) => {
    const judgement = judge(threshold, profile);
    expect({ ...judgement, unknownFacts: judgement?.unknownFacts ?? [] }).toMatchObject({ exceeded, exceededAtHorizon, crossesOn, unknownFacts });
    expect(judgement?.explanation).toContain(words);
  });
});

test('terms that are not known, and other terms, are not judged', () => {
  const terms: EffectiveTerms = {
    governing: [], complete: true,
    terms: [
      { term: 'userThreshold', state: 'unknown', statement: null, license: 'x', via: ['a/b'], section: null },
      { term: 'commercialUse', state: 'value', statement: { value: 'allowed', section: '1' }, license: 'x', via: ['a/b'], section: '1' },
    ],
  };
  expect(judgeThresholds(terms, {}, now)).toEqual([]);
});
