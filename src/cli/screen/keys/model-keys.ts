import { scrollHeight } from '../layout.ts';
import { tabs } from '../choices.ts';
import type { ScreenState } from '../state.ts';
import type { KeyHandler } from './key-handler.ts';
import { cycle, move } from './move.ts';
import { closeView } from './open-view.ts';
import { tableKeys } from './table-keys.ts';

/** Keys of an open model. */
export const modelKeys: KeyHandler = (state, key) => {
  const scroll = scrolled(state, key);
  if (scroll !== null) return { ...state, scroll };
  if (key === 'escape' || key === 'backspace') return closeView(state);
  if (key === 'right' || key === 'tab') return { ...state, tab: cycle(tabs, state.tab), scroll: 0 };
  if (key === 'left' || key === 'shift-tab') return { ...state, tab: cycle(tabs, state.tab, -1), scroll: 0 };
  if (key === 'n') return { ...tableKeys(state, 'down'), scroll: 0 };
  if (key === 'p') return { ...tableKeys(state, 'up'), scroll: 0 };
  const tab = tabs[Number(key) - 1];
  return tab === undefined ? state : { ...state, tab, scroll: 0 };
};

/** Keys of a comparison. */
export const compareKeys: KeyHandler = (state, key) => {
  if (key === 'd') return { ...state, compared: state.compared === 'all' ? 'differences' : 'all', scroll: 0 };
  return textKeys(state, key);
};

/** Keys of a text that can only be read. */
export const textKeys: KeyHandler = (state, key) => {
  const scroll = scrolled(state, key);
  if (scroll !== null) return { ...state, scroll };
  return key === 'escape' || key === 'backspace' ? closeView(state) : state;
};

function scrolled(state: ScreenState, key: string): number | null {
  return move(key === ' ' ? 'page-down' : key, state.scroll, scrollHeight(state));
}
