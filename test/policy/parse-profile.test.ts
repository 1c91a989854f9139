import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { parseProfile } from '../../src/policy/parse-profile.ts';

function mistakesOf(text: string): readonly string[] {
  try {
    parseProfile(text, 'profile.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.mistakes.map(({ message, place, hint }) => `${place?.line}:${place?.column} ${message}${hint === null ? '' : ` (${hint})`}`);
  }
}

describe('a profile that is in order', () => {
  test('in its documented form', () => {
    const text = 'org:\n  monthlyActiveUsers: 12000000\n  annualRevenue: {amount: 3e6, currency: USD}\n  markets: [US, DE]\nuse:\n  deployment: hosted\n  trainsOnOutputs: false\n';
    expect(parseProfile(text, 'p')).toEqual({ org: { monthlyActiveUsers: 12e6, annualRevenue: { amount: 3e6, currency: 'USD' }, markets: ['US', 'DE'] }, use: { deployment: 'hosted', trainsOnOutputs: false } });
  });
  test('with a figure in its long form', () => {
    const text = 'org: { monthlyActiveUsers: { value: 12000000, asOf: 2026-10-31, includesAffiliates: true, monthlyGrowth: 0.06, history: [{ value: 1, asOf: 2024-01-01 }] } }\nhorizonMonths: 12\n';
    expect(mistakesOf(text)).toEqual([]);
  });
  test.each(['org: {}\n', '{}', '{"org": {"domicile": "EU"}}'])('%s', (text) => expect(mistakesOf(text)).toEqual([]));
});

describe('mistakes', () => {
  test.each([
    ['an empty file', '', ['1:1 the file is empty']],
    ['a wrong key', 'org:\n  monthlyActiveUser: 5\n', ['2:3 unknown key "monthlyActiveUser" (did you mean "monthlyActiveUsers"?)']],
    ['a wrong key of a figure', 'org:\n  monthlyActiveUsers: { value: 5, monthlyGrowt: 0.1 }\n', ['2:35 unknown key "monthlyGrowt" (did you mean "monthlyGrowth"?)']],
    ['a number as a text', 'org:\n  monthlyActiveUsers: "12,000,000"\n', ['2:23 org.monthlyActiveUsers must be a number or a group of keys (write 12000000)']],
    ['a number with underscores', 'org:\n  monthlyActiveUsers: { value: 12_000_000 }\n', ['2:32 org.monthlyActiveUsers.value must be a number (write 12000000)']],
    ['a negative number', 'org: { monthlyActiveUsers: -5 }\n', [expect.stringContaining('1:28 org.monthlyActiveUsers')]],
    ['revenue without a currency', 'org:\n  annualRevenue: { amount: 5 }\n', ['2:18 org.annualRevenue.currency is missing']],
    ['a currency in small letters', 'org:\n  annualRevenue: { amount: 5, currency: usd }\n', ['2:41 org.annualRevenue.currency: write a currency as its ISO 4217 code, e.g. USD']],
    ['a currency that is none', 'org:\n  annualRevenue: { amount: 5, currency: XYZ }\n', ['2:41 org.annualRevenue.currency: no such currency: write its ISO 4217 code, e.g. USD']],
    ['fewer users than none', 'org: { monthlyActiveUsers: { value: -1 } }\n', ['1:37 org.monthlyActiveUsers.value must be at least 0']],
    ['a horizon of nothing', 'horizonMonths: 0\n', ['1:16 horizonMonths must be more than 0']],
    ['a horizon beyond all plans', 'horizonMonths: 601\n', ['1:16 horizonMonths must be at most 600']],
    ['growth in percent', 'org:\n  monthlyActiveUsers: { value: 5, monthlyGrowth: 6 }\n', ['2:50 org.monthlyActiveUsers.monthlyGrowth: write growth a month as a fraction: 6 % is 0.06']],
    ['a country that is none', 'org:\n  domicile: UK\n  markets: [DE, XX, EU]\n', ['2:13 "UK" is no country (did you mean "GB"?)', '3:17 "XX" is no country (write its ISO 3166-1 alpha-2 code, e.g. DE; EU and EEA stand for their members)']],
    ['a country in words', 'org: { domicile: Germany }\n', ['1:18 org.domicile: write a country as its ISO 3166-1 alpha-2 code, e.g. DE']],
    ['a deployment that is none', 'use:\n  deployment: hostd\n', ['2:15 use.deployment must be internal, hosted, embedded, redistributed, research (did you mean "hosted"?)']],
    ['a truth that is none', 'use:\n  commercial: yes\n', ['2:15 use.commercial must be true or false']],
    ['a date that is none', 'org: { monthlyActiveUsers: { value: 5, asOf: October } }\n', ['1:46 org.monthlyActiveUsers.asOf: write a date as YYYY-MM-DD']],
    ['several at once', 'orgs: {}\nuse: { deployment: x }\nhorizonMonths: 0\n', [expect.stringContaining('1:1 unknown key "orgs"'), expect.stringContaining('2:20 use.deployment'), expect.stringContaining('3:16 horizonMonths')],
    ],
    ['in one country beside another', 'org: { markets: [ZZ, 3] }\n', ['1:18 "ZZ" is no country (write its ISO 3166-1 alpha-2 code, e.g. DE; EU and EEA stand for their members)', '1:22 org.markets number 2 must be a text']],
    ['in one key beside another', 'org: { markets: [ZZ], markts: [DE] }\n', ['1:18 "ZZ" is no country (write its ISO 3166-1 alpha-2 code, e.g. DE; EU and EEA stand for their members)', expect.stringContaining('unknown key "markts"')]],
    ['days that no calendar has', 'org: { monthlyActiveUsers: { value: 5, asOf: 2026-02-30, history: [{ value: 1, asOf: 2025-13-01 }] } }\n', ['1:46 "2026-02-30" is no day of the calendar', '1:86 "2025-13-01" is no day of the calendar']],
  ])('%s', (_, text, mistakes) => expect(mistakesOf(text)).toEqual(mistakes));
});
