// Builds the package: types and library by tsc, the command line bundled into few files so that it starts fast.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

/** Packages that stay outside the bundle: large, loaded only where used, or with files of their own beside their code. */
const external = ['@huggingface/hub', 'undici', 'ink', 'react', 'react-dom', '@inkjs/ui', '@viz-js/viz', '@duckdb/node-api', 'read-excel-file', 'write-excel-file'];

const { metafile } = await build({
  entryPoints: ['src/cli/main.ts'],
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  chunkNames: 'part-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: external.flatMap((name) => [name, `${name}/*`]),
  // Packages in CommonJS ask for Node's built-ins by require.
  banner: { js: "import { createRequire as modelcheckRequire } from 'node:module'; const require = modelcheckRequire(import.meta.url);" },
  legalComments: 'none',
  jsx: 'automatic',
  metafile: true,
  logLevel: 'warning',
});

/** The licences of what is inside the bundle go with it. */
const packages = [...new Set(Object.keys(metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))].sort();
const texts = packages.map((name) => {
  const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE'].map((file) => tryRead(`node_modules/${name}/${file}`)).find((content) => content !== null);
  return `${name} ${manifest.version} (${manifest.license})\n\n${text ?? 'The package ships no licence text.'}`;
});
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', `The bundled command line contains these packages:\n\n${texts.join('\n\n--------\n\n')}\n`);

function tryRead(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
