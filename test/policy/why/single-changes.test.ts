import { describe, expect, test } from 'vitest';
import { simulateChanges } from '../../../src/policy/why/simulate.ts';
import { singleChanges } from '../../../src/policy/why/single-changes.ts';
import type { Material } from '../support/build.ts';
import { buildSituation } from '../support/situation.ts';

const one = (license: string, profile: Material['profile'] = {}, record: Material['record'] = {}): Material => ({ steps: [{ id: 'a/b', licenses: [license] }], profile, record });

/** Changes that alter the verdict, in short. */
async function changes(policyId: string, material: Material): Promise<readonly string[]> {
  return singleChanges(await buildSituation(policyId, material)).map(({ fact, from, to, verdict }) => `${fact}: ${from} → ${to}: ${verdict}`);
}

describe('the single fact that would change the verdict', () => {
  test.each<readonly [string, Material, readonly string[]]>([
    ['a cleared Llama descendant: the first number of users that is too many', one('llama3.1', { org: { monthlyActiveUsers: 12e6 }, use: { trainsOnOutputs: false, military: false } }), ['org.monthlyActiveUsers: 12,000,000 → 700,000,001 or more: violation', 'use.military: false → true: violation']],
    ['a ban on training', one('llama2', { org: { monthlyActiveUsers: 1 }, use: { trainsOnOutputs: true, military: false } }), ['use.trainsOnOutputs: true → false: pass']],
    ['revenue, in the currency of the licence', one('stabilityai-ai-community', { org: { annualRevenue: { amount: 5e6, currency: 'USD' } }, use: { trainsOnOutputs: false } }), [expect.stringMatching(/^org\.annualRevenue: .* → 1,000,000 USD or less: pass$|^org\.annualRevenue: .*: pass$/)]],
    ['a territory that the organisation is domiciled in', one('llama4', { org: { monthlyActiveUsers: 1, domicile: 'DE' }, use: { trainsOnOutputs: false, military: false } }, { pipelineTag: 'image-text-to-text' }), ['org.domicile: DE → US: pass']],
  ])('%s', async (_, material, expected) => {
    const found = await changes('commercial-saas', material);
    for (const line of expected) expect(found).toContainEqual(line);
  });
  test('a permissive model: nothing in the profile matters', async () => expect(await changes('commercial-saas', one('apache-2.0'))).toEqual([]));
  test('changes that help most come first', async () => {
    const found = singleChanges(await buildSituation('commercial-saas', one('llama3.1')));
    const first = found.findIndex(({ verdict }) => verdict !== 'pass');
    expect(found.slice(first).some(({ verdict }) => verdict === 'pass')).toBe(false);
    expect(found[0]?.verdict).toBe('pass');
  });
});

test('a simulation lists what would block the models that are cleared', async () => {
  const profile = { org: { monthlyActiveUsers: 12e6 }, use: { trainsOnOutputs: false, military: false } };
  const candidates = await Promise.all(
    ['llama3.1', 'apache-2.0', 'cc-by-nc-4.0'].map(async (license) => ({ model: license, situation: await buildSituation('commercial-saas', one(license, profile)) })),
  );
  expect(simulateChanges(candidates).map(({ model, blockedBy }) => [model, blockedBy.map(({ fact, to }) => `${fact}=${to}`)])).toEqual([
    ['llama3.1', ['org.monthlyActiveUsers=700,000,001 or more', 'use.military=true']],
    ['apache-2.0', []],
  ]);
});
