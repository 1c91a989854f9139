import { wrap } from '../text/wrap.ts';

/** What running policy tests gave; the shape that `policy/policy-test` returns. */
export interface PolicyTestView {
  readonly policy: string;
  readonly cases: number;
  readonly expectations: readonly { readonly case: string; readonly rule: string; readonly expected: string; readonly actual: string; readonly state: string }[];
  readonly coverage: readonly { readonly rule: string; readonly missingOutcomes: readonly string[]; readonly uncovered: readonly string[] }[];
  readonly covered: number;
  readonly inertRules: readonly string[];
  readonly idleFacts: readonly { readonly rule: string; readonly fact: string }[];
  readonly passed: boolean;
}

/** Failures first, then what no case reached, then the counts. */
export function renderPolicyTest(report: PolicyTestView, width: number): string {
  const failed = report.expectations.filter(({ state }) => state === 'failed');
  const done = report.expectations.filter(({ state }) => state === 'todo-done');
  const gaps = report.coverage.filter(({ missingOutcomes, uncovered }) => missingOutcomes.length + uncovered.length > 0);
  return `${[
    ...failed.flatMap(({ case: name, rule, expected, actual }) => wrap('failed  ', `${name}: ${rule} is ${actual}, expected ${expected}`, width)),
    ...done.flatMap(({ case: name, rule, expected }) => wrap('done    ', `${name}: ${rule} is ${expected} now; move it from todo to expect`, width)),
    ...gaps.flatMap(({ rule, missingOutcomes, uncovered }) => wrap('never   ', `${rule}: ${[...missingOutcomes.map((outcome) => `no case is ${outcome}`), ...uncovered].join('; ')}`, width)),
    ...report.inertRules.flatMap((rule) => wrap('inert   ', `${rule}: no change of a single fact turns it from pass to violation or back in any case`, width)),
    ...report.idleFacts.flatMap(({ rule, fact }) => wrap('idle    ', `${rule} reads ${fact}, which decides it in no case`, width)),
    `${report.policy}: ${report.cases} cases, ${report.expectations.length - failed.length} expectations met, ${failed.length} failed, coverage ${Math.round(report.covered * 100)} %`,
  ].join('\n')}\n`;
}
