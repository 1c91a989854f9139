import { describe, expect, test } from 'vitest';
import { applyRowFacts } from '../../../src/candidates/row-facts/apply-row-facts.ts';
import { factOfColumn } from '../../../src/candidates/row-facts/fact-columns.ts';
import { readFigure } from '../../../src/candidates/row-facts/read-figure.ts';
import { Profile } from '../../../src/model/profile.ts';
import { readList } from '../read.ts';

describe('columns that state a fact:', () => {
  test.each([
    ['deployment', 'use.deployment'],
    ['Deployment', 'use.deployment'],
    ['use.deployment', 'use.deployment'],
    ['Einsatzart', 'use.deployment'],
    ['market', 'org.markets'],
    ['Markets', 'org.markets'],
    ['Märkte', 'org.markets'],
    ['monthlyActiveUsers', 'org.monthlyActiveUsers'],
    ['monthly_active_users', 'org.monthlyActiveUsers'],
    ['MAU', 'org.monthlyActiveUsers'],
    ['Monatlich aktive Nutzer', 'org.monthlyActiveUsers'],
    ['trainsOnOutputs', 'use.trainsOnOutputs'],
    ['Trains on outputs?', 'use.trainsOnOutputs'],
    ['Jahresumsatz', 'org.annualRevenue'],
  ])('%s is %s', (column, path) => {
    expect(factOfColumn(column)?.path).toBe(path);
  });

  test.each(['owner', 'use case', 'useCase', 'users', 'name', 'fields', 'country', 'notes', 'constructor', ''])('%j is none', (column) => {
    expect(factOfColumn(column)).toBeNull();
  });

  test('every fact of the profile has a column', () => {
    const { org, use } = Profile.shape;
    const paths = [...Object.keys(org.unwrap().shape).map((key) => `org.${key}`), ...Object.keys(use.unwrap().shape).map((key) => `use.${key}`), 'horizonMonths'];
    expect(paths.filter((path) => factOfColumn(path)?.path !== path)).toEqual([]);
  });
});

async function factsOf(column: string, cell: string): Promise<unknown> {
  const { candidates, badRows } = await readList(JSON.stringify([{ model: 'org/first' }, { model: 'org/a', [column]: cell }]), 'list.json');
  return badRows[0]?.message ?? candidates[1]?.facts;
}

describe('cells', () => {
  test.each([
    ['deployment', 'Hosted', { 'use.deployment': 'hosted' }],
    ['Einsatzart', 'intern', { 'use.deployment': 'internal' }],
    ['markets', 'US, DE; FR', { 'org.markets': ['US', 'DE', 'FR'] }],
    ['Märkte', 'Deutschland und Österreich', { 'org.markets': ['DE', 'AT'] }],
    ['market', 'EU', { 'org.markets': ['EU'] }],
    ['market', 'South Korea', { 'org.markets': ['KR'] }],
    ['MAU', '12.000.000', { 'org.monthlyActiveUsers': 12_000_000 }],
    ['MAU', '800M', { 'org.monthlyActiveUsers': 800_000_000 }],
    ['MAU', '1,5 Mio.', { 'org.monthlyActiveUsers': 1_500_000 }],
    ['MAU', '{"value": 5, "asOf": "2026-10-31"}', { 'org.monthlyActiveUsers': { value: 5, asOf: '2026-10-31' } }],
    ['trainsOnOutputs', 'Ja', { 'use.trainsOnOutputs': true }],
    ['trainsOnOutputs', 'no', { 'use.trainsOnOutputs': false }],
    ['annualRevenue', '3,000,000 USD', { 'org.annualRevenue': { amount: 3_000_000, currency: 'USD' } }],
    ['Jahresumsatz', '2,5 Mio. €', { 'org.annualRevenue': { amount: 2_500_000, currency: 'EUR' } }],
    ['use', '{"deployment": "internal", "military": false}', { 'use.deployment': 'internal', 'use.military': false }],
    ['use', 'drafts of replies', {}],
    ['deployment', '', {}],
    ['deployment', '–', {}],
    ['deployment', 'unbekannt', { 'use.deployment': null }],
  ])('%s: %s', async (column, cell, facts) => {
    expect(await factsOf(column, cell)).toEqual(facts);
  });

  test.each([
    ['deployment', 'in the cloud', 'use.deployment must be internal, hosted, embedded, redistributed, research'],
    ['market', 'Atlantis', 'org.markets number 1'],
    ['market', 'ZZ', '"ZZ" is no country'],
    ['MAU', 'many', 'org.monthlyActiveUsers must be a number'],
    ['MAU', '1 billion', 'org.monthlyActiveUsers must be a number'],
    ['MAU', '-5', 'org.monthlyActiveUsers'],
    ['trainsOnOutputs', 'maybe', 'use.trainsOnOutputs must be true or false'],
    ['annualRevenue', '3000000', 'org.annualRevenue'],
    ['annualRevenue', '3 Mio $', 'org.annualRevenue'],
    ['use', '{"deploymnt": "internal"}', 'unknown key "deploymnt"'],
  ])('%s: %s makes a bad row', async (column, cell, words) => {
    expect(await factsOf(column, cell)).toMatch(/^list\.json, row 2 \(line 1\): column "/);
    expect(await factsOf(column, cell)).toContain(words);
  });

  test('two columns that contradict each other make a bad row; two that agree do not', async () => {
    const { candidates, badRows } = await readList('model,market,Märkte\norg/a,DE,Deutschland\norg/b,DE,FR\n', 'list.csv');
    expect([candidates.map(({ ref }) => ref), badRows.map(({ message }) => message)]).toEqual([['org/a'], ['list.csv, row 3: columns "market" and "Märkte" say different things of org.markets']]);
  });
});

describe('figures', () => {
  test.each([['12 000', 12_000], ["12'000", 12_000], ['1.200', 1_200], ['1.25', 1.25], ['1,200,000.50', 1_200_000.5], ['1e6', 1_000_000], ['3 Mrd.', 3e9], ['5k', 5_000], ['1.2.3', null], ['12,34,56', null], ['', null], ['1 Billion', null], ['9'.repeat(70), null]])('%j is %j', (text, value) => {
    expect(readFigure(text)).toBe(value);
  });
});

describe('the profile of a row', () => {
  const profile: Profile = { org: { monthlyActiveUsers: 5, markets: ['US'] }, use: { deployment: 'hosted', commercial: true } };

  test('has what the row states in the place of what the profile states, fact by fact', () => {
    expect(applyRowFacts(profile, { 'org.markets': ['DE'], 'use.deployment': 'internal', horizonMonths: 12 })).toEqual({ org: { monthlyActiveUsers: 5, markets: ['DE'] }, use: { deployment: 'internal', commercial: true }, horizonMonths: 12 });
  });

  test('does not know what the row says is not known', () => {
    expect(applyRowFacts(profile, { 'org.monthlyActiveUsers': null, 'org.markets': null, 'use.deployment': null })).toEqual({ use: { commercial: true } });
  });

  test('is the profile itself where the row states nothing', () => {
    expect(applyRowFacts(profile, {})).toBe(profile);
  });
});
