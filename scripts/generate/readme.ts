import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/cli/run.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import type { Generated } from './generated.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The clock of everything that the README shows. */
const shownOn = Date.UTC(2026, 10, 15, 12);

/** A console block of the README whose output is made by the tool: `$ modelcheck …`, output, up to the closing fence. */
const block = /```console\n\$ modelcheck ([^\n]*)\n[\s\S]*?```/g;

/** Runs every command that the README shows and puts in what it prints now. */
export async function generate(): Promise<readonly Generated[]> {
  const readme = await readFile(`${root}README.md`, 'utf8');
  let content = readme;
  for (const [shown, command = ''] of readme.matchAll(block)) {
    content = content.replace(shown, `\`\`\`console\n$ modelcheck ${command}\n${await outputOf(command)}\`\`\``);
  }
  return [{ path: 'README.md', content }];
}

async function outputOf(command: string): Promise<string> {
  const io = { ...createNodeIo({ cwd: root, home: '/nonexistent', env: { HOME: '/nonexistent', MODELCHECK_CACHE: '/nonexistent/cache' } }), now: () => shownOn };
  let printed = '';
  await run(command.split(' '), { io, out: (text) => void (printed += text), err: () => undefined, terminal: { style: 'plain', columns: 100, interactive: false }, version: '0.1.0' });
  return printed;
}
