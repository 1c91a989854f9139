/** Control sequences of ECMA-48 and of xterm's private modes that the screen uses. */
export const sequences = {
  /** Alternate screen without scrollback (mode 1049), cursor hidden, long lines cut instead of wrapped. */
  enter: '\u001B[?1049h\u001B[?25l\u001B[?7l\u001B[2J\u001B[H',
  leave: '\u001B[?7h\u001B[?25h\u001B[?1049l',
  clear: '\u001B[2J\u001B[H',
} as const;

/**
 * What to write so that a frame stands on the alternate screen: only lines that differ from the frame before are drawn, each at its
 * place, so that nothing scrolls and nothing flickers. Lines beyond the last row are left out.
 */
export function paintFrame(frame: readonly string[], before: readonly string[], rows: number): string {
  const height = Math.min(rows, Math.max(frame.length, before.length));
  return Array.from({ length: height }, (_, at) => (frame[at] === before[at] ? '' : `\u001B[${at + 1};1H\u001B[2K${frame[at] ?? ''}`)).join('');
}

/** What to write for a screen reader: the lines that were not there before, one after the other. */
export function announceFrame(frame: readonly string[], before: readonly string[]): string {
  const known = new Set(before);
  return frame.filter((line) => line !== '' && !known.has(line)).map((line) => `${line}\n`).join('');
}
