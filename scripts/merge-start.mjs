// Puts all that a `check` loads into one script: every file of a start costs a look-up, a read and a link.
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

/**
 * Merges the chunks that an entry loads with those of `also`, which it loads later, into one script, and leaves in each place a file that
 * hands on what stood there, so that every module is still loaded once, whoever asks for it. The script is no module: it is a function of
 * the object that takes what is handed on, `require`, `import` and its own URL, which the launcher calls. The entry becomes that launcher.
 */
export async function mergeStart(outdir, { outputs }, { entry, also, launcher }) {
  const entryOf = (source) => Object.keys(outputs).find((file) => outputs[file].entryPoint === source);
  const chunks = [...new Set([entry, ...also].flatMap((source) => closureOf(entryOf(source), outputs)))];
  const names = new Map(chunks.map((file, index) => [basename(file), index]));
  const handed = chunks.flatMap((file) => outputs[file].exports.map((name) => ({ file, name, as: `chunk${names.get(basename(file))}_${name}` })));
  const of = (file, render) => handed.filter((one) => one.file === file).map(render).join(', ');
  const script = await scriptOf(outdir, names, [...chunks.filter((file) => file !== entryOf(entry)).map((file) => `export { ${of(file, ({ name, as }) => `${name} as ${as}`)} } from './${basename(file)}';`), `import './${basename(entryOf(entry))}';`]);
  const startFile = `start-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
  writeFileSync(join(outdir, startFile), script);
  await writeLauncher(outdir, launcher, startFile);
  writeFileSync(join(outdir, 'start.mjs'), `import start from './main.js';\nexport const { ${handed.map(({ as }) => as).join(', ')} } = start;\n`);
  for (const file of chunks) writeFileSync(file, `export { ${of(file, ({ name, as }) => `${as} as ${name}`)} } from './start.mjs';\n`);
  rmSync(entryOf(entry));
}

function closureOf(first, outputs) {
  const found = new Set([first]);
  for (const file of found) for (const { path, kind } of outputs[file].imports) if (kind === 'import-statement' && outputs[path] !== undefined) found.add(path);
  return [...found];
}

const format = { bundle: true, format: 'cjs', platform: 'node', target: 'node20', supported: { 'regexp-unicode-property-escapes': true }, minifySyntax: true, minifyWhitespace: true, legalComments: 'none', logLevel: 'warning' };

async function scriptOf(outdir, names, lines) {
  const { outputFiles, metafile } = await build({
    ...format,
    stdin: { contents: lines.join('\n'), resolveDir: outdir },
    write: false,
    metafile: true,
    define: { 'import.meta.url': 'urlOfStart' },
    plugins: [keepOthers(names)],
  });
  const imported = Object.values(metafile.outputs)[0].imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  return `(function(parts,require,importPart,urlOfStart){const module={require,set exports(all){Object.defineProperties(parts,Object.getOwnPropertyDescriptors(all))}};${handImports(outputFiles[0].text, new Set(imported))}\n})`;
}

/** A script of its own cannot import; the launcher does it. Only what the bundler says is imported is touched. */
function handImports(text, imported) {
  const handed = text.replace(/\bimport\("([^"\n]+)"\)/g, (call, path) => (imported.has(path) ? `importPart("${path}")` : call));
  // The bundler escapes every text but patterns, in which an escape means the same.
  return handed.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function writeLauncher(outdir, launcher, startFile) {
  await build({ ...format, entryPoints: [launcher], outfile: join(outdir, 'main.js'), banner: { js: '#!/usr/bin/env node' }, define: { startFile: JSON.stringify(startFile) } });
  // The package is made of modules; a launcher that is none starts faster.
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Files that are not merged stay where they are. */
function keepOthers(names) {
  return {
    name: 'keep-others',
    setup(builder) {
      builder.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (basename(path) === 'require.mjs') return { path, namespace: 'handed' };
        return kind === 'entry-point' || names.has(basename(path)) ? undefined : { path, external: true };
      });
      builder.onLoad({ filter: /.*/, namespace: 'handed' }, () => ({ contents: 'const handed = module.require; export { handed as require };', loader: 'js' }));
    },
  };
}
