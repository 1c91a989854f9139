import { scrollHeight } from '../layout.ts';
import { groupings, sortKeys } from '../choices.ts';
import { currentPosition, type ScreenState } from '../state.ts';
import { words } from '../words.ts';
import type { Key } from './key.ts';
import type { KeyHandler } from './key-handler.ts';
import { cycle, move } from './move.ts';
import { openView } from './open-view.ts';

/** Most models that are compared side by side. */
const mostMarked = 3;

/** Keys of the table of candidates. */
export const tableKeys: KeyHandler = (state, key) => {
  const moved = move(key, state.table.cursor, scrollHeight(state));
  if (moved !== null) return { ...state, table: { ...state.table, cursor: offGroups(state, moved) } };
  return actions[key]?.(state) ?? state;
};

const actions: Readonly<Record<Key, (state: ScreenState) => ScreenState>> = {
  enter: (state) => (currentPosition(state) === null ? state : openView({ ...state, scroll: 0 }, 'model')),
  '/': (state) => ({ ...state, prompt: { kind: 'filter', text: state.filter } }),
  s: (state) => ({ ...state, sort: cycle(sortKeys, state.sort), direction: 'ascending' }),
  r: (state) => ({ ...state, direction: state.direction === 'ascending' ? 'descending' : 'ascending' }),
  g: (state) => ({ ...state, grouping: cycle(groupings, state.grouping) }),
  ' ': mark,
  c: (state) => (state.marked.length < 2 ? { ...state, message: words.markSome } : openView({ ...state, scroll: 0 }, 'compare')),
  escape: (state) => (state.filter === '' ? { ...state, marked: [] } : { ...state, filter: '' }),
};

/** The nearest model at or beyond a line, in the direction of the movement: heads of groups are not chosen. */
function offGroups({ lines, table }: ScreenState, target: number): number {
  const within = Math.max(0, Math.min(target, lines.length - 1));
  if (lines[within]?.kind !== 'group') return within;
  const step = within < table.cursor && within > 0 ? -1 : 1;
  return within + step;
}

function mark(state: ScreenState): ScreenState {
  const position = currentPosition(state);
  if (position === null) return state;
  if (state.marked.includes(position)) return { ...state, marked: state.marked.filter((one) => one !== position) };
  return state.marked.length === mostMarked ? { ...state, message: words.markedEnough } : { ...state, marked: [...state.marked, position] };
}
