import { DataError } from '../errors.ts';
import type { FactValue } from '../model/fact-type.ts';
import { factDocumentType } from '../model/facts.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyTestCase, PolicyTestFile } from '../model/policy-test.ts';
import type { Profile } from '../model/profile.ts';
import { evaluateRules, type RuleOutcome, type RuleResult } from './evaluate.ts';
import type { Facts } from './facts/facts.ts';
import { baseFacts } from './testing/base-facts.ts';
import { coverageShare, coverRule, type RuleCoverage } from './testing/coverage.ts';
import { mutateFacts } from './testing/mutate-facts.ts';
import { unknownRules, type ParsedPolicyTests } from './testing/parse-policy-tests.ts';
import { layFacts } from './testing/written-facts.ts';

/** One expectation of one case. `todo-done`: what was only hoped for holds now, so it can become an expectation. */
export interface ExpectationResult {
  readonly case: string;
  readonly rule: string;
  readonly expected: RuleOutcome;
  readonly actual: RuleOutcome;
  readonly state: 'met' | 'failed' | 'todo' | 'todo-done';
}

/** What running a test file has shown. */
export interface PolicyTestReport {
  readonly policy: string;
  readonly cases: number;
  readonly expectations: readonly ExpectationResult[];
  readonly coverage: readonly RuleCoverage[];
  /** Share of outcomes and branches reached, from 0 to 1. */
  readonly covered: number;
  /** Rules that no change of a single fact of any case turns from pass to violation or back: they decide nothing. */
  readonly inertRules: readonly string[];
  /** Facts that a rule reads and that decide it in no case. */
  readonly idleFacts: readonly { readonly rule: string; readonly fact: string }[];
  readonly passed: boolean;
}

/** Gives the facts of a model that a case names; null when it cannot. */
export type FactsOfModel = (model: string, profile: Profile) => Facts | null;

/** Runs policy tests: expectations, coverage of outcomes and branches, and mutation of facts. Throws `DataError` for rules or models that do not exist. */
export function runPolicyTests(policy: Policy, { tests, source }: ParsedPolicyTests, factsOfModel: FactsOfModel = () => null): PolicyTestReport {
  const mistakes = [...unknownRules(policy, tests, source)];
  const ready = tests.cases.map((test, index) => ({ test, index, facts: factsOf(test, tests, factsOfModel) }));
  for (const { test, index, facts } of ready) if (!facts) mistakes.push({ message: `nothing is known of the model "${test.model ?? ''}"`, place: source.placeOf(['cases', index, 'model']), hint: 'name a model of the snapshot that the test is run with' });
  if (mistakes.length > 0) throw new DataError(mistakes);
  const runs = ready.flatMap(({ test, facts }) => (facts ? [{ test, facts, results: evaluateRules(policy, facts) }] : []));
  const expectations = runs.flatMap(({ test, results }) => results.flatMap((result) => expectationsOf(test, result)));
  const coverage = policy.rules.map(({ id }, index) => coverRule(id, runs.flatMap(({ results }) => results.slice(index, index + 1))));
  return { policy: policy.id, cases: runs.length, expectations, coverage, covered: coverageShare(coverage), ...decisiveness(policy, runs), passed: !expectations.some(({ state }) => state === 'failed') };
}

interface Run {
  readonly test: PolicyTestCase;
  readonly facts: Facts;
  readonly results: readonly RuleResult[];
}

function factsOf(test: PolicyTestCase, { base, facts }: PolicyTestFile, factsOfModel: FactsOfModel): Facts | null {
  if (test.model !== undefined) return factsOfModel(test.model, test.profile ?? {});
  const shared = layFacts(baseFacts(base ?? 'clear'), facts, factDocumentType);
  return { document: asDocument(layFacts(shared, test.facts, factDocumentType)), unknowns: {}, provenance: {} };
}

function asDocument(value: FactValue): Facts['document'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts['document']) : {};
}

function expectationsOf({ name, expect, todo, others }: PolicyTestCase, { rule, outcome }: RuleResult): readonly ExpectationResult[] {
  const common = { case: name, rule: rule.id, actual: outcome };
  const hoped = outcomeFor(rule.id, todo);
  const expected = outcomeFor(rule.id, expect) ?? (hoped === undefined ? others : undefined);
  return [
    ...(expected === undefined ? [] : [{ ...common, expected, state: expected === outcome ? 'met' : 'failed' } as const]),
    ...(hoped === undefined ? [] : [{ ...common, expected: hoped, state: hoped === outcome ? 'todo-done' : 'todo' } as const]),
  ];
}

function outcomeFor(rule: string, outcomes: Readonly<Record<string, RuleOutcome>> | undefined): RuleOutcome | undefined {
  return outcomes && Object.hasOwn(outcomes, rule) ? outcomes[rule] : undefined;
}

/**
 * Finds rules that decide nothing, and facts that are read in vain, by changing one fact at a time. A fact decides where a rule passes with
 * one of its values and is violated with another: that it becomes undecided without a fact is true of every rule that reads it.
 */
function decisiveness(policy: Policy, runs: readonly Run[]): Pick<PolicyTestReport, 'inertRules' | 'idleFacts'> {
  const decided = policy.rules.map((rule, index) => {
    const read = new Set<string>();
    const decisive = new Set<string>();
    for (const { facts, results } of runs) {
      const result = results[index];
      if (!result) continue;
      for (const { fact, outcomes } of outcomesByFact(result, facts, { ...policy, rules: [rule] })) {
        read.add(fact);
        if (outcomes.has('pass') && outcomes.has('violation')) decisive.add(fact);
      }
    }
    return { rule: rule.id, idle: [...read].filter((fact) => !decisive.has(fact)), isInert: decisive.size === 0 };
  });
  return { inertRules: decided.filter(({ isInert }) => isInert).map(({ rule }) => rule), idleFacts: decided.flatMap(({ rule, idle, isInert }) => (isInert ? [] : idle.map((fact) => ({ rule, fact })))) };
}

interface FactOutcomes {
  readonly fact: string;
  readonly outcomes: Set<RuleOutcome>;
}

/** The outcomes of a rule of one case, by the place that is changed: the present one, and that with each other value. */
function outcomesByFact(result: RuleResult, facts: Facts, alone: Policy): Iterable<FactOutcomes> {
  const byPath = new Map<string, FactOutcomes>();
  for (const { path, fact, document } of mutateFacts(result, facts)) {
    const entry = byPath.get(path) ?? { fact, outcomes: new Set([result.outcome]) };
    byPath.set(path, entry);
    for (const { outcome } of evaluateRules(alone, { ...facts, document })) entry.outcomes.add(outcome);
  }
  return byPath.values();
}
