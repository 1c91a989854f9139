import { scrollHeight } from '../layout.ts';
import type { ScreenState } from '../state.ts';
import { line, type Line } from '../text/line.ts';
import { words } from '../words.ts';

/** The lines of the text that are in the window, filled up with empty ones. */
export function windowOf(state: ScreenState): readonly Line[] {
  const height = scrollHeight(state);
  return Array.from({ length: height }, (_, at) => state.body[state.scroll + at] ?? line(''));
}

/** A stroke that says how far the text was read. */
export function stroke(state: ScreenState, told: readonly string[] = []): Line {
  const height = scrollHeight(state);
  const last = Math.min(state.body.length, state.scroll + height);
  const place = state.body.length > height ? [words.position(last, state.body.length)] : [];
  const parts = [...told, ...place];
  const text = parts.length === 0 ? '' : `── ${parts.join(' · ')} `;
  return line(text + '─'.repeat(Math.max(0, state.size.columns - text.length)), 'soft');
}
