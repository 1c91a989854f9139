import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Generated } from './generate/generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'scripts', 'generate');

/** Runs every `scripts/generate/*.ts` that exports `generate`. With `--check` compares instead of writing and fails on a difference. */
async function main(): Promise<void> {
  const stale: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const module: { generate?: () => Promise<readonly Generated[]> } = await import(pathToFileURL(path.join(folder, name)).href);
    for (const generated of (await module.generate?.()) ?? []) {
      if (await isFresh(generated)) continue;
      stale.push(generated.path);
      if (!process.argv.includes('--check')) await write(generated);
    }
  }
  console.log(stale.length === 0 ? 'generated files are fresh' : stale.map((file) => `stale: ${file}`).join('\n'));
  if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
}

async function isFresh({ path: file, content }: Generated): Promise<boolean> {
  const current = await readFile(path.join(root, file)).catch(() => null);
  return current !== null && current.equals(Buffer.from(content));
}

async function write({ path: file, content }: Generated): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), content);
}

await main();
