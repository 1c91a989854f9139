import type { Verdict } from '../../../model/report.ts';
import { verdictWords } from '../../../report/words.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { ScreenState } from '../state.ts';
import type { Line, Span } from '../text/line.ts';
import { words } from '../words.ts';

/** The title with the verdicts counted, gravest first. */
export function titleLine({ report, rows }: Pick<ScreenState, 'report' | 'rows'>): Line {
  const counts = (['violation', 'undecided', 'pass'] as const).map((verdict) => ({ verdict, count: rows.filter((row) => row.verdict === verdict).length })).filter(({ count }) => count > 0);
  return [
    { text: 'modelcheck', tone: 'strong' },
    { text: `  ${words.models(rows.length)}: `, tone: 'plain' },
    ...counts.flatMap(({ verdict, count }, at): readonly Span[] => [{ text: at === 0 ? '' : ', ', tone: 'plain' }, countSpan(verdict, count)]),
    { text: `  policy ${sanitizeLine(report.policy.id)}`, tone: 'soft' },
  ];
}

function countSpan(verdict: Verdict, count: number): Span {
  return { text: `${count} ${verdictWords[verdict].mark}`, tone: verdict };
}
