import type { Io } from '../io/io.ts';
import type { StopSignal } from './stop-signal.ts';
import type { HubProgress } from '../source/hub/hub-options.ts';

/** Everything a command may touch, handed in so that the whole program is a function of it. */
export interface World {
  readonly io: Io;
  /** Results. A machine format leaves nothing else here. */
  readonly out: (content: string | Uint8Array) => void;
  /** Progress and diagnostics. */
  readonly err: (text: string) => void;
  /** What the Hub keeps a run waiting for; told by `err` where it is not given. */
  readonly onHubProgress?: (progress: HubProgress) => void;
  /** Has a listener told of the signals that end a run, in the place of ending it, until the function given back is called. */
  readonly onSignal?: (listener: (signal: StopSignal) => void) => () => void;
  readonly terminal: Terminal;
  /** Version of modelcheck, for reports. */
  readonly version: string;
}

/** What the streams can show. */
export interface Terminal {
  /** `ansi` when stdout is a terminal that takes colour and NO_COLOR is not set. */
  readonly style: 'plain' | 'ansi';
  readonly columns: number;
  /** True when both stdout and stdin are a person's terminal and this is no CI job. */
  readonly interactive: boolean;
  /** True when stderr is a person's terminal, in which a line can renew itself, and this is no CI job. */
  readonly renewsErrors?: boolean;
}
