import type { ScanContext } from '../scan.ts';
import type { HubProgress } from '../source/hub/hub-options.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import type { World } from './world.ts';

/** How far a run is. */
export interface RunState {
  readonly done: number;
  readonly total: number;
  /** Since the first model was asked for. */
  readonly seconds: number;
  /** What it waits for, e.g. `waiting 38 s: the Hub's quota of file requests is used up`. */
  readonly waiting: string | null;
}

/** Tells on stderr how far a run is: one line that renews itself on a terminal, at most one line a model and second elsewhere. */
export interface Progress {
  /** The world for the parts of the run, in which waits are told here and nothing is written into the renewing line. */
  readonly world: World;
  readonly onModel: NonNullable<ScanContext['onModel']>;
}

/** Milliseconds between lines where every line stays, and between renewals of one line. */
const pauseMs = { lines: 1_000, renewing: 100 } as const;

/** Erases the line that the cursor stands in (ECMA-48, EL 2). */
const eraseLine = '\r\u001B[2K';

/** Progress on the stderr of a world. A run of one model tells nothing but its waits. */
export function createProgress(world: World): Progress {
  const live = world.terminal.renewsErrors === true;
  const started = world.io.now();
  let state: RunState = { done: 0, total: 0, seconds: 0, waiting: null };
  let told = started;
  let isShown = false;

  function clear(): void {
    if (isShown) world.err(eraseLine);
    isShown = false;
  }
  function show(line: string): void {
    clear();
    world.err(live ? line.slice(0, world.terminal.columns - 1) : `${line}\n`);
    isShown = live;
    told = world.io.now();
  }
  function onWaiting({ kind, text }: HubProgress): void {
    if (kind === 'retrying') return;
    if (kind === 'notice') return tell(`${text}\n`);
    state = { ...state, waiting: text };
    show(renderProgress(state));
  }
  function tell(text: string): void {
    clear();
    world.err(text);
  }
  return {
    world: { ...world, err: tell, onHubProgress: onWaiting },
    onModel({ ref, count, total }) {
      const now = world.io.now();
      state = { done: count, total, seconds: (now - started) / 1_000, waiting: null };
      if (count === total) return clear();
      if (now - told >= (live ? pauseMs.renewing : pauseMs.lines)) show(live ? renderProgress(state) : `${renderProgress(state)} · ${sanitizeLine(ref.asked)}`);
    },
  };
}

/** `120 of 500 · 14/s · waiting 38 s: …`; what is not known yet is left out. */
export function renderProgress({ done, total, seconds, waiting }: RunState): string {
  const rate = done / Math.max(seconds, 0.001);
  const parts = [total > 1 ? `${done} of ${total}` : null, total > 1 && seconds > 0 ? `${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s` : null, waiting];
  return parts.filter((part) => part !== null).join(' · ');
}
