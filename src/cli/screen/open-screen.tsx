import { render } from 'ink';
import { ScreenApp, type ScreenProps } from './screen-app.tsx';
import { enterAlternateScreen } from './terminal/alternate-screen.ts';
import { frameStream } from './terminal/frame-stream.ts';

/** The process whose terminal is used, and how it reads. */
export interface ScreenHost {
  readonly host: NodeJS.Process;
  /** `announced` writes plain lines one after the other, for a screen reader. */
  readonly mode: 'painted' | 'announced';
}

/** Shows the screen on the terminal until the user leaves it. What the terminal showed before is there again afterwards. */
export async function openScreen({ input, style }: Pick<ScreenProps, 'input' | 'style'>, { host, mode }: ScreenHost): Promise<void> {
  const { stdout, stdin } = host;
  const leave = mode === 'painted' ? enterAlternateScreen({ stdout, stdin, host }) : undefined;
  try {
    const size = { columns: stdout.columns, rows: stdout.rows };
    const app = render(<ScreenApp input={input} size={size} style={style} />, { stdout: frameStream(stdout, mode), stdin, debug: true, exitOnCtrlC: false, patchConsole: false, isScreenReaderEnabled: mode === 'announced' });
    await app.waitUntilExit();
  } finally {
    leave?.();
  }
}
