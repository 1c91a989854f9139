import type { CallNode, LogicNode } from '../logic/compile.ts';
import type { Trace } from '../logic/trace.ts';
import { truthOf } from '../logic/truth.ts';
import type { RuleOutcome, RuleResult } from '../evaluate.ts';

/** What the cases of a test file have reached of one rule. */
export interface RuleCoverage {
  readonly rule: string;
  readonly outcomes: readonly RuleOutcome[];
  readonly missingOutcomes: readonly RuleOutcome[];
  /** Conditions inside the rule that were both true and false, of all. */
  readonly branches: number;
  readonly coveredBranches: number;
  /** JSON Pointers into `when`, with the value that no case reached. */
  readonly uncovered: readonly string[];
}

const allOutcomes: readonly RuleOutcome[] = ['pass', 'violation', 'undecided'];

/** Coverage of one rule by the results of all cases. */
export function coverRule(rule: string, results: readonly RuleResult[]): RuleCoverage {
  const outcomes = allOutcomes.filter((outcome) => results.some((result) => result.outcome === outcome));
  const [first] = results;
  const conditions = first ? conditionsOf(first.trace.node) : [];
  const seen = new Set(results.flatMap(({ trace }) => valuesOf(trace)));
  const uncovered = conditions.flatMap((pointer) => [true, false].filter((value) => !seen.has(`${pointer} ${value}`)).map((value) => `${pointer} is never ${value}`));
  const branches = conditions.length;
  return { rule, outcomes, missingOutcomes: allOutcomes.filter((outcome) => !outcomes.includes(outcome)), branches, coveredBranches: conditions.filter((pointer) => !uncovered.some((text) => text.startsWith(`${pointer} `))).length, uncovered };
}

/** Share of outcomes and branches that were reached, from 0 to 1. */
export function coverageShare(rules: readonly RuleCoverage[]): number {
  const all = rules.reduce((sum, { branches }) => sum + branches + allOutcomes.length, 0);
  const reached = rules.reduce((sum, { outcomes, coveredBranches }) => sum + outcomes.length + coveredBranches, 0);
  return all === 0 ? 1 : reached / all;
}

/** Pointers of the parts of a condition that are conditions themselves: operands of and, or, not, if, and what iterators ask of elements. */
function conditionsOf(node: LogicNode): readonly string[] {
  if (node.kind !== 'call') return [];
  const own = partsThatDecide(node).filter(({ kind }) => kind !== 'literal').map(({ pointer }) => pointer);
  return [...own, ...node.operands.flatMap(conditionsOf)];
}

function partsThatDecide({ operator, operands }: CallNode): readonly LogicNode[] {
  switch (operator) {
    case 'and':
    case 'or': return operands.length > 1 ? operands : [];
    case 'if':
    case '?:': return operands.filter((_, index) => index % 2 === 0 && index < operands.length - 1);
    case 'all':
    case 'some':
    case 'none':
    case 'filter': return operands.slice(1);
    default: return [];
  }
}

function valuesOf({ node, value, steps }: Trace): readonly string[] {
  const truth = truthOf(value);
  return [...(truth === null ? [] : [`${node.pointer} ${truth}`]), ...steps.flatMap(valuesOf)];
}
