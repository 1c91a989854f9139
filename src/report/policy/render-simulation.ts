import { sanitizeLine } from '../../util/sanitize.ts';
import { wrap } from '../text/wrap.ts';

/** Cleared models with the changes that would block them. */
export interface SimulationView {
  readonly asked: number;
  readonly simulations: readonly { readonly model: string; readonly blockedBy: readonly { readonly fact: string; readonly from: string; readonly to: string; readonly verdict: string; readonly rules: readonly { readonly ruleId: string }[] }[] }[];
}

/** One block a cleared model: each change of one fact, what it leads to and by which rules. */
export function renderSimulation({ simulations, asked }: SimulationView, width: number): string {
  const blocks = simulations.flatMap(({ model, blockedBy }) => [
    sanitizeLine(model),
    ...(blockedBy.length === 0 ? ['  stays cleared under every single change'] : blockedBy.flatMap(({ fact, from, to, verdict, rules }) => wrap('  ', `${fact}: ${from} → ${to}: ${verdict} (${rules.map(({ ruleId }) => ruleId).join(', ')})`, width))),
  ]);
  return `${[...blocks, '', `${simulations.length} of ${asked} model(s) are cleared today.`].join('\n')}\n`;
}
