import { verdictWords } from '../../../report/words.ts';
import { exportFormats } from '../keys/export-keys.ts';
import type { View } from '../choices.ts';
import { currentPosition, currentView, type ScreenState } from '../state.ts';
import { lineText } from '../text/line.ts';
import { exportWords, groupWords, sortWords, tabWords, words } from '../words.ts';
import { factRows } from './fact-rows.ts';
import { runLine } from './run-line.ts';
import { statusLine } from './status-line.ts';
import { suppositionList } from './supposition-list.ts';
import { titleLine } from './title-line.ts';
import type { Row } from './rows.ts';

/** What the screen shows as sentences in reading order; a reader hears those that have changed. */
export function linearLines(state: ScreenState): readonly string[] {
  const supposed = suppositionList(state.suppositions);
  const status = lineText(statusLine(state));
  const run = runLine(state.report);
  return [`${lineText(titleLine(state))}. ${words.linear.help}`, ...(run === null ? [] : [lineText(run)]), ...(supposed.length === 0 ? [] : [`${words.supposing(state.rows.filter(({ before }) => before !== null).length)}: ${supposed.join(', ')}`]), ...parts[currentView(state)](state), ...(status === '' ? [] : [status])];
}

const parts = {
  table: tablePart,
  model: (state) => [`${rowWords(state)} ${words.linear.tab(tabWords[state.tab])}`, ...state.body.map(lineText)],
  compare: (state) => [`${words.linear.comparing} ${state.marked.map((position) => state.rows[position]?.id ?? '').join('; ')}`, ...state.body.map(lineText)],
  facts: factsPart,
  export: exportPart,
  help: (state) => state.body.map(lineText),
} as const satisfies Record<View, (state: ScreenState) => readonly string[]>;

function tablePart(state: ScreenState): readonly string[] {
  const arranged = `${words.linear.sorted} ${sortWords[state.sort]}${state.direction === 'descending' ? words.linear.reversed : ''}, ${groupWords[state.grouping]}.`;
  return [arranged, rowWords(state)];
}

/** The model under the cursor in one sentence. */
function rowWords(state: ScreenState): string {
  const models = state.lines.filter(({ kind }) => kind === 'row').length;
  const at = state.lines.slice(0, state.table.cursor + 1).filter(({ kind }) => kind === 'row').length;
  const position = currentPosition(state);
  const row = position === null ? undefined : state.rows[position];
  if (row === undefined) return words.noRows;
  const mark = state.marked.includes(row.position) ? ` ${words.linear.marked}` : '';
  const columns = row.columns.map(([name, value]) => ` ${name}: ${value}.`).join('');
  return `${words.linear.row(at, models)} ${verdictSentence(row)} ${row.id}. ${words.linear.licenses} ${row.licenses.join(', ') || words.noLicense}. ${row.rule === '' ? '' : `${row.rule}: `}${row.reason}${columns}${mark}`;
}

function verdictSentence({ verdict, before }: Row): string {
  const now = verdictWords[verdict].mark;
  return before === null ? `${now}:` : `${now}, ${words.linear.before} ${verdictWords[before].mark}:`;
}

function factsPart(state: ScreenState): readonly string[] {
  const rows = factRows(state);
  const row = rows[state.facts.cursor];
  if (row === undefined) return [];
  const supposed = row.supposed === null ? '' : ` ${words.linear.supposed} ${row.supposed}.`;
  return [`${words.linear.fact(state.facts.cursor + 1, rows.length)} ${row.fact}: ${row.stated ?? words.notStated}.${supposed}${row.waiting > 0 ? ` ${words.waiting(row.waiting)}` : ''} ${row.description} ${words.linear.form} ${row.choices?.join(', ') ?? row.form}.`];
}

function exportPart(state: ScreenState): readonly string[] {
  const format = exportFormats[state.exporting.cursor];
  return format === undefined ? [] : [`${words.linear.format(state.exporting.cursor + 1, exportFormats.length)} ${format}: ${exportWords[format].phrase}.`];
}
