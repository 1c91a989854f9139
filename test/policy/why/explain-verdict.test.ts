import { describe, expect, test } from 'vitest';
import type { Material } from '../support/build.ts';
import { buildSituation } from '../support/situation.ts';
import { explainVerdict } from '../../../src/policy/why/explain-verdict.ts';
import { levelSentence } from '../../../src/report/why/level-sentence.ts';

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

describe('a threshold that is crossed at the horizon only', () => {
  const growing = (monthlyGrowth?: number): Material => ({ steps: [{ id: 'a/b', licenses: ['qwen'] }], profile: { org: { monthlyActiveUsers: { value: 60e6, asOf: '2026-11-01', ...(monthlyGrowth === undefined ? {} : { monthlyGrowth }) } }, use: { trainsOnOutputs: false } } });
  const found = async (material: Material) => explainVerdict(await buildSituation('commercial-saas', material), 'threshold-at-horizon');
  test('is a warning that does not count, with the growth and the figure under which it is not crossed', async () => {
    const { verdict, rules, changes } = await found(growing(0.06));
    expect([verdict, rules[0]?.level, rules[0]?.counts, rules[0]?.outcome]).toEqual(['pass', 'warning', false, 'violation']);
    const helping = changes.filter(({ rules: [rule] }) => rule?.after === 'pass').map(({ fact, from, to }) => `${fact}: ${from} → ${to}`);
    expect(helping).toEqual(expect.arrayContaining(['org.monthlyActiveUsers: 60,000,000 → 24,697,854 or less', 'org.monthlyActiveUsers.monthlyGrowth: 6 % → 2.15 % or less']));
  });
  test('is let pass with its reason where no growth is stated, with both sides of the growth that matters', async () => {
    const { rules, changes } = await found(growing());
    expect(rules[0]).toMatchObject({ outcome: 'undecided', level: 'note', counts: false, letPass: expect.stringContaining('without a stated growth') });
    expect(changes.filter(({ fact }) => fact.endsWith('Growth')).map(({ from, to, rules: [rule] }) => [from, to, rule?.after])).toEqual([['unknown', '2.15 % or less', 'pass'], ['unknown', '2.16 % or more', 'violation']]);
  });
});

test.each([
  [{ outcome: 'violation', level: 'error', counts: true, letPass: null, isWaived: false }, 'Its level is error, which counts for the verdict.'],
  [{ outcome: 'violation', level: 'error', counts: false, letPass: null, isWaived: true }, 'Its level is error, which does not count for the verdict, as it is waived.'],
  [{ outcome: 'undecided', level: 'warning', counts: false, letPass: null, isWaived: false }, 'Its level is warning, which does not count for the verdict.'],
  [{ outcome: 'undecided', level: 'note', counts: false, letPass: 'it is civilian.', isWaived: false }, 'Let pass by the policy: it is civilian.'],
  [{ outcome: 'pass', level: 'error', counts: false, letPass: null, isWaived: false }, 'Its level is error.'],
] as const)('the level of a rule in words: %j', (rule, words) => expect(levelSentence(rule)).toBe(words));

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
