import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { runPolicyTests, type PolicyTestReport } from '../../src/policy/policy-test.ts';
import { parsePolicyTests } from '../../src/policy/testing/parse-policy-tests.ts';
import { buildFacts, loadPolicy } from './support/build.ts';

const policyText = `id: ours
rules:
  - id: large
    when: { and: [{ '>': [{ var: org.monthlyActiveUsers }, 10] }, { '==': [{ var: use.deployment }, hosted] }] }
  - id: never
    when: { and: [{ var: use.military }, false] }
`;

async function run(cases: string, policy = policyText): Promise<PolicyTestReport> {
  return runPolicyTests(await loadPolicy('./ours.yaml', { './ours.yaml': policy }), parsePolicyTests(`policy: ./ours.yaml\n${cases}`, 't.yaml'));
}

function mistakesOf(text: string): readonly string[] {
  try {
    parsePolicyTests(text, 't.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.mistakes.map(({ message, place, hint }) => `${place?.line}:${place?.column} ${message}${hint === null ? '' : ` (${hint})`}`);
  }
}

const cases = `cases:
  - name: large and hosted
    facts: { org: { monthlyActiveUsers: 11 }, use: { deployment: hosted } }
    expect: { large: violation }
    others: pass
  - name: small
    facts: { org: { monthlyActiveUsers: 10 } }
    expect: { large: pass }
  - name: not said
    facts: { use: { deployment: hosted } }
    expect: { large: undecided }
`;

describe('expectations', () => {
  test('that are met', async () => {
    const report = await run(cases);
    expect(report.passed).toBe(true);
    expect(report.expectations.map(({ state }) => state)).toEqual(['met', 'met', 'met', 'met']);
  });
  test('that are not', async () => {
    const report = await run(cases.replace('large: pass', 'large: violation'));
    expect(report.passed).toBe(false);
    expect(report.expectations.filter(({ state }) => state === 'failed')).toEqual([{ case: 'small', rule: 'large', expected: 'violation', actual: 'pass', state: 'failed' }]);
  });
  test('that are only hoped for do not fail, and are reported when they hold', async () => {
    const report = await run(`${cases}    todo: { never: violation }\n  - name: hoped for\n    todo: { never: pass }\n`);
    expect(report.passed).toBe(true);
    expect(report.expectations.filter(({ rule, case: name }) => rule === 'never' && name !== 'large and hosted').map(({ state }) => state)).toEqual(['todo', 'todo-done']);
  });
  test('of rules with names that every object inherits', async () => {
    const report = await run('cases: [{ name: x, expect: {} }]\n', policyText.replace('id: never', 'id: constructor'));
    expect(report.expectations).toEqual([]);
  });
});

describe('coverage', () => {
  test('counts outcomes and branches, and names what is missing', async () => {
    const { coverage, covered } = await run(cases);
    expect(coverage[0]).toEqual({ rule: 'large', outcomes: ['pass', 'violation', 'undecided'], missingOutcomes: [], branches: 2, coveredBranches: 1, uncovered: ['/and/1/== is never false'] });
    expect(coverage[1]).toMatchObject({ outcomes: ['pass'], missingOutcomes: ['violation', 'undecided'] });
    expect(covered).toBeCloseTo((4 + 1) / (6 + 3));
  });
  test('is complete when every way was taken', async () => {
    const { coverage } = await run(`${cases}  - name: large and internal\n    facts: { org: { monthlyActiveUsers: 11 }, use: { deployment: internal } }\n    expect: { large: pass }\n`);
    expect(coverage[0]?.uncovered).toEqual([]);
  });
});

describe('mutation', () => {
  test('finds a rule that decides nothing, and facts that are read in vain', async () => {
    const { inertRules, idleFacts } = await run(cases.replace('    others: pass\n', ''));
    expect(inertRules).toEqual(['never']);
    expect(idleFacts).toEqual([]);
    const idle = await run('cases: [{ name: small, facts: { org: { monthlyActiveUsers: 1 }, use: { deployment: internal } } }, { name: large, facts: { org: { monthlyActiveUsers: 11 }, use: { deployment: internal } } }]\n', policyText.replace('{ and:', '{ or:'));
    expect(idle.idleFacts).toEqual([]);
  });

  const hosted = `{ '==': [{ var: use.deployment }, hosted] }`;
  const known = 'cases: [{ name: a, facts: { org: { monthlyActiveUsers: 11 }, use: { deployment: hosted, military: false, commercial: true } } }, { name: b, facts: { org: { monthlyActiveUsers: 1 }, use: { deployment: internal, military: true, commercial: false } } }]\n';
  test.each<readonly [string, string, readonly string[], readonly string[]]>([
    ['a rule that nothing can violate', `{ and: [${hosted}, { '==': [{ var: use.deployment }, internal] }] }`, ['planted'], []],
    ['a rule that everything violates', `{ or: [{ var: use.military }, { '!': { var: use.military } }] }`, ['planted'], []],
    ['a condition that another one makes true', `{ and: [${hosted}, { or: [{ var: use.military }, { '!': { var: use.military } }] }] }`, [], ['use.military']],
    ['a branch that is never taken', `{ if: [{ and: [{ var: use.commercial }, { '!': { var: use.commercial } }] }, { var: use.military }, ${hosted}] }`, [], ['use.commercial']],
    ['a choice of the same', `{ if: [{ var: use.military }, ${hosted}, ${hosted}] }`, [], ['use.military']],
    ['a word for each way', `{ in: [{ var: use.deployment }, [internal, hosted, embedded, redistributed, research]] }`, ['planted'], []],
    ['a number that none is below', `{ '<': [{ var: org.monthlyActiveUsers }, 0] }`, ['planted'], []],
    ['a rule that decides', `{ and: [${hosted}, { '>': [{ var: org.monthlyActiveUsers }, 10] }] }`, [], []],
    ['a rule that sees whether a fact is known', `{ isUnknown: { var: org.domicile } }`, [], []],
  ])('a planted useless rule is found: %s', async (_, when, inert, idle) => {
    const report = await run(known, `id: ours\nrules:\n  - id: planted\n    when: ${when}\n`);
    expect({ inert: report.inertRules, idle: report.idleFacts.map(({ fact }) => fact) }).toEqual({ inert, idle });
  });
});

describe('facts', () => {
  test('of a case lie on the shared ones, and these on the base', async () => {
    const report = await run('facts: { org: { monthlyActiveUsers: 11 } }\ncases:\n  - name: a\n    facts: { use: { deployment: hosted } }\n    expect: { large: violation }\n  - name: b\n    facts: { org: { monthlyActiveUsers: null }, use: { deployment: hosted } }\n    expect: { large: undecided }\n');
    expect(report.passed).toBe(true);
  });
  test('may come from a model that is scanned', async () => {
    const policy = await loadPolicy('./ours.yaml', { './ours.yaml': policyText });
    const tests = parsePolicyTests('policy: ./ours.yaml\ncases:\n  - name: a\n    model: a/b\n    profile: { org: { monthlyActiveUsers: 11 }, use: { deployment: hosted } }\n    expect: { large: violation }\n', 't.yaml');
    expect(runPolicyTests(policy, tests, (model, profile) => (model === 'a/b' ? buildFacts({ steps: [{ id: 'a/b', licenses: ['mit'] }], profile }).facts : null)).passed).toBe(true);
    expect(() => runPolicyTests(policy, tests)).toThrow(expect.objectContaining({ mistakes: [expect.objectContaining({ message: 'nothing is known of the model "a/b"' })] }));
  });
});

describe('mistakes of a test file', () => {
  test('a rule that the policy does not have', async () => {
    await expect(run('cases: [{ name: x, expect: { larg: pass }, todo: { nevr: pass } }]\n')).rejects.toMatchObject({ mistakes: [{ message: 'the policy has no rule "larg"', hint: 'did you mean "large"?' }, { message: 'the policy has no rule "nevr"', hint: 'did you mean "never"?' }] });
  });
  test.each([
    ['a fact that is none', '{ name: x, facts: { org: { users: 5 } } }', [expect.stringContaining('3:32 there is no fact "users" here (facts: name')]],
    ['a value of another type', '{ name: x, facts: { org: { monthlyActiveUsers: many } } }', ['3:52 this must be a number']],
    ['a word that is none of the list', '{ name: x, facts: { use: { deployment: hostd } } }', ['3:44 this must be one of "internal", "hosted", "embedded", "redistributed", "research" (did you mean "hosted"?)']],
    ['a group that is a value', '{ name: x, facts: { org: 5 } }', [expect.stringContaining('3:30 this must be a group of facts')]],
    ['a list that is a value', '{ name: x, facts: { org: { markets: DE } } }', ['3:41 this must be a list']],
    ['a wrong element of a list', '{ name: x, facts: { lineage: { gaps: [{ reason: lost }] } } }', [expect.stringContaining('3:53 this must be one of')]],
    ['an outcome that is none', '{ name: x, expect: { large: fail } }', [expect.stringContaining('3:33 expect.large of cases number 1 must be pass, violation, undecided')]],
    ['facts and a model', '{ name: x, facts: {}, model: a/b }', ['3:27 a case has either facts or a model']],
  ])('%s', (_, one, mistakes) => expect(mistakesOf(`policy: x\ncases:\n  - ${one}\n`)).toEqual(mistakes));
  test('no cases', () => expect(mistakesOf('policy: x\ncases: []\n')).toHaveLength(1));
});
