// Bundles the command line into few files, so that it starts fast.
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { lazyYaml, noChildProcess, plainVocabulary } from './bundle-plugins.mjs';
import { mergeStart } from './merge-start.mjs';

/** Packages that stay outside the bundle: large, loaded only where used, or with files of their own beside their code. */
const external = ['@huggingface/hub', 'undici', 'ink', 'react', 'string-width', '@viz-js/viz', '@duckdb/node-api', 'read-excel-file', 'write-excel-file'];

/** Bundles the command line into a folder and returns the licence texts of the packages inside. The package's other folders are two levels above it. */
export async function bundle(outdir) {
  const { metafile } = await build({
    entryPoints: ['src/cli/main.ts'],
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    external: external.flatMap((name) => [name, `${name}/*`]),
    // Packages in CommonJS ask for Node's built-ins by require, which is made once for all chunks.
    banner: { js: "import { require } from './require.mjs';" },
    plugins: [plainVocabulary, noChildProcess, lazyYaml(outdir)],
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    jsx: 'automatic',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(`${outdir}/require.mjs`, "import { createRequire } from 'node:module';\nexport const require = createRequire(import.meta.url);\n");
  await mergeStart(outdir, metafile, { entry: 'src/cli/main.ts', also: ['src/cli/commands/check.ts', 'src/report/text/render-text.ts'], launcher: 'src/cli/launch.ts' });
  const packages = [...new Set(Object.keys(metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))].sort();
  return packages.map(textOf);
}

function textOf(name) {
  const manifest = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE'].map((file) => tryRead(`node_modules/${name}/${file}`)).find((content) => content !== null);
  return `${name} ${manifest.version} (${manifest.license})\n\n${text ?? 'The package ships no licence text.'}`;
}

function tryRead(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
