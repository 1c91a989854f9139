import type { ReactElement } from 'react';
import { scrollHeight } from '../layout.ts';
import { factRows, type FactRow } from '../select/fact-rows.ts';
import { fit } from '../text/fit.ts';
import { fold } from '../text/fold.ts';
import { line, type Line } from '../text/line.ts';
import { words } from '../words.ts';
import { Lines } from './line-view.tsx';
import type { ViewProps } from './view-props.ts';

/** The facts of the profile beside what is supposed instead. */
export function FactsView({ state }: ViewProps): ReactElement {
  const { cursor, top } = state.facts;
  const rows = factRows(state);
  const shown = rows.slice(top, top + scrollHeight(state)).map((row, at) => factLine(row, state.size.columns, top + at === cursor));
  const filling = Array.from({ length: scrollHeight(state) - shown.length }, () => line(''));
  const head = `  ${columnsOf({ fact: words.head.fact, stated: words.head.stated, supposed: words.head.supposed }, state.size.columns)}`;
  return <Lines lines={[line(head, 'strong'), ...shown, ...filling, line('─'.repeat(state.size.columns), 'soft'), ...about(rows[cursor], state.size.columns)]} />;
}

function factLine(row: FactRow, columns: number, isChosen: boolean): Line {
  const text = columnsOf({ fact: row.fact, stated: row.stated ?? words.notStated, supposed: row.supposed ?? '' }, columns);
  return [{ text: `${isChosen ? '>' : ' '}${row.waiting > 0 ? '?' : ' '}`, tone: 'strong' }, { text, tone: isChosen ? 'chosen' : row.supposed === null ? 'plain' : 'undecided' }];
}

function columnsOf({ fact, stated, supposed }: { readonly fact: string; readonly stated: string; readonly supposed: string }, columns: number): string {
  const rest = Math.max(8, Math.floor((columns - 34) / 2));
  return `${fit(fact, 28)} ${fit(stated, rest)} ${fit(supposed, rest)}`;
}

/** What the fact under the cursor says and how it is written: three lines. */
function about(row: FactRow | undefined, columns: number): readonly Line[] {
  if (row === undefined) return [line(''), line(''), line('')];
  const form = row.choices === null ? row.form : row.choices.join(', ');
  const texts = [...fold(row.description, columns), ...fold(form, columns), ...(row.waiting > 0 ? [`? ${words.waiting(row.waiting)}`] : [])];
  return [0, 1, 2].map((at) => line(texts[at] ?? ''));
}
