import { EventEmitter } from 'node:events';

/** A terminal that remembers what was written to it. */
export interface FakeTerminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
  /** A process with this terminal; signals are only remembered. */
  readonly host: NodeJS.Process;
  /** All that was written, and what else was done. */
  readonly done: string[];
  resize(columns: number, rows: number): void;
  /** Presses keys. */
  type(text: string): void;
  /** Lets the process tell an event: a signal, its exit, a crash. */
  tell(event: string, ...values: readonly unknown[]): void;
}

/** Makes a {@link FakeTerminal} of 80 columns and 24 rows. */
export function fakeTerminal(): FakeTerminal {
  const done: string[] = [];
  const typed: string[] = [];
  const write = (text: string, callback?: () => void): boolean => {
    if (text !== '') done.push(text);
    callback?.();
    return true;
  };
  const stdout = Object.assign(new EventEmitter(), { isTTY: true, columns: 80, rows: 24, write });
  const stdin = Object.assign(new EventEmitter(), { isTTY: true, setRawMode: (mode: unknown) => void done.push(`raw mode ${String(mode)}`), setEncoding: () => undefined, ref: () => undefined, unref: () => undefined, read: () => typed.shift() ?? null });
  const host = Object.assign(new EventEmitter(), { pid: 7, stdout, stdin, kill: (pid: number, signal: string) => void done.push(`kill ${pid} ${signal}`) });
  const resize = (columns: number, rows: number): void => {
    Object.assign(stdout, { columns, rows });
    stdout.emit('resize');
  };
  const tell = (event: string, ...values: readonly unknown[]): void => void host.emit(event, ...values);
  const type = (text: string): void => {
    typed.push(text);
    stdin.emit('readable');
  };
  return { tell, type, stdout: stdout as unknown as NodeJS.WriteStream, stdin: stdin as unknown as NodeJS.ReadStream, host: host as unknown as NodeJS.Process, done, resize };
}
