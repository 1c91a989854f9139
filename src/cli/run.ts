import { CommanderError } from 'commander';
import { DataError, FileError, UsageError } from '../errors.ts';
import { exitCodes, lastLine } from './exit-code.ts';
import { Interrupted } from './interrupt.ts';
import { signalCodes } from './stop-signal.ts';
import { buildProgram } from './program.ts';
import { renderMistake } from './render-mistake.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import type { World } from './world.ts';

/**
 * Runs modelcheck with command-line arguments (without node and script) and returns its exit code.
 * Expected errors are printed with what to do; a bug is thrown on.
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code: number = exitCodes.pass;
  const program = await buildProgram(args, world, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof Interrupted) return explainInterrupt(error, world);
    const exitCode = explain(error, world);
    if (args[0] === 'check' && exitCode !== exitCodes.pass) world.err(lastLine('wrong input', exitCode));
    return exitCode;
  }
}

/** Below the line that renews itself, where there is one. */
function explainInterrupt({ message, signal }: Interrupted, world: World): number {
  const code = signalCodes[signal];
  world.err(`${world.terminal.renewsErrors ? '\n' : ''}${sanitizeLine(message, 1000)}\n${lastLine('interrupted', code)}`);
  return code;
}

function explain(error: unknown, world: World): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.pass : exitCodes.usage;
  if (error instanceof UsageError) world.err(renderMistake({ message: error.message, place: null, hint: error.hint }));
  else if (error instanceof DataError) world.err(error.mistakes.map(renderMistake).join('\n'));
  else if (error instanceof FileError) world.err(renderMistake({ message: error.message, place: null, hint: null }));
  else throw error;
  return exitCodes.usage;
}
