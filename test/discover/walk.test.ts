import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../bench/discover/memory-files.ts';
import { isIgnored, withRules } from '../../src/discover/ignore-rules.ts';
import { isSkippedFolder } from '../../src/discover/skipped-folders.ts';
import { unreadable, walk } from '../../src/discover/walk.ts';
import { FileError } from '../../src/errors.ts';

test.each([
  { name: 'files of all folders', tree: { 'a.py': '', 'b/c.py': '', 'b/d/e.py': '' }, files: ['a.py', 'b/c.py', 'b/d/e.py'], folders: ['b', 'b/d'] },
  { name: 'no links', tree: { 'a.py': '', b: { link: 'root' } }, files: ['a.py'], folders: [] },
  { name: 'no dependencies', tree: { 'a.py': '', 'node_modules/b.js': '', 'x/__pycache__/c.py': '', 'y.egg-info/d': '' }, files: ['a.py'], folders: ['x'] },
  { name: 'no environment of Python, whatever it is called', tree: { 'a.py': '', 'env/pyvenv.cfg': '', 'env/lib/b.py': '' }, files: ['a.py'], folders: ['env'] },
  { name: 'nothing that git ignores', tree: { '.gitignore': 'b/\n*.log', 'b/c.py': '', 'd.log': '', 'e.py': '' }, files: ['.gitignore', 'e.py'], folders: [] },
  { name: 'what an inner file takes back', tree: { '.gitignore': '*.log', 'b/.gitignore': '!keep.log', 'b/keep.log': '', 'b/c.log': '' }, files: ['.gitignore', 'b/.gitignore', 'b/keep.log'], folders: ['b'] },
  { name: 'nothing of an empty folder', tree: {}, files: [], folders: [] },
])('a walk gives $name', async ({ tree, files, folders }) => {
  const found = await walk(memoryFiles(tree), 'root');
  expect({ ...found, files: [...found.files].sort(), folders: [...found.folders].sort() }).toEqual({ files, folders, skipped: [] });
});

test('a folder that cannot be listed is told, and the others are walked', async () => {
  const files = memoryFiles({ 'a/b.py': '', 'c.py': '' });
  const found = await walk({ ...files, list: async (path) => (path.includes('/a') ? Promise.reject(new FileError('cannot read a: \u001b[31mno', { code: 'EACCES', path })) : files.list(path)) }, 'root');
  expect([found.files, found.skipped]).toEqual([['c.py'], [{ file: 'a/', line: null, reason: 'unreadable', detail: 'cannot read a: \uFFFD[31mno' }]]);
});

test('more folders than are listed at once are all walked', async () => {
  const tree = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`f${number}/x.py`, '']));
  expect((await walk(memoryFiles(tree), 'root')).files).toHaveLength(100);
});

test('an error that is no trouble with a file is thrown on', () => {
  expect(() => unreadable('a', new TypeError('bug'))).toThrow(TypeError);
});

describe('ignore files', () => {
  const outer = withRules([], '', '*.log\n/build/\n!kept.log');
  const inner = withRules(outer, 'a/', 'secret*\n!*.log\n');
  test.each([
    { path: 'x.log', ignored: true },
    { path: 'kept.log', ignored: false },
    { path: 'build/', ignored: true },
    { path: 'a/build/', ignored: false },
    { path: 'a/x.log', ignored: false },
    { path: 'a/secret.py', ignored: true },
    { path: 'a/b.py', ignored: false },
  ])('$path is ignored: $ignored', ({ path, ignored }) => {
    expect(isIgnored(path.startsWith('a/') ? inner : outer, path)).toBe(ignored);
  });
});

test.each([
  ['node_modules', true],
  ['x.egg-info', true],
  ['.venv', true],
  ['src', false],
  ['Node_Modules', false],
  ['constructor', false],
])('the folder %s is left out: %s', (name, expected) => {
  expect(isSkippedFolder(name)).toBe(expected);
});
