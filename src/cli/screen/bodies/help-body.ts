import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';
import { commonKeyWords, helpHeads, keyWords } from '../words.ts';
import { views } from '../choices.ts';

/** Every key of every view. */
export function helpBody(columns: number): readonly Line[] {
  const common = commonKeyWords.flatMap((one) => keyLines(one, columns));
  return [line('Everywhere', 'strong'), ...common, ...views.flatMap((view) => [line(''), line(helpHeads[view], 'strong'), ...keyWords[view].flatMap((one) => keyLines(one, columns))])];
}

function keyLines({ keys, long }: { readonly keys: string; readonly long: string }, columns: number): readonly Line[] {
  return fold(long, Math.max(20, columns - 10)).map((text, at) => [
    { text: at === 0 ? `  ${keys.padEnd(8)}` : ' '.repeat(10), tone: 'strong' },
    { text, tone: 'plain' },
  ]);
}
