import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runPolicyTests } from '../../src/policy/policy-test.ts';
import { resolvePolicy, type PolicyLookup } from '../../src/policy/resolve-policy.ts';
import { parsePolicyTests } from '../../src/policy/testing/parse-policy-tests.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const builtInIds = readdirSync(new URL('policies', root)).map((name) => name.replace(/\.yaml$/, ''));
const lookup: PolicyLookup = {
  builtInIds,
  read: async (reference) => (reference.kind === 'built-in' ? { text: read(`policies/${reference.id}.yaml`), file: `policies/${reference.id}.yaml` } : null),
};

describe.each(builtInIds)('built-in policy %s', (id) => {
  const tests = parsePolicyTests(read(`test/policies/${id}.yaml`), `test/policies/${id}.yaml`);

  test('is valid and has no suspicious rule', async () => {
    const { policy, warnings } = await resolvePolicy(id, lookup);
    expect(policy.id).toBe(id);
    expect(warnings).toEqual([]);
  });

  test('says what its cases expect', async () => {
    const { policy } = await resolvePolicy(id, lookup);
    const { expectations } = runPolicyTests(policy, tests);
    expect(expectations.filter(({ state }) => state !== 'met')).toEqual([]);
  });

  test('every rule of its own is reached with every outcome and both ways of every branch', async () => {
    const { policy } = await resolvePolicy(id, lookup);
    const { coverage } = runPolicyTests(policy, tests);
    const own = policy.rules.filter(({ from }) => from === id).map((rule) => rule.id);
    expect(coverage.filter(({ rule }) => own.includes(rule)).flatMap(({ rule, missingOutcomes, uncovered }) => [...missingOutcomes, ...uncovered].map((what) => `${rule}: ${what}`))).toEqual([]);
  });

  test('every rule of its own decides something, and reads no fact in vain', async () => {
    const { policy } = await resolvePolicy(id, lookup);
    const { inertRules, idleFacts } = runPolicyTests(policy, tests);
    const own = policy.rules.filter(({ from }) => from === id).map((rule) => rule.id);
    expect(inertRules.filter((rule) => own.includes(rule))).toEqual([]);
    expect(idleFacts.filter(({ rule }) => own.includes(rule))).toEqual([]);
  });

  test('names no licence in a condition: rules speak of terms', async () => {
    const { policy } = await resolvePolicy(id, lookup);
    const licenseIds = readdirSync(new URL('licenses', root)).map((name) => name.replace(/\.yaml$/, ''));
    const words = policy.rules.flatMap(({ when }) => [...JSON.stringify(when).matchAll(/"([^"]+)"/g)].map(([, word]) => word));
    expect(words.filter((word) => licenseIds.includes(word ?? ''))).toEqual([]);
  });
});
