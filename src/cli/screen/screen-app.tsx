import { useApp, useInput, useIsScreenReaderEnabled, useStdout } from 'ink';
import { useEffect, useLayoutEffect, useReducer, type Dispatch, type ReactElement } from 'react';
import { initialState } from './initial-state.ts';
import { keysOf } from './keys/key.ts';
import { reduce, type ScreenEvent } from './reduce.ts';
import type { ScreenInput } from './screen-input.ts';
import { suppositionList } from './select/supposition-list.ts';
import type { Request, ScreenState } from './state.ts';
import { LinearView } from './views/linear-view.tsx';
import { ScreenView } from './views/screen-view.tsx';
import { StyleContext } from './views/style.ts';

/** What the screen is started with. */
export interface ScreenProps {
  readonly input: ScreenInput;
  readonly size: ScreenState['size'];
  readonly style: 'plain' | 'ansi';
  /** Stops the process until the shell wakes it (Ctrl-Z). */
  readonly suspend?: () => void;
}

/** The screen: keys and window sizes go in as events, requests are carried out and answered by events. */
export function ScreenApp({ input, size, style, suspend }: ScreenProps): ReactElement {
  const [state, dispatch] = useReducer(reduce, size, (first) => initialState(input, first));
  const isRead = useIsScreenReaderEnabled();
  useInput((typed, key) => {
    if (key.ctrl && typed === 'z') suspend?.();
    for (const one of keysOf(typed, key)) dispatch({ kind: 'key', key: one });
  });
  useWindowSize(dispatch);
  useRequests(state.request, { input, state, dispatch });
  const columns = isRead ? Number.POSITIVE_INFINITY : state.size.columns;
  return <StyleContext value={{ style, columns }}>{isRead ? <LinearView state={state} /> : <ScreenView state={state} />}</StyleContext>;
}

function useWindowSize(dispatch: Dispatch<ScreenEvent>): void {
  const { stdout } = useStdout();
  useEffect(() => {
    const tell = (): void => dispatch({ kind: 'resized', columns: stdout.columns, rows: stdout.rows });
    stdout.on('resize', tell);
    return () => void stdout.off('resize', tell);
  }, [stdout, dispatch]);
}

interface Carrying {
  readonly input: ScreenInput;
  readonly state: ScreenState;
  readonly dispatch: Dispatch<ScreenEvent>;
}

/** Carries out each request once. The frame that announces it has been drawn by then. What fails in it is a bug, which ends the screen. */
function useRequests(request: Request | null, { input, state, dispatch }: Carrying): void {
  const { exit } = useApp();
  useLayoutEffect(() => {
    if (request?.kind === 'quit') exit();
    else if (request !== null) carryOut(request, { input, state, dispatch }).catch((error: unknown) => exit(error instanceof Error ? error : new Error(String(error))));
    // The request alone decides: the rest of the state changes with every key.
  }, [request]);
}

async function carryOut(request: Exclude<Request, { kind: 'quit' }>, { input, state, dispatch }: Carrying): Promise<void> {
  if (request.kind === 'judge') {
    dispatch({ kind: 'judged', suppositions: request.suppositions, answer: input.judge(suppositionList(request.suppositions)) });
  } else if (request.kind === 'explain') {
    dispatch({ kind: 'explained', position: request.position, report: state.report, words: input.explain(request.position, suppositionList(state.suppositions)) });
  } else {
    const { report, file, format, existing } = request;
    dispatch({ kind: 'saved', file, format, answer: await input.save(report, { file, format, existing }) });
  }
}
