import { createNodeIo } from '../io/node-io.ts';
import type { StopSignal } from './interrupt.ts';
import type { Terminal, World } from './world.ts';

/** The world of a real process. A closed pipe (`| head`) ends output quietly. */
export async function nodeWorld(): Promise<World> {
  process.stdout.on('error', ignoreClosedPipe);
  const io = createNodeIo();
  const manifest: { version: string } = JSON.parse((await io.files.readText(`${io.packageFolder}package.json`)) ?? '{"version":"0.0.0"}');
  return {
    io,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    onSignal,
    terminal: terminalOf(process),
    version: manifest.version,
  };
}

/** The first signal is told; a second one ends the process as it would without a listener. */
function onSignal(listener: (signal: StopSignal) => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, listener);
  return () => signals.forEach((signal) => process.off(signal, listener));
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** https://no-color.org and the common `CI` variable decide, then what the streams are. */
function terminalOf({ stdout, stderr, stdin, env }: NodeJS.Process): Terminal {
  const plain = !stdout.isTTY || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  return {
    style: plain ? 'plain' : 'ansi',
    columns: Math.max(40, Math.min(stdout.columns ?? 100, 120)),
    renewsErrors: Boolean(stderr.isTTY) && !env['CI'] && env['TERM'] !== 'dumb',
    interactive: Boolean(stdout.isTTY && stdin.isTTY) && !env['CI'] && env['TERM'] !== 'dumb',
  };
}
