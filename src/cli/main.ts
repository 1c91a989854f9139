#!/usr/bin/env node
import { exitCodes } from './exit-code.ts';
import { run } from './run.ts';
import { nodeWorld } from './node-world.ts';

// Not awaited here: parts that are loaded later wait for this module to be whole.
void main();

async function main(): Promise<void> {
  try {
    const code = await run(process.argv.slice(2), await nodeWorld());
    // A run that was stopped has requests on their way, which would keep the process waiting.
    if (code > 128) process.exit(code);
    process.exitCode = code;
    // All that was awaited is done. To take down the engine and its threads takes as long as a tenth of a check, and nothing waits for it.
    // A full disk is told after the write, so whoever listens to the streams is heard first.
    setImmediate(endWhenWritten);
  } catch (error) {
    process.stderr.write(`modelcheck: this is a bug in modelcheck, please report it with the lines below\n${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = exitCodes.bug;
  }
}

function endWhenWritten(): void {
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
}
