import { announceFrame, paintFrame, sequences } from './paint-frame.ts';

/** How frames reach the terminal: painted over one another, or read out one after the other. */
export type FrameMode = 'painted' | 'announced';

/** The stream for Ink, and what makes the next frame a whole one, since something else was shown meanwhile. */
export interface Frames {
  readonly stream: NodeJS.WriteStream;
  readonly forget: () => void;
}

/**
 * A view of the terminal for Ink, which then writes whole frames (its debug mode): they are painted in place. Ink's own way of
 * redrawing erases the scrollback as soon as a frame is as high as the window, and scrolls while the window shrinks.
 */
export function frameStream(terminal: NodeJS.WriteStream, mode: FrameMode): Frames {
  let before: readonly string[] = [];
  let size = '';
  const write = (content: string, callback?: () => void): boolean => {
    if (content === '') return terminal.write('', callback);
    const frame = content.split('\n');
    const now = `${terminal.columns}x${terminal.rows}`;
    const resized = mode === 'painted' && now !== size;
    const text = mode === 'painted' ? (resized ? sequences.clear : '') + paintFrame(frame, resized ? [] : before, terminal.rows) : announceFrame(frame, before);
    before = frame;
    size = now;
    return text === '' || terminal.write(text);
  };
  const stream = new Proxy(terminal, {
    get(target, key) {
      if (key === 'write') return write;
      // Ink hides and shows the cursor of terminals itself; here that belongs to entering and leaving.
      return key === 'isTTY' ? false : Reflect.get(target, key);
    },
  });
  const forget = (): void => {
    size = '';
  };
  return { stream, forget };
}
