import { sanitizeLine } from '../util/sanitize.ts';
import type { AuditSummary, Count } from './summary.ts';

/** Lines of a table that are shown. */
const shown = 15;

/** The summary for people at a terminal. */
export function renderSummary(summary: AuditSummary): string {
  const { models, verdicts, rows } = summary;
  const share = (count: number): string => `${count} (${models === 0 ? '0' : ((100 * count) / models).toFixed(1)} %)`;
  return [
    `${models} model(s) judged by ${summary.policy.id} as ${summary.groups} distinct sets of facts; ${summary.edges} steps of descent, ${summary.outsideBases} bases that the dump does not hold`,
    ...(rows.withoutId > 0 ? [`${rows.withoutId} row(s) without an id could not be judged`] : []),
    ...(rows.repeated > 0 ? [`${rows.repeated} row(s) repeat a model; the first was taken`] : []),
    '',
    `pass       ${share(verdicts.pass)}`,
    `violation  ${share(verdicts.violation)}`,
    `undecided  ${share(verdicts.undecided)}`,
    `  of which undecided only because a dump holds no prose: ${share(summary.undecidedForProse)}`,
    `no licence concluded  ${share(summary.undeclared)}`,
    `lineage incomplete    ${share(summary.incomplete)}`,
    `in a circle           ${share(summary.inCircle)}`,
    ...table('violated rules', summary.violatedRules),
    ...table('rules that wait for a fact', summary.undecidedRules),
    ...table('restrictions dropped (declared <- inherited)', summary.drift.map(({ declared, inherited, models: some }) => ({ name: `${declared} <- ${inherited}`, models: some }))),
    ...table('steps to the root', summary.depths.map((some, depth) => ({ name: String(depth), models: some })), summary.depths.length),
    ...table('concluded licences', summary.licenses),
    '',
  ].join('\n');
}

function table(title: string, counts: readonly Count[], maximum = shown): readonly string[] {
  if (counts.length === 0) return [];
  const rest = counts.length > maximum ? [`  ${''.padStart(9)}  and ${counts.length - maximum} more`] : [];
  return ['', `${title}:`, ...counts.slice(0, maximum).map(({ name, models }) => `  ${String(models).padStart(9)}  ${sanitizeLine(name)}`), ...rest];
}
