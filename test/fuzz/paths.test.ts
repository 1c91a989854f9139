import fc from 'fast-check';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import type { Files } from '../../src/io/io.ts';
import { createAnswerCache } from '../../src/source/cache/answer-cache.ts';
import { createFolderSource } from '../../src/source/folder/folder-source.ts';
import { hostilePieces, nearText } from './mutations.ts';
import { soundCards } from './sound-inputs.ts';
import { withstands } from './withstands.ts';

const root = '/models/one';
const name = fc.constantFrom('README.md', 'LICENSE', 'config.json', 'adapter_config.json', 'model.safetensors', 'model.safetensors.index.json', 'model-00001-of-00002.safetensors', 'x.gguf', 'Modelfile', 'app.py', 'compose.yaml', '.gitignore', 'requirements.txt', 'run.sh', 'nb.ipynb', '..', '.', '../../etc', '__proto__', 'a\u0000b');
const outside = '../../../etc/passwd';
const content = fc.oneof(nearText([...soundCards, `{"weight_map":{"a":"${outside}","b":"/etc/passwd"},"_name_or_path":"${outside}","base_model_name_or_path":"/etc/passwd"}`, `FROM ${outside}\n`, `from_pretrained("${outside}")\n`, `---\nlicense: other\nlicense_link: ${outside}\n---\n`]), fc.constantFrom(...hostilePieces));

/** A folder in memory that notes every path that is asked for. */
function noting(tree: Readonly<Record<string, string>>): { readonly files: Files; readonly asked: string[] } {
  const asked: string[] = [];
  const bytes = new Map(Object.entries(tree).map(([file, text]) => [`${root}/${file}`, Buffer.from(text)]));
  const at = (path: string): Buffer | null => {
    asked.push(path);
    return bytes.get(posix.normalize(path)) ?? null;
  };
  const files: Files = {
    readText: (path) => Promise.resolve(at(path)?.toString() ?? null),
    readTextWithin: (path, maximumBytes) => {
      const found = at(path);
      return found && { text: found.length > maximumBytes ? null : found.toString(), size: found.length };
    },
    readBytesWithin: (path, maximumBytes) => {
      const found = at(path);
      return found && { bytes: found.length > maximumBytes ? null : found, size: found.length };
    },
    readBytes: (path, start, length) => Promise.resolve(at(path)?.subarray(start, start + length) ?? null),
    stat: (path) => {
      const found = at(path);
      return Promise.resolve(found ? { kind: 'file' as const, size: found.length, modifiedMs: 0 } : posix.normalize(path) === root ? { kind: 'directory' as const, size: 0, modifiedMs: 0 } : null);
    },
    list: (path) => {
      asked.push(path);
      return Promise.resolve(posix.normalize(path) === root ? Object.keys(tree).map((file) => ({ name: file, kind: 'file' as const })) : []);
    },
    realPath: (path) => {
      asked.push(path);
      return Promise.resolve(posix.normalize(path));
    },
    writeText: () => Promise.reject(new Error('nothing is written')),
    writeBytes: () => Promise.reject(new Error('nothing is written')),
    own: { read: (path) => at(path)?.toString() ?? null, write: refuse },
    remove: () => Promise.reject(new Error('nothing is removed')),
  };
  return { files, asked };
}

function refuse(): never {
  throw new Error('nothing is written');
}

/** Files in the folder itself: a directory listing holds no path, whatever a stranger writes into the files. */
const tree = fc.dictionary(name.filter((file) => !file.includes('/') && file !== '..' && file !== '.'), content, { minKeys: 1, maxKeys: 6 });
const isInside = (path: string): boolean => posix.normalize(path) === root || posix.normalize(path).startsWith(`${root}/`);
/** Folders above are asked for by what belongs to no file's content: the Hub's cache and the repository are found by walking up. */
const isAbove = (path: string): boolean => root.startsWith(posix.normalize(path).replace(/\/\.[^/]*$/, '')) || /^(?:\/models)?\/\.git/.test(posix.normalize(path));

test('a model folder is never left, whatever its files say', { timeout: 600_000 }, async () => {
  const counts = await withstands(tree, async (entries) => {
    const { files, asked } = noting(entries);
    await createFolderSource({ files, cwd: root }).readModel({ kind: 'local', asked: root, path: root });
    expect(asked.filter((path) => !isInside(path) && !isAbove(path))).toEqual([]);
  });
  expect(counts.inputs).toBeGreaterThan(0);
});

test('a searched folder is never left, whatever its files say', { timeout: 600_000 }, async () => {
  await withstands(tree, async (entries) => {
    const { files, asked } = noting(entries);
    await discover(files, root);
    expect(asked.filter((path) => !isInside(path) && !isAbove(path))).toEqual([]);
  });
});

test('the cache is never left, whatever a model is called', { timeout: 600_000 }, async () => {
  const key = fc.oneof(fc.constantFrom(...hostilePieces), fc.string({ unit: 'binary' }));
  await withstands(fc.tuple(key, key), async ([one, text]) => {
    const written: string[] = [];
    const { files } = noting({});
    await createAnswerCache({ ...files, own: { read: () => null, write: (path) => void written.push(path) } }, { root }).write(one, text);
    expect(written.filter((path) => !/^\/models\/one\/v\d+\/[0-9a-f]\/[0-9a-f]{64}$/.test(path))).toEqual([]);
  });
});

test('the usual reader of the disk is what these stand in for', () => {
  expect(Object.keys(noting({}).files).sort()).toEqual(Object.keys(createNodeIo().files).sort());
});
