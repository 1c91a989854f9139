import { factRows, nextChoice, type FactRow } from '../select/fact-rows.ts';
import { scrollHeight } from '../layout.ts';
import type { Suppositions } from '../choices.ts';
import type { ScreenState } from '../state.ts';
import { words } from '../words.ts';
import type { KeyHandler } from './key-handler.ts';
import { move } from './move.ts';
import { closeView } from './open-view.ts';

/** Keys of the what-if view. */
export const factsKeys: KeyHandler = (state, key) => {
  const moved = move(key, state.facts.cursor, scrollHeight(state));
  if (moved !== null) return { ...state, facts: { ...state.facts, cursor: moved } };
  if (key === 'escape') return closeView(state);
  if (key === 'r') return asking(state, {});
  const row = factRows(state)[state.facts.cursor];
  return row === undefined ? state : factKey(state, key, row);
};

/** Asks to have the models judged again for other suppositions; they hold once the answer is there. */
export function asking(state: ScreenState, suppositions: Suppositions): ScreenState {
  if (JSON.stringify(suppositions) === JSON.stringify(state.suppositions)) return state;
  return { ...state, message: words.judging(state.rows.length), request: { kind: 'judge', suppositions } };
}

/** Suppositions with one more, another, or one less (null). */
export function withFact(suppositions: Suppositions, fact: string, value: string | null): Suppositions {
  const others = Object.fromEntries(Object.entries(suppositions).filter(([name]) => name !== fact));
  return value === null ? others : { ...others, [fact]: value };
}

function factKey(state: ScreenState, key: string, row: FactRow): ScreenState {
  if (key === 'enter') return { ...state, prompt: { kind: 'fact', fact: row.fact, text: row.supposed ?? '' } };
  if (key === 'x' || key === 'backspace') return asking(state, withFact(state.suppositions, row.fact, null));
  if (key !== ' ') return state;
  return row.choices === null ? { ...state, message: words.typeValue } : asking(state, withFact(state.suppositions, row.fact, nextChoice(row)));
}
