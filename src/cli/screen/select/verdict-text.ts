import type { Verdict } from '../../../model/report.ts';
import { verdictWords } from '../../../report/words.ts';
import { verdictSigns } from '../words.ts';
import type { Row } from './rows.ts';

/** The verdict as sign and word; under suppositions that change it, before and after. */
export function verdictText({ verdict, before }: Pick<Row, 'verdict' | 'before'>): string {
  return before === null ? one(verdict) : `${one(before)} → ${one(verdict)}`;
}

function one(verdict: Verdict): string {
  return `${verdictSigns[verdict]} ${verdictWords[verdict].mark}`;
}
