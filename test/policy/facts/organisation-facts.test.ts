import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/model/profile.ts';
import { distributesWeights, organisationFacts, useFacts } from '../../../src/policy/facts/organisation-facts.ts';

describe('the organisation', () => {
  test('of an empty profile is unknown throughout', () => {
    expect(organisationFacts({}).value).toMatchObject({ name: null, monthlyActiveUsers: null, markets: null, annualRevenue: { amount: null, currency: null } });
  });
  test('keeps every number in one form', () => {
    const profile: Profile = {
      org: {
        name: 'Acme',
        monthlyActiveUsers: { value: 5, asOf: '2026-01-01' },
        dailyActiveUsers: 3,
        monthlyVisits: { value: 9 },
        annualRevenue: { amount: 1, currency: 'EUR', includesAffiliates: true },
        domicile: 'DE',
        competesWithLicensor: false,
      },
    };
    expect(organisationFacts(profile).value).toMatchObject({
      name: 'Acme',
      monthlyActiveUsers: 5,
      dailyActiveUsers: 3,
      dailyActiveDevices: null,
      monthlyVisits: 9,
      annualRevenue: { amount: 1, currency: 'EUR' },
      monthlyRevenue: { amount: null, currency: null },
      domicile: 'DE',
      competesWithLicensor: false,
    });
  });
  test('with no markets has none, which is a fact', () => {
    expect(organisationFacts({ org: { markets: [] } }).value).toMatchObject({ markets: [] });
  });
});

describe('the use', () => {
  test('of an empty profile is unknown throughout', () => {
    expect(Object.values(useFacts({}).value as object).every((fact) => fact === null)).toBe(true);
  });
  test.each<readonly [Profile['use'], boolean | null]>([
    [undefined, null],
    [{}, null],
    [{ deployment: 'hosted' }, null],
    [{ deployment: 'internal' }, null],
    [{ deployment: 'research' }, null],
    [{ deployment: 'embedded' }, true],
    [{ deployment: 'redistributed' }, true],
    [{ deployment: 'redistributed', distributesWeights: false }, false],
    [{ distributesWeights: true }, true],
  ])('%j passes weights on: %s', (use, distributes) => {
    expect(distributesWeights(use)).toBe(distributes);
  });
});
