import type { View } from '../choices.ts';
import type { ScreenState } from '../state.ts';

/** Opens a view over the present one. A view that is open already comes back to the front. */
export function openView(state: ScreenState, view: View): ScreenState {
  const at = state.open.indexOf(view);
  return { ...state, open: at < 0 ? [...state.open, view] : state.open.slice(0, at + 1), scroll: view === 'help' ? 0 : state.scroll };
}

/** Closes the present view; the table stays. */
export function closeView(state: ScreenState): ScreenState {
  return state.open.length === 1 ? state : { ...state, open: state.open.slice(0, -1), scroll: 0 };
}
