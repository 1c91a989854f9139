import type { FaultCase, FaultGroup } from './fault-case.ts';

/** The matrix of docs/reliability.md: a table for each group, a row for each fault. The suite asserts every cell. */
export function renderMatrix(groups: readonly FaultGroup[]): string {
  return groups.map(({ heading, cases }) => `### ${heading}\n\n| fault | exit | gap | told as | within | memory | token | next run |\n|---|---|---|---|---|---|---|---|\n${cases.map(renderRow).join('\n')}\n`).join('\n');
}

function renderRow({ name, outcome, next }: FaultCase): string {
  const { exit, gaps, says, within = 30, megabytes = 600, token = 'endpoint' } = outcome;
  const gap = gaps === null ? 'no report' : gaps.length === 0 ? 'none' : gaps.join(', ');
  const cells = [name, exit, gap, says === undefined ? '' : `“${says}”`, `${within} s`, `${megabytes} MB`, token === 'elsewhere' ? 'the server named' : token, next === null ? '' : (next ?? 0)];
  return `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('<', '&lt;')).join(' | ')} |`;
}
