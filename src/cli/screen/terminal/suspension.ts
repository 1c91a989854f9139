/** What the terminal has to be before the process stops and after it goes on. */
interface Suspending {
  readonly host: Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;
  /** Gives the terminal back to the shell. */
  readonly leave: () => void;
  /** Takes the terminal again and draws everything. */
  readonly enter: () => void;
}

/** Longest that a signal sent to oneself may take to stop the process, in milliseconds. */
const settling = 50;

/**
 * Lets the shell suspend the screen (SIGTSTP) and take it up again (SIGCONT, `fg`). The process stops by the default of the signal,
 * which the system leaves out where no shell could wake it (POSIX, orphaned process groups); then the screen goes on at once.
 * The function it returns ends this.
 */
export function allowSuspension({ host, leave, enter }: Suspending): () => void {
  let awaited: NodeJS.Timeout | undefined;
  const stop = (): void => {
    host.off('SIGTSTP', stop);
    leave();
    host.kill(host.pid, 'SIGTSTP');
    awaited = setTimeout(goOn, settling);
  };
  const goOn = (): void => {
    clearTimeout(awaited);
    host.off('SIGTSTP', stop);
    host.on('SIGTSTP', stop);
    enter();
  };
  host.on('SIGTSTP', stop);
  host.on('SIGCONT', goOn);
  return () => {
    clearTimeout(awaited);
    host.off('SIGTSTP', stop);
    host.off('SIGCONT', goOn);
  };
}
