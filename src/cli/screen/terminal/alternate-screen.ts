import { sequences } from './paint-frame.ts';

const signals = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const;

/**
 * Goes to the alternate screen, and back by the function it returns. However the process ends, the terminal is as it was: what it
 * showed before is there, with cursor and line mode. A signal still ends the process as it would have.
 */
export function enterAlternateScreen({ stdout, stdin, host }: { readonly stdout: NodeJS.WriteStream; readonly stdin: NodeJS.ReadStream; readonly host: NodeJS.Process }): () => void {
  let isInside = true;
  stdout.write(sequences.enter);
  const leave = (): void => {
    if (!isInside) return;
    isInside = false;
    host.off('exit', leave);
    host.off('uncaughtExceptionMonitor', leave);
    for (const signal of signals) host.off(signal, end);
    if (stdin.isTTY) stdin.setRawMode(false);
    stdout.write(sequences.leave);
  };
  const end = (signal: NodeJS.Signals): void => {
    leave();
    host.kill(host.pid, signal);
  };
  host.on('exit', leave);
  host.on('uncaughtExceptionMonitor', leave);
  for (const signal of signals) host.on(signal, end);
  return leave;
}
