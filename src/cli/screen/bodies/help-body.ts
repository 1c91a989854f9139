import type { Report } from '../../../model/report.ts';
import { findingLines } from '../../../report/text/finding-lines.ts';
import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';
import { commonKeyWords, helpHeads, keyWords, words } from '../words.ts';
import { views } from '../choices.ts';

/** What was found about the run, then every key of every view. */
export function helpBody({ findings }: Pick<Report, 'findings'>, columns: number): readonly Line[] {
  const told = findings.flatMap((finding) => findingLines(finding, { paint: (text) => text, width: columns })).flatMap((text) => fold(text, columns));
  const run = told.length === 0 ? [] : [line(words.runHead, 'strong'), ...told.map((text) => line(text)), line('')];
  const common = commonKeyWords.flatMap((one) => keyLines(one, columns));
  return [...run, line('Everywhere', 'strong'), ...common, ...views.flatMap((view) => [line(''), line(helpHeads[view], 'strong'), ...keyWords[view].flatMap((one) => keyLines(one, columns))])];
}

function keyLines({ keys, long }: { readonly keys: string; readonly long: string }, columns: number): readonly Line[] {
  return fold(long, Math.max(20, columns - 10)).map((text, at) => [
    { text: at === 0 ? `  ${keys.padEnd(8)}` : ' '.repeat(10), tone: 'strong' },
    { text, tone: 'plain' },
  ]);
}
