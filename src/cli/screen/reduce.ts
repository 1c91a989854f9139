import type { Format } from '../../report/reporter.ts';
import type { Report } from '../../model/report.ts';
import type { Why } from '../../report/why/render-why.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { derive } from './derive.ts';
import { exportKeys } from './keys/export-keys.ts';
import { factsKeys } from './keys/facts-keys.ts';
import type { Key } from './keys/key.ts';
import type { KeyHandler } from './keys/key-handler.ts';
import { compareKeys, modelKeys, textKeys } from './keys/model-keys.ts';
import { openView } from './keys/open-view.ts';
import { promptKeys } from './keys/prompt-keys.ts';
import { tableKeys } from './keys/table-keys.ts';
import { rowsOf } from './select/rows.ts';
import type { JudgeAnswer, SaveAnswer } from './screen-input.ts';
import type { Suppositions, View } from './choices.ts';
import { currentView, type ScreenState } from './state.ts';
import { words } from './words.ts';

/** What happens to the screen: a key, another size of the window, or an answer to what it asked for. */
export type ScreenEvent =
  | { readonly kind: 'key'; readonly key: Key }
  | { readonly kind: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'judged'; readonly suppositions: Suppositions; readonly answer: JudgeAnswer }
  | { readonly kind: 'explained'; readonly position: number; readonly report: Report; readonly words: Why['explanation'] }
  | { readonly kind: 'saved'; readonly file: string; readonly format: Format; readonly answer: SaveAnswer };

/** The state after an event. Pure: what is to be done outside stands in `request`. */
export function reduce(state: ScreenState, event: ScreenEvent): ScreenState {
  return derive(handle(state, event), state);
}

function handle(state: ScreenState, event: ScreenEvent): ScreenState {
  if (event.kind === 'key') return pressed({ ...state, message: null }, event.key);
  if (event.kind === 'resized') return { ...state, size: { columns: event.columns, rows: event.rows } };
  if (event.kind === 'explained') return { ...state, request: null, explanation: { position: event.position, report: event.report, words: event.words } };
  return event.kind === 'judged' ? judged({ ...state, request: null }, event) : saved({ ...state, request: null }, event);
}

const handlers = { table: tableKeys, model: modelKeys, compare: compareKeys, facts: factsKeys, export: exportKeys, help: textKeys } as const satisfies Record<View, KeyHandler>;

function pressed(state: ScreenState, key: Key): ScreenState {
  if (key === 'ctrl-c') return { ...state, request: { kind: 'quit' } };
  if (state.request !== null && state.request.kind !== 'explain') return state;
  if (state.prompt !== null) return promptKeys(state, state.prompt, key);
  if (key === 'q') return { ...state, request: { kind: 'quit' } };
  if (key === '?') return openView(state, 'help');
  if (key === 'f' || key === 'e') return openView(state, key === 'f' ? 'facts' : 'export');
  return handlers[currentView(state)](state, key);
}

/** The verdicts under other suppositions; a supposition that does not fit is told and changes nothing. */
function judged(state: ScreenState, { suppositions, answer }: Extract<ScreenEvent, { kind: 'judged' }>): ScreenState {
  if (answer.kind === 'refused') return { ...state, message: sanitizeLine(answer.problem) };
  const rows = rowsOf(answer.report, state.original);
  const changed = rows.filter(({ before }) => before !== null).length;
  return { ...state, report: answer.report, suppositions, rows, message: words.judged(changed) };
}

function saved(state: ScreenState, { file, format, answer }: Extract<ScreenEvent, { kind: 'saved' }>): ScreenState {
  if (answer.kind === 'written') return { ...state, message: words.written(sanitizeLine(file)) };
  if (answer.kind === 'failed') return { ...state, message: sanitizeLine(answer.problem) };
  return { ...state, message: words.exists(sanitizeLine(file)), prompt: { kind: 'file', format, text: file, replaces: file } };
}
