import { describe, expect, test } from 'vitest';
import type { Material } from '../support/build.ts';
import { buildSituation } from '../support/situation.ts';
import { explainVerdict } from '../../../src/policy/why/explain-verdict.ts';

const llama = { id: 'meta-llama/Llama-3.1-8B', licenses: ['llama3.1'] };
const distill = (profile: Material['profile'] = {}): Material => ({ steps: [{ id: 'ds/distill', licenses: ['mit'], parents: [llama.id] }, llama], profile });

describe('why a model is blocked', () => {
  test('by a user threshold: the clause, the path, and the number of users that would clear it', async () => {
    const { verdict, rules, changes } = explainVerdict(await buildSituation('commercial-saas', distill({ org: { monthlyActiveUsers: 800e6 } })));
    expect(verdict).toBe('violation');
    expect(rules[0]).toMatchObject({ ruleId: 'user-threshold-exceeded', outcome: 'violation', license: 'llama3.1', section: '2', via: ['ds/distill', llama.id] });
    expect(rules[0]?.clauses).toEqual([expect.stringContaining('consequence is ask-license'), 'exceeded is true']);
    expect(changes[0]).toEqual({ fact: 'org.monthlyActiveUsers', from: '800,000,000', to: '700,000,000 or less', rules: [{ ruleId: 'user-threshold-exceeded', before: 'violation', after: 'pass' }], verdict: 'pass', because: [] });
  });
  test('by a licence: no fact of the profile helps, and it says which term would', async () => {
    const { rules, changes } = explainVerdict(await buildSituation('commercial-saas', { steps: [{ id: 'm/a', licenses: ['mit'], parents: ['m/b'] }, { id: 'm/b', licenses: ['cc-by-nc-4.0'] }] }), 'no-noncommercial');
    expect(rules[0]).toMatchObject({ license: 'cc-by-nc-4.0', via: ['m/a', 'm/b'], condition: 'terms.commercialUse.value is prohibited' });
    expect(rules[0]?.factChanges).toEqual([{ ruleId: 'no-noncommercial', fact: 'terms.commercialUse.value', from: 'prohibited', to: ['unstated', 'allowed', 'conditional'], outcome: 'pass' }]);
    expect(changes).toEqual([]);
  });
});

describe('why a model is undecided', () => {
  test('for want of a number: both sides of the threshold', async () => {
    const { verdict, rules, changes } = explainVerdict(await buildSituation('commercial-saas', distill()));
    expect(verdict).toBe('undecided');
    expect(rules[0]).toMatchObject({ ruleId: 'user-threshold-exceeded', outcome: 'undecided', unknownFacts: ['org.monthlyActiveUsers'] });
    expect(changes.slice(0, 1)).toMatchObject([{ fact: 'org.monthlyActiveUsers', from: 'unknown', verdict: 'pass' }]);
    expect(changes.filter(({ fact, verdict: after }) => fact === 'org.monthlyActiveUsers' && after === 'violation')).toMatchObject([{ to: '700,000,001 or more' }]);
  });
  test('for want of an origin: what the publisher would have to say', async () => {
    const { rules } = explainVerdict(await buildSituation('commercial-saas', { steps: [{ id: 'a/b', licenses: ['mit'], origin: 'silent' }] }));
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ ruleId: 'roots-stated', whyUnknown: ['a/b does not say where the weights come from'] });
    expect(rules[0]?.factChanges).toEqual([{ ruleId: 'roots-stated', fact: 'lineage.rootsStated', from: 'unknown', to: ['true'], outcome: 'pass' }, { ruleId: 'roots-stated', fact: 'lineage.rootsStated', from: 'unknown', to: ['false'], outcome: 'violation' }]);
  });
});

describe('one rule that is asked for', () => {
  test('is explained though it passes', async () => {
    const { rules } = explainVerdict(await buildSituation('commercial-saas', distill({ org: { monthlyActiveUsers: 5 } })), 'user-threshold-exceeded');
    expect(rules).toMatchObject([{ ruleId: 'user-threshold-exceeded', outcome: 'pass', clauses: ['exceeded is false'] }]);
  });
  test('built-in findings that count are named, others are not', async () => {
    const situation = await buildSituation('commercial-saas', { steps: [{ id: 'a/b', licenses: ['mit'] }] });
    const builtIn = (ruleId: string, level: 'error' | 'note') => ({ ruleId, level, outcome: 'violation' as const, message: '', license: null, via: [], evidence: [], howToFix: '' });
    const findings = [builtIn('inherited-restriction-dropped', 'error'), builtIn('model-renamed', 'note')];
    expect(explainVerdict({ ...situation, findings }).builtIn.map(({ ruleId }) => ruleId)).toEqual(['inherited-restriction-dropped']);
    expect(explainVerdict({ ...situation, findings }, 'model-renamed').builtIn.map(({ ruleId }) => ruleId)).toEqual(['model-renamed']);
  });
  test('that was waived says so', async () => {
    const situation = await buildSituation('commercial-saas', distill({ org: { monthlyActiveUsers: 800e6 } }));
    const findings = situation.findings.map((finding) => (finding.ruleId === 'user-threshold-exceeded' ? { ...finding, outcome: 'waived' as const } : finding));
    const { verdict, rules } = explainVerdict({ ...situation, findings }, 'user-threshold-exceeded');
    expect(verdict).toBe('pass');
    expect(rules[0]?.isWaived).toBe(true);
  });
});
