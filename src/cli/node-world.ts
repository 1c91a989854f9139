import { fileErrorFrom } from '../io/file-error-from.ts';
import { createNodeIo } from '../io/node-io.ts';
import { readShipped } from '../read-shipped.ts';
import { exitCodes } from './exit-code.ts';
import type { StopSignal } from './stop-signal.ts';
import type { Terminal, World } from './world.ts';

/** The world of a real process. A closed pipe (`| head`) ends output quietly; any other failure of standard output is a file that cannot be written. */
export async function nodeWorld(): Promise<World> {
  process.stdout.on('error', endUnlessClosed);
  const io = createNodeIo();
  const manifest: { version: string } = JSON.parse((await readShipped(io, 'package.json')) ?? '{"version":"0.0.0"}');
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

function endUnlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`error: ${fileErrorFrom(error, 'standard output').message}\n`);
  process.exit(exitCodes.usage);
}

/** https://no-color.org and the common `CI` variable decide, then what the streams are. Standard input is opened only where it matters, as that takes long. */
function terminalOf(own: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = own;
  const plain = !stdout.isTTY || Boolean(env['NO_COLOR']) || env['TERM'] === 'dumb';
  return {
    style: plain ? 'plain' : 'ansi',
    columns: Math.max(40, Math.min(stdout.columns ?? 100, 120)),
    renewsErrors: Boolean(stderr.isTTY) && !env['CI'] && env['TERM'] !== 'dumb',
    interactive: Boolean(stdout.isTTY) && !env['CI'] && env['TERM'] !== 'dumb' && Boolean(own.stdin.isTTY),
  };
}
