import { describe, expect, test } from 'vitest';
import { findIn, readSnippets } from '../../bench/discover/snippets.ts';
import { memoryFiles, type MemoryEntry } from '../../bench/discover/memory-files.ts';
import { UsageError } from '../../src/errors.ts';
import { discover } from '../../src/discover/discover.ts';

async function found(tree: Readonly<Record<string, MemoryEntry>>) {
  const { models, skipped } = await discover(memoryFiles(tree), 'root');
  return { models: models.map(({ ref, file, line }) => `${file}:${line} ${ref}`), skipped: skipped.map(({ file, reason }) => `${file} ${reason}`) };
}

const call = 'model = AutoModel.from_pretrained("org/name")\n';

describe('what is searched', () => {
  test.each([
    { name: 'files in folders, in order', tree: { 'b/x.py': call, 'a.py': `\n${call}` }, models: ['a.py:2 org/name', 'b/x.py:1 org/name'], skipped: [] },
    { name: 'packages and repositories of others are left out', tree: { 'node_modules/x.py': call, '.git/x.py': call, '.venv/x.py': call }, models: [], skipped: [] },
    { name: 'what .gitignore names is left out', tree: { '.gitignore': 'out/\n*.tmp.py\n!keep.tmp.py\n', 'out/x.py': call, 'a.tmp.py': call, 'keep.tmp.py': call }, models: ['keep.tmp.py:1 org/name'], skipped: [] },
    { name: 'links are not followed', tree: { 'loop.py': { link: 'root' }, 'x.py': call }, models: ['x.py:1 org/name'], skipped: [] },
    { name: 'a file that cannot be read is told', tree: { 'x.py': { error: 'EACCES' }, 'y.py': call }, models: ['y.py:1 org/name'], skipped: ['x.py unreadable'] },
    { name: 'a file that is too large is told', tree: { 'x.py': { size: 6 * 1024 * 1024 } }, models: [], skipped: ['x.py too-large'] },
    { name: 'documents name no models', tree: { 'README.md': call, 'docs/use.md': call }, models: [], skipped: [] },
  ])('$name', async ({ tree, models, skipped }) => {
    expect(await found(tree)).toEqual({ models, skipped });
  });

  test('a folder that does not exist is refused', async () => {
    await expect(discover(memoryFiles({}), 'elsewhere')).rejects.toThrow(UsageError);
  });
});

describe('labelled snippets', () => {
  test.each(readSnippets('first').map((snippet) => ({ name: `${snippet.file}: ${snippet.name}`, snippet })))('$name', async ({ snippet }) => {
    expect([...(await findIn(snippet))].sort()).toEqual([...snippet.models].sort());
  });
});
