import { expect, test } from 'vitest';
import { parseHubId } from '../../../src/discover/reference/hub-id.ts';

test.each([
  ['org/name', 'org/name', null],
  ['Org-1/Name_2.3', 'Org-1/Name_2.3', null],
  ['org/name@v1', 'org/name', 'v1'],
  ['org/name@main', 'org/name', null],
  ['org/name@refs/pr/1', 'org/name', 'refs/pr/1'],
  ['gpt2', 'gpt2', null],
  ['bert-base-uncased@abc', 'bert-base-uncased', 'abc'],
])('%s is a model', (text, id, revision) => {
  expect(parseHubId(text)).toEqual({ id, revision });
});

test.each([
  ['a word', 'name'],
  ['a path', './org/name'],
  ['an absolute path', '/org/name'],
  ['three parts', 'a/b/c'],
  ['a folder', 'models/name'],
  ['a media type', 'application/json'],
  ['a file', 'org/config.json'],
  ['a file of weights', 'org/model-7B.Q4.gguf'],
  ['a version of an API', 'v1/chat-completions'],
  ['a ratio', 'org/2.5'],
  ['a time zone', 'Europe/Berlin'],
  ['a branch', 'origin/main-2'],
  ['two dots', 'org/a..b'],
  ['two hyphens', 'org/a--b'],
  ['a part that begins with a hyphen', 'org/-name'],
  ['an owner with a dot', 'docs.rs/name-1'],
  ['a placeholder', 'your-username/model-1'],
  ['a repository of git', 'org/name.git'],
  ['an empty revision', 'org/name@'],
  ['a revision that leads out', 'org/name@../x'],
  ['a revision with a space', 'org/name@a b'],
  ['spaces', ' org/name '],
  ['a line end', 'org/name\n'],
  ['letters beyond ASCII', 'örg/name'],
  ['a name of 97 characters', `org/${'x'.repeat(97)}`],
  ['a text of any length', `org/${'x'.repeat(100_000)}`],
  ['nothing', ''],
])('%s is none', (_name, text) => {
  expect(parseHubId(text)).toBeNull();
});
