import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { World } from '../../src/cli/world.ts';
import { createNodeIo } from '../../src/io/node-io.ts';

/** What a command left behind. */
export interface CliResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

/** How the command is run: folder, environment, and changes to the world. */
export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly world?: Partial<World>;
}

/** The clock of every test: 2026-11-15T12:00:00Z. */
export const testNow = Date.UTC(2026, 10, 15, 12);

/** Runs modelcheck in this process as a script would, with an empty home and a fixed clock. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const home = await mkdtemp(path.join(tmpdir(), 'modelcheck-home-'));
  const io = { ...createNodeIo({ cwd: options.cwd ?? home, home, env: { HOME: home, ...options.env } }), now: () => testNow };
  let stdout = '';
  let stderr = '';
  const world: World = {
    io,
    out: (text) => void (stdout += text),
    err: (text) => void (stderr += text),
    terminal: { style: 'plain', columns: 100, interactive: false },
    version: '0.0.0-test',
    ...options.world,
  };
  const code = await run(args, world);
  return { stdout, stderr, code };
}

/** A run as a transcript that a person can read: the command, what it printed, how it ended. */
export function transcript(args: readonly string[], { stdout, stderr, code }: CliResult): string {
  const command = `$ modelcheck ${args.map((arg) => (/^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg}'`)).join(' ')}`;
  const errors = stderr === '' ? '' : `\n--- stderr ---\n${stderr}`;
  return `${command}\n${stdout}${errors}\nExit code: ${code}\n`;
}
