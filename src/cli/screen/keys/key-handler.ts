import type { ScreenState } from '../state.ts';
import type { Key } from './key.ts';

/** What a key does to the state. Lines, texts and positions that follow from it are derived afterwards. */
export type KeyHandler = (state: ScreenState, key: Key) => ScreenState;
