import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtFolder } from './built-folder.ts';

/** What the built command line left behind. */
export interface BuiltRun {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** Largest resident size in MB; null when it had no time to say. */
  readonly peakMb: number | null;
}

/** How the built command line is run. The environment holds nothing but this, PATH and an empty home. */
export interface BuiltOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Modules that are loaded before it, to spoil what it stands on. */
  readonly preload?: readonly URL[];
  /** Seconds after which it is killed and the run counts as hung. */
  readonly within?: number;
  /** Called when it has started. */
  readonly onStart?: (child: ChildProcess) => void;
  /** Where stdout goes instead of being read: a file descriptor. */
  readonly stdout?: number;
}

/** The command line as it ships. */
export interface BuiltCli {
  /** The program, for those who start it themselves. */
  readonly main: string;
  run(args: readonly string[], options?: BuiltOptions): Promise<BuiltRun>;
  close(): Promise<void>;
}

/** The command line as it is bundled from the sources of this moment, and a folder for what its runs leave behind. */
export async function buildCli(): Promise<BuiltCli> {
  const main = path.join(await builtFolder(), 'dist/cli/main.js');
  const folder = await mkdtemp(path.join(tmpdir(), 'modelcheck-built-'));
  return { main, run: (args, options = {}) => runBuilt({ main, folder }, args, options), close: () => rm(folder, { recursive: true, force: true }) };
}

let counter = 0;

async function runBuilt({ main, folder }: { readonly main: string; readonly folder: string }, args: readonly string[], { cwd = folder, env = {}, preload = [], within = 60, onStart, stdout: target }: BuiltOptions): Promise<BuiltRun> {
  const peakFile = path.join(folder, `peak-${(counter += 1)}`);
  const preloads = [new URL('report-peak.mjs', import.meta.url), ...preload].flatMap((url) => ['--import', url.href]);
  const begun = performance.now();
  const child = spawn(process.execPath, [...preloads, main, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: path.join(folder, 'home'), TZ: 'UTC', NO_COLOR: '1', PEAK_FILE: peakFile, ...env },
    stdio: ['ignore', target ?? 'pipe', 'pipe'],
  });
  const killer = setTimeout(() => child.kill('SIGKILL'), within * 1_000);
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
  onStart?.(child);
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => child.on('error', reject).on('close', (...ended) => resolve(ended)));
  clearTimeout(killer);
  const peak = await readFile(peakFile, 'utf8').catch(() => null);
  return { code, signal, stdout, stderr, seconds: (performance.now() - begun) / 1_000, peakMb: peak === null ? null : Number(peak) };
}
