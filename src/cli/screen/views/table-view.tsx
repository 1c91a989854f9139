import type { ReactElement } from 'react';
import { previewHeight, scrollHeight } from '../layout.ts';
import type { Row } from '../select/rows.ts';
import { listedValue, tableColumns, type TableColumns } from '../select/table-columns.ts';
import type { TableLine } from '../select/table-lines.ts';
import { verdictText } from '../select/verdict-text.ts';
import { sortWords, groupWords, words } from '../words.ts';
import { fit } from '../text/fit.ts';
import { line, type Line } from '../text/line.ts';
import { Lines } from './line-view.tsx';
import { previewLines } from './preview.ts';
import type { ViewProps } from './view-props.ts';

/** The table of candidates: only the lines in the window are made. */
export function TableView({ state }: ViewProps): ReactElement {
  const height = scrollHeight(state);
  const widths = tableColumns(state.rows, state.size.columns);
  const shown = state.lines.slice(state.table.top, state.table.top + height);
  const lines = shown.map((one, at) => tableLine(one, widths, { isChosen: state.table.top + at === state.table.cursor, isMarked: one.kind === 'row' && state.marked.includes(one.row.position) }));
  const empty = lines.length === 0 ? [line(`    ${words.noRows}`)] : [];
  const filling = Array.from({ length: Math.max(0, height - lines.length - empty.length) }, () => line(''));
  return <Lines lines={[headLine(widths), ...lines, ...empty, ...filling, ...(previewHeight(state) > 0 ? [rule(state), ...previewLines(state)] : [])]} />;
}

function headLine({ verdict, model, licenses, reason, listed }: TableColumns): Line {
  return line(`    ${[fit(words.head.verdict, verdict), fit(words.head.model, model), ...listed.map(({ name, width }) => fit(name.toUpperCase(), width)), fit(words.head.licenses, licenses), fit(words.head.reason, reason)].join(' ')}`, 'strong');
}

interface LineState {
  readonly isChosen: boolean;
  readonly isMarked: boolean;
}

function tableLine(one: TableLine, widths: TableColumns, { isChosen, isMarked }: LineState): Line {
  if (one.kind === 'group') return line(`${one.title} (${one.count})`, 'strong');
  const signs = `${isChosen ? '>' : ' '}${isMarked ? '*' : ' '}  `;
  return [{ text: signs, tone: 'strong' }, { text: fit(verdictText(one.row), widths.verdict), tone: one.row.verdict }, { text: ` ${restOf(one.row, widths)}`, tone: isChosen ? 'chosen' : 'plain' }];
}

function restOf(row: Row, { model, licenses, reason, listed }: TableColumns): string {
  return [fit(row.id, model, 'middle'), ...listed.map(({ name, width }) => fit(listedValue(row, name), width)), fit(row.licenses.join(', ') || words.noLicense, licenses), fit(row.rule === '' ? row.reason : row.rule, reason)].join(' ');
}

/** The stroke below the table says how it is arranged and where the cursor is. */
function rule({ size, lines, table, rows, sort, direction, grouping }: ViewProps['state']): Line {
  const models = lines.flatMap((one) => (one.kind === 'row' ? [one.row.position] : []));
  const at = lines.slice(0, table.cursor + 1).filter(({ kind }) => kind === 'row').length;
  const found = new Set(models).size;
  const told = [words.position(at, models.length), ...(found < rows.length ? [words.shown(found, rows.length)] : []), `${words.sorted(sortWords[sort])}${direction === 'descending' ? words.linear.reversed : ''}`, ...(grouping === 'none' ? [] : [groupWords[grouping]])];
  const text = `── ${told.join(' · ')} `;
  return line(text + '─'.repeat(Math.max(0, size.columns - text.length)), 'soft');
}
