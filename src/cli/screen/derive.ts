import { bodyOf } from './bodies/body-of.ts';
import { exportFormats } from './keys/export-keys.ts';
import { scrollHeight } from './layout.ts';
import { factCount } from './select/fact-rows.ts';
import { tableLines } from './select/table-lines.ts';
import { currentPosition, currentView, type ListPosition, type ScreenState } from './state.ts';
import { clamp, inView } from './text/in-view.ts';

/** The state with all that follows from it: lines and text where what they are made of has changed, positions inside of them, the explanation that is needed. */
export function derive(next: ScreenState, before: ScreenState | null): ScreenState {
  const listed = withLines(next, before);
  const placed = withPositions(listed);
  const asked = withExplanation(placed);
  const body = before !== null && bodyKeys(asked).every((key, at) => key === bodyKeys(before)[at]) ? asked.body : bodyOf(asked);
  return { ...asked, body, scroll: clamp(asked.scroll, 0, body.length - scrollHeight(asked)) };
}

/** The table's lines; the cursor stays on its model where that is still listed. */
function withLines(next: ScreenState, before: ScreenState | null): ScreenState {
  const same = before !== null && next.rows === before.rows && next.filter === before.filter && next.sort === before.sort && next.direction === before.direction && next.grouping === before.grouping;
  if (same) return next;
  const lines = tableLines(next.rows, next);
  const position = currentPosition(next);
  const found = lines.findIndex((line) => line.kind === 'row' && line.row.position === position);
  const first = lines.findIndex(({ kind }) => kind === 'row');
  return { ...next, lines, table: { ...next.table, cursor: Math.max(0, found < 0 ? first : found) } };
}

/** List positions inside their lists. The head of a group is shown with its first model. */
function withPositions(state: ScreenState): ScreenState {
  const height = scrollHeight(state);
  const view = currentView(state);
  const table = view === 'table' || state.table.cursor >= state.lines.length ? withHead(inView(state.table, state.lines.length, height), state) : state.table;
  const facts = inView(state.facts, factCount(), height);
  return { ...state, table, facts, exporting: inView(state.exporting, exportFormats.length, height) };
}

function withHead(position: ListPosition, { lines }: ScreenState): ListPosition {
  const head = position.cursor - 1;
  return head >= 0 && head < position.top && lines[head]?.kind === 'group' ? { ...position, top: head } : position;
}

/** Asks for the explanation of the open model when its tab is shown and it is not there yet. */
function withExplanation(state: ScreenState): ScreenState {
  const position = currentPosition(state);
  const isShown = currentView(state) === 'model' && state.tab === 'why' && position !== null;
  const isThere = state.explanation?.position === position && state.explanation.report === state.report;
  const isAsked = state.request !== null && (state.request.kind !== 'explain' || state.request.position === position);
  return isShown && !isThere && !isAsked ? { ...state, request: { kind: 'explain', position } } : state;
}

/** Everything that the text of a view is made of. */
function bodyKeys(state: ScreenState): readonly unknown[] {
  return [currentView(state), state.size.columns, state.report, state.tab, state.explanation, state.compared, state.marked, currentPosition(state)];
}
