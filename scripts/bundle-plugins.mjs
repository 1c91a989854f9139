// What makes the bundled command line start fast: schemas and the YAML parser are loaded by those parts alone that use them.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { build } from 'esbuild';

/**
 * Modules of the vocabulary hold word tables beside schemas. A part that imports tables alone gets them as plain data and loads no schema;
 * a part that names a schema gets the module itself.
 */
export const plainVocabulary = {
  name: 'plain-vocabulary',
  setup(builder) {
    const tables = new Map();
    const tablesOf = (path) => tables.get(path) ?? tables.set(path, evaluate(path).then(plainParts)).get(path);
    builder.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, async ({ path: spec, importer, resolveDir }) => {
      const path = resolve(resolveDir, spec);
      if (!/[\\/]src[\\/]model[\\/][\w-]+\.ts$/.test(path)) return undefined;
      const plain = await tablesOf(path);
      const wanted = importedNames(await readFile(importer, 'utf8'), spec);
      return wanted.length > 0 && wanted.every((name) => Object.hasOwn(plain, name)) ? { path, suffix: '?plain', sideEffects: false } : undefined;
    });
    builder.onLoad({ filter: /[\\/]src[\\/]model[\\/][\w-]+\.ts$/ }, async ({ path, suffix }) => {
      if (suffix !== '?plain') return undefined;
      const lines = Object.entries(await tablesOf(path)).map(([name, value]) => `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))});`);
      return { contents: lines.join('\n'), loader: 'js' };
    });
  },
};

/** Names that a text imports from a module as values; none where it imports the module as a whole. */
function importedNames(text, spec) {
  const found = [...text.matchAll(/^(?:import|export) \{([^}]*)\} from '([^']*)';/gm)].filter(([, , from]) => from === spec);
  return found.flatMap(([, names]) => names.split(',').map((name) => name.trim().split(' as ')[0])).filter((name) => name !== '' && !name.startsWith('type '));
}

function plainParts(exported) {
  return Object.fromEntries(Object.entries(exported).filter(([, value]) => isPlain(value)));
}

async function evaluate(path) {
  const { outputFiles } = await build({ entryPoints: [path], bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function isPlain(value) {
  return typeof value !== 'function' && JSON.stringify(value) !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}

/** The YAML parser stands in a file of its own, which is loaded with the first text that is parsed. */
export function lazyYaml(outdir) {
  return {
    name: 'lazy-yaml',
    setup(builder) {
      builder.onResolve({ filter: /^yaml$/ }, () => ({ path: 'yaml', namespace: 'lazy', sideEffects: false }));
      builder.onLoad({ filter: /.*/, namespace: 'lazy' }, async () => {
        const names = Object.keys(await import('yaml')).filter((name) => name !== 'default' && name !== 'module.exports');
        const functions = names.map((name) => `export function ${name}(...args) { const real = yaml().${name}; return new.target ? new real(...args) : real(...args); }`);
        return { contents: `let loaded;\nconst yaml = () => (loaded ??= require('./yaml.cjs'));\n${functions.join('\n')}`, loader: 'js' };
      });
      builder.onResolve({ filter: /^\.\/yaml\.cjs$/ }, ({ path }) => ({ path, external: true }));
      builder.onEnd(async () => void (await build({ stdin: { contents: "module.exports = require('yaml');", resolveDir: '.' }, outfile: `${outdir}/yaml.cjs`, bundle: true, format: 'cjs', platform: 'node', target: 'node20', minify: true, legalComments: 'none', logLevel: 'warning' })));
    },
  };
}

/** commander asks for child processes to run commands that are programs of their own. There are none, and Node takes long to load what it needs for them. */
export const noChildProcess = {
  name: 'no-child-process',
  setup(builder) {
    builder.onResolve({ filter: /^node:child_process$/ }, ({ importer }) => (/[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined));
    builder.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};
