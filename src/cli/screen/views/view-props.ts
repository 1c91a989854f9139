import type { ScreenState } from '../state.ts';

/** What every view is given. */
export interface ViewProps {
  readonly state: ScreenState;
}
