import { formats, type Format } from '../../../report/reporter.ts';
import { scrollHeight } from '../layout.ts';
import type { ScreenState } from '../state.ts';
import { exportWords } from '../words.ts';
import type { KeyHandler } from './key-handler.ts';
import { move } from './move.ts';
import { closeView } from './open-view.ts';

/** Formats in the order in which they are offered. */
export const exportFormats: readonly Format[] = Object.keys(exportWords).flatMap((name) => formats.filter((format) => format === name));

/** Keys of the export view. */
export const exportKeys: KeyHandler = (state, key) => {
  const moved = move(key, state.exporting.cursor, scrollHeight(state));
  if (moved !== null) return { ...state, exporting: { ...state.exporting, cursor: moved } };
  if (key === 'escape') return closeView(state);
  const format = exportFormats[state.exporting.cursor];
  return key === 'enter' && format !== undefined ? { ...state, prompt: { kind: 'file', format, text: defaultFile(state, format), replaces: null } } : state;
};

/** A file name that says what is inside, and that it was supposed where it was. */
function defaultFile({ suppositions }: ScreenState, format: Format): string {
  return `modelcheck${Object.keys(suppositions).length > 0 ? '-what-if' : ''}.${exportWords[format].ending}`;
}
