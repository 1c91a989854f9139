// Puts all that a `check` loads into one file: every file of a start costs a look-up, a read and a link.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Merges the chunks that an entry loads with those of one of its commands into `start.js`, and leaves in each place a file that hands on
 * what stood there, so that every module is still loaded once, whoever asks for it.
 */
export async function mergeStart(outdir, { outputs }, { entry, command }) {
  const entryOf = (source) => Object.keys(outputs).find((file) => outputs[file].entryPoint === source);
  const chunks = [...new Set([entry, command].flatMap((source) => closureOf(entryOf(source), outputs)))];
  const names = new Map(chunks.map((file, index) => [basename(file), index]));
  const text = chunks.filter((file) => file !== entryOf(entry)).map((file) => handOn(outputs[file].exports, (name) => `${name} as ${global(names.get(basename(file)), name)}`, basename(file)));
  const { outputFiles } = await build({
    stdin: { contents: [...text, `import './${basename(entryOf(entry))}';`].join('\n'), resolveDir: outdir },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [keepOthers(names)],
  });
  writeFileSync(join(outdir, 'start.js'), outputFiles[0].text);
  for (const file of chunks) writeFileSync(file, file === entryOf(entry) ? "#!/usr/bin/env node\nimport './start.js';\n" : handOn(outputs[file].exports, (name) => `${global(names.get(basename(file)), name)} as ${name}`, 'start.js'));
}

function closureOf(first, outputs) {
  const found = new Set([first]);
  for (const file of found) for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement' && outputs[path] !== undefined) found.add(path);
  return [...found];
}

const global = (chunk, name) => `chunk${chunk}_${name}`;

function handOn(exported, rename, from) {
  return exported.length === 0 ? `import './${from}';` : `export { ${exported.map(rename).join(', ')} } from './${from}';`;
}

/** Files that are not merged stay where they are. */
function keepOthers(names) {
  return {
    name: 'keep-others',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path, kind }) => (kind === 'entry-point' || names.has(basename(path)) ? undefined : { path, external: true }));
    },
  };
}
