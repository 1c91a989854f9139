import { render } from 'ink';
import { ScreenApp, type ScreenProps } from './screen-app.tsx';
import { enterAlternateScreen } from './terminal/alternate-screen.ts';
import { frameStream, type FrameMode, type Frames } from './terminal/frame-stream.ts';
import { sequences } from './terminal/paint-frame.ts';
import { allowSuspension } from './terminal/suspension.ts';

/** The process whose terminal is used, and how it reads. */
export interface ScreenHost {
  readonly host: NodeJS.Process;
  /** `announced` writes plain lines one after the other, for a screen reader. */
  readonly mode: FrameMode;
}

/** Shows the screen on the terminal until the user leaves it. What the terminal showed before is there again afterwards. */
export async function openScreen({ input, style }: Pick<ScreenProps, 'input' | 'style'>, { host, mode }: ScreenHost): Promise<void> {
  const { stdout, stdin } = host;
  const frames = frameStream(stdout, mode);
  const leave = mode === 'painted' ? enterAlternateScreen({ stdout, stdin, host }) : undefined;
  const release = allowSuspension({ host, leave: () => giveBack({ stdout, stdin }, mode), enter: () => takeAgain(host, { mode, frames }) });
  try {
    const size = { columns: stdout.columns, rows: stdout.rows };
    const app = render(<ScreenApp input={input} size={size} style={style} suspend={() => suspend(host)} />, { stdout: frames.stream, stdin, debug: true, exitOnCtrlC: false, patchConsole: false, isScreenReaderEnabled: mode === 'announced' });
    await app.waitUntilExit();
  } finally {
    release();
    leave?.();
  }
}

type Streams = Pick<NodeJS.Process, 'stdout' | 'stdin'>;

/** Ctrl-Z stops everything that the shell started as one job, as it would outside of raw mode. Windows has no such signal. */
function suspend(host: NodeJS.Process): void {
  if (host.platform !== 'win32') host.kill(0, 'SIGTSTP');
}

function giveBack({ stdout, stdin }: Streams, mode: FrameMode): void {
  if (stdin.isTTY) stdin.setRawMode(false);
  if (mode === 'painted') stdout.write(sequences.leave);
}

/** The window may have another size by now, of which only the shell was told; being told of a size draws everything. */
function takeAgain(host: NodeJS.Process, { mode, frames }: { readonly mode: FrameMode; readonly frames: Frames }): void {
  const { stdout, stdin } = host;
  // A shell may have set the terminal back; Node would think it raw and leave it.
  if (stdin.isTTY) for (const raw of [false, true]) stdin.setRawMode(raw);
  if (mode === 'painted') stdout.write(sequences.enter);
  frames.forget();
  stdout.emit('resize');
  if (host.platform !== 'win32') host.kill(host.pid, 'SIGWINCH');
}
