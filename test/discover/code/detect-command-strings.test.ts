import { expect, test } from 'vitest';
import { found } from './found.ts';

test.each([
  { name: 'a list of words', text: 'run(["vllm", "serve", "org/name"])', models: ['cli certain org/name'] },
  { name: 'a list with an option', text: 'run(["python", "x.py", "--model", "org/Name-7b"])', models: ['cli likely org/Name-7b'] },
  { name: 'a list with an option and its value in one word', text: 'args = ["--hf-repo=org/name"]', models: ['cli certain org/name'] },
  { name: 'a list with a word that is computed', text: 'run(["vllm", "serve", model, "--port", "1"])', models: [] },
  { name: 'a list of something else', text: 'x = ["--output", "org/Name-7b"]', models: [] },
  { name: 'a command line', text: 'os.system("hf download org/name")', models: ['cli certain org/name'] },
  { name: 'a command line behind another', text: 'os.system("cd x && vllm serve org/name")', models: ['cli certain org/name'] },
  { name: 'a command line of several lines', text: 's = """\nset -e\nhf download org/name\n"""', models: ['cli certain org/name'] },
  { name: 'a sentence about a command', text: 'print("then run vllm serve org/name")', models: [] },
])('$name runs $models', ({ text, models }) => {
  expect(found(text)).toEqual(models);
});
