import { previewHeight } from '../layout.ts';
import type { ScreenState } from '../state.ts';
import { fold } from '../text/fold.ts';
import { line, type Line } from '../text/line.ts';

/** The model under the cursor with what its table line has no room for: whole id, columns of the list, why. */
export function previewLines({ lines, table, size }: ScreenState): readonly Line[] {
  const height = previewHeight - 1;
  const current = lines[table.cursor];
  if (current?.kind !== 'row') return Array.from({ length: height }, () => line(''));
  const { id, columns, licenses, rule, reason } = current.row;
  const listed = columns.map(([name, value]) => `${name}: ${value}`).join(' · ');
  const head = `${id}${licenses.length > 0 ? `  [${licenses.join(', ')}]` : ''}`;
  const texts = [...(size.columns > 100 && listed !== '' ? [`${head}  ${listed}`] : [head, ...(listed === '' ? [] : [listed])]), ...fold(rule === '' ? reason : `${rule}: ${reason}`, size.columns)];
  return Array.from({ length: height }, (_, at) => line(at === height - 1 && texts.length > height ? `${texts[at] ?? ''} …` : (texts[at] ?? ''), at === 0 ? 'strong' : 'plain'));
}
