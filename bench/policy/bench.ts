import type { Bench } from '../table.ts';
import { measureEvaluation } from './evaluate.ts';

/** Evaluation of rules with the trace that is always kept. */
export const policyBench: Bench = {
  title: 'Rules',
  async run() {
    const speeds = await measureEvaluation();
    return speeds.map(({ rules, elements, microseconds }) => ({ what: `${rules} rules on one model, ${elements} statements in every list, with the trace`, target: rules === 8 ? '≤ 0.2 ms' : '', figure: `${(microseconds / 1000).toFixed(3)} ms`, met: rules === 8 ? microseconds <= 200 : null }));
  },
};
