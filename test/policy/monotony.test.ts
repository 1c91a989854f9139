import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../src/model/profile.ts';
import type { FactValue } from '../../src/model/fact-type.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Verdict } from '../../src/model/report.ts';
import { evaluateRules, type RuleOutcome } from '../../src/policy/evaluate.ts';
import { levelOfResult } from '../../src/policy/evaluate-policy.ts';
import type { Facts } from '../../src/policy/facts/facts.ts';
import { replaceFact } from '../../src/policy/facts/replace-fact.ts';
import { verdictOf } from '../../src/policy/verdict.ts';
import { buildFacts, catalog, loadPolicy, type Material, type Step } from './support/build.ts';

const builtInIds = readdirSync(new URL('../../policies', import.meta.url)).map((name) => name.replace(/\.yaml$/, ''));
const policies = await Promise.all(builtInIds.map((id) => loadPolicy(id)));
const licenses = [...catalog.licenses.keys()];

const figure = fc.constantFrom(1, 99_999_999, 100_000_000, 100_000_001, 700_000_000, 700_000_001, 2_000_000_000);
const country = fc.constantFrom('DE', 'US', 'KR', 'EU', 'GB');
const profile: fc.Arbitrary<Profile> = fc.record(
  {
    org: fc.record({ monthlyActiveUsers: figure, annualRevenue: fc.record({ amount: figure, currency: fc.constantFrom('USD', 'EUR') }), monthlyVisits: figure, dailyActiveUsers: figure, domicile: country, markets: fc.array(country, { minLength: 1, maxLength: 2 }), competesWithLicensor: fc.boolean() }, { requiredKeys: [] }),
    use: fc.record({ deployment: fc.constantFrom('internal' as const, 'hosted' as const, 'embedded' as const, 'redistributed' as const), commercial: fc.boolean(), trainsOnOutputs: fc.boolean(), distributesWeights: fc.boolean(), finetunes: fc.boolean(), military: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.constantFrom(...licenses), { minLength: 1, maxLength: 3 }).map((ids) => ids.map((id, index): Step => ({ id: `m/n${index}`, licenses: [id], ...(index + 1 < ids.length ? { parents: [`m/n${index + 1}`] } : {}) })));

/** Outcome of each rule of each built-in policy. */
function outcomesOf(material: Material): ReadonlyMap<string, RuleOutcome> {
  const { facts } = buildFacts(material);
  return new Map(policies.flatMap((policy) => evaluateRules(policy, facts).map(({ rule, outcome }) => [`${policy.id} ${rule.id}`, outcome] as const)));
}

function without(full: Profile, group: 'org' | 'use', drop: (key: string) => boolean): Profile {
  return { ...full, [group]: Object.fromEntries(Object.entries(full[group] ?? {}).filter(([key]) => !drop(key))) };
}

function passesAfter(before: ReadonlyMap<string, RuleOutcome>, after: ReadonlyMap<string, RuleOutcome>): readonly string[] {
  return [...before].filter(([rule, outcome]) => outcome === 'violation' && after.get(rule) === 'pass').map(([rule]) => rule);
}

describe('an unknown never turns a violation into a pass, over all licences of the catalog and all built-in policies', () => {
  test('a fact of the profile that is taken away', () => {
    fc.assert(
      fc.property(steps, profile, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (chain, full, choices) => {
        const drop = (key: string): boolean => choices[key.length % choices.length] ?? false;
        const less = without(without(full, 'org', drop), 'use', drop);
        expect(passesAfter(outcomesOf({ steps: chain, profile: full }), outcomesOf({ steps: chain, profile: less }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('an ancestor that cannot be read any more', () => {
    fc.assert(
      fc.property(steps, profile, (chain, full) => {
        const last = chain.at(-1);
        if (!last || chain.length < 2) return;
        const lost: readonly Step[] = [...chain.slice(0, -1), { id: last.id, licenses: [], status: 'missing', origin: 'silent' }];
        const after = outcomesOf({ steps: lost, gaps: [{ node: last.id, reason: 'missing', detail: 'x' }], profile: full });
        expect(passesAfter(outcomesOf({ steps: chain, profile: full }), after)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('a licence that is not known beside those that are', () => {
    fc.assert(
      fc.property(steps, profile, (chain, full) => {
        const open = chain.map((step, index): Step => (index === 0 ? { ...step, unexplained: ['our-own'] } : step));
        expect(passesAfter(outcomesOf({ steps: chain, profile: full }), outcomesOf({ steps: open, profile: full }))).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

/** A profile that states every fact, so that no policy assumes anything of it. */
const complete: Profile = {
  org: { monthlyActiveUsers: 800_000_000, dailyActiveUsers: 800_000_000, dailyActiveDevices: 1, deployedDevices: 1, monthlyVisits: 1, annualRevenue: { amount: 5e8, currency: 'USD' }, monthlyRevenue: { amount: 5e7, currency: 'USD' }, domicile: 'DE', markets: ['DE'], competesWithLicensor: true },
  use: { deployment: 'redistributed', commercial: true, trainsOnOutputs: true, distributesWeights: true, finetunes: true, fields: ['x'], military: true, multimodal: true },
};

/** Paths of everything in a fact document that is said of the model and not of who asks. */
function pathsIn(value: FactValue, path = ''): readonly string[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => (path === '' && (key === 'org' || key === 'use') ? [] : pathsIn(part, path === '' ? key : `${path}.${key}`))) : [];
  return path === '' || !path.includes('.') ? inner : [path, ...inner];
}

describe('nothing of the model that is not known lets a model pass that does not', () => {
  const verdictUnder = (policy: Policy, facts: Facts): Verdict => verdictOf(evaluateRules(policy, facts).flatMap((result) => (result.outcome === 'pass' ? [] : [{ outcome: result.outcome, level: levelOfResult(result) }])), 'error');
  // Its rule on users is a warning while anything of it is open, by its own words.
  const lenient = (policy: Policy): Policy => ({ ...policy, rules: policy.rules.filter(({ onUnknown, assume }) => onUnknown !== 'warn' || assume !== undefined) });

  test.each(policies.map((policy) => [policy.id, lenient(policy)] as const))('%s, fact by fact', (_, policy) => {
    fc.assert(
      fc.property(steps, fc.nat(), (chain, pick) => {
        const { facts } = buildFacts({ steps: chain, profile: complete });
        if (verdictUnder(policy, facts) === 'pass') return;
        const paths = pathsIn(facts.document);
        const path = paths[pick % paths.length] ?? '';
        expect([path, verdictUnder(policy, { ...facts, document: replaceFact(facts.document, path, null) })]).not.toEqual([path, 'pass']);
      }),
      { numRuns: 200 },
    );
  });

  test.each(policies.map((policy) => [policy.id, lenient(policy)] as const))('%s, a licence of which no term is known', (_, policy) => {
    const { facts } = buildFacts({ steps: [{ id: 'm/n', licenses: ['mit'] }], profile: complete });
    const blind = { ...facts, document: { ...facts.document, terms: Object.fromEntries(Object.keys(facts.document.terms ?? {}).map((key) => [key, null])) } };
    const open = evaluateRules(policy, blind).filter(({ rule, outcome }) => outcome === 'undecided' && rule.level === 'error');
    expect(open.filter((result) => levelOfResult(result) !== 'error').map(({ rule }) => rule.id)).toEqual([]);
  });
});

test('adding an ancestor turns no violation into a pass', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(...licenses), profile, (chain, more, full) => {
      const last = chain.at(-1);
      if (!last) return;
      const longer: readonly Step[] = [...chain.slice(0, -1), { ...last, parents: ['m/more'] }, { id: 'm/more', licenses: [more] }];
      expect(passesAfter(outcomesOf({ steps: chain, profile: full }), outcomesOf({ steps: longer, profile: full }))).toEqual([]);
    }),
    { numRuns: 120 },
  );
});
