import { previewHeight } from '../layout.ts';
import type { ScreenState } from '../state.ts';
import { fit } from '../text/fit.ts';
import { fold } from '../text/fold.ts';
import { line, type Line } from '../text/line.ts';

/** The model under the cursor with what its table line has no room for: whole id, columns of the list, why. */
export function previewLines(state: ScreenState): readonly Line[] {
  const { lines, table, size } = state;
  const height = previewHeight(state);
  const current = lines[table.cursor];
  if (current?.kind !== 'row') return Array.from({ length: height }, () => line(''));
  const { id, columns, licenses, rule, reason } = current.row;
  const listed = columns.map(([name, value]) => `${name}: ${value}`).join(' · ');
  const head = `${id}${licenses.length > 0 ? `  [${licenses.join(', ')}]` : ''}`;
  const texts = [head, ...(listed === '' ? [] : [listed]), ...fold(rule === '' ? reason : `${rule}: ${reason}`, size.columns)];
  return Array.from({ length: height }, (_, at) => line(at === height - 1 && texts.length > height ? `${fit(texts[at] ?? '', size.columns - 2).trimEnd()} …` : (texts[at] ?? ''), at === 0 ? 'strong' : 'plain'));
}
