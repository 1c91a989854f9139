import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSnippets, snippetSets } from '../../../bench/discover/snippets.ts';
import { loaders } from '../../../src/discover/code/loaders.ts';
import { hubOptions, programLines, toolOptions } from '../../../src/discover/command/programs.ts';
import { detectFile } from '../../../src/discover/file/detect-file.ts';
import { syntaxes, syntaxOf, type Syntax } from '../../../src/discover/file/file-syntax.ts';
import { mayNameModels } from '../../../src/discover/file/prefilter.ts';
import { readSource } from '../../../src/discover/file/read-source.ts';
import { routePrefixes } from '../../../src/discover/reference/key-value.ts';
import { modelNouns } from '../../../src/discover/reference/model-key.ts';

function mayName(text: string, syntax: Syntax = 'yaml'): boolean {
  return mayNameModels({ text, bytes: new TextEncoder().encode(text) }, syntax);
}

test.each([
  ['an address', 'see https://huggingface.co/org/name'],
  ['an address in other letters', 'x = "https://HuggingFace.co/org/name"'],
  ['a short address', 'hf.co/org/name'],
  ['a purl', 'pkg:huggingface/org/name'],
  ['a form for loaders', 'HF://org/name'],
  ['a form of Java', 'djl://ai.djl.huggingface.pytorch/org/name'],
  ['an id near a word', 'model: org/Name-7b'],
  ['an id far from a word', `model${'\n'.repeat(10_000)}x: org/Name-7b`],
  ['an id behind the start of the text', 'org/Name-7b\nllm'],
  ['an id at the end of a Windows line', 'MODEL_ID=org/Name-7b\r\n'],
  ['an id in escaped quotes', String.raw`"{\"model\": \"org/Name-7b\"}"`],
  ['an id behind a default', '${MODEL:-org/Name-7b}'],
  ['an id with a revision', 'model="org/Name-7b@v1"'],
  ['an id with a quantisation', 'llama-server -hf org/Name-7b:Q4'],
  ['an id of plain words behind a strong word', 'from_pretrained("org/name")'],
  ['a name without organisation', 'x("bert-base-uncased")'],
  ['a name of sentence-transformers', 'SentenceTransformer("all-MiniLM-L6-v2")'],
  ['an id behind an imported module', `import 'a/b-1'\nmodel = 'org/Name-7b'`],
])('a text may name a model with %s', (_name, text) => {
  expect(mayName(text)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['prose', 'and/or 1/2 km/h'],
  ['paths', 'model = "./data/Name-7b/x"'],
  ['an id and no word that speaks of models', 'x = "org/Name-7b"'],
  ['a word and no id', 'model = None'],
  ['an import', `import 'org/Name-7b'\nmodel()`],
  ['an id of plain words behind a weak word', 'model = "auth/user"'],
  ['another host', 'model = "https://example.com/org"'],
])('a text names none with %s', (_name, text) => {
  expect(mayName(text)).toBe(false);
});

test.each(snippetSets)('no text of the set %s in which something is found is passed over', (set) => {
  const passedOver = readSnippets(set).filter(({ file, text }) => saysOf(file, text) && readSource({ path: file, bytes: new TextEncoder().encode(text) }, syntaxOf(file) ?? 'unknown') === null);
  expect(passedOver.map(({ name }) => name)).toEqual([]);
});

/** True when a whole reading of a file finds something or remarks on it. */
function saysOf(path: string, text: string, syntax: Syntax = syntaxOf(path) ?? 'unknown'): boolean {
  const { sightings, remarks } = detectFile({ path, text }, syntax);
  return sightings.length + remarks.length > 0;
}

const id = fc.constantFrom('org/name', 'org/Name-7b', 'a/b', 'team.x/model', 'org/name@v1', 'org/Name-7b:Q4_K_M', 'hf://org/name', 'hf-hub:org/name', 'https://huggingface.co/org/name', 'HF.co/org/name', 'pkg:huggingface/org/name', 'pkg:docker/a/b', 'bert-base-uncased', 'gpt2-xl', 't5-small', 'ctrl', 'all-MiniLM-L6-v2', String.raw`org\/Name-7b`, ...routePrefixes.map((prefix) => `${prefix}/org/name`));
const noun = fc.constantFrom(...modelNouns, 'repo', 'hub', 'hf', 'huggingface', 'base', 'id', 'name', 'path', 'name or path', 'url', 'x', 'default');
const key = fc.tuple(fc.array(noun, { minLength: 1, maxLength: 3 }), fc.constantFrom('_', '-', '.', '', ' ', 'camel', 'UPPER')).map(([words, gap]) => (gap === 'UPPER' ? words.join('_').toUpperCase() : gap === 'camel' ? words.map((word, index) => (index === 0 ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`)).join('') : words.join(gap)));
const caller = fc.oneof(fc.constantFrom(...loaders.keys(), 'load_diffuser', 'my_embed', 'hf', 'get_hf_x', 'gr.load', 'torch.hub.load'), key);
const option = fc.constantFrom(...hubOptions, ...toolOptions).chain((name) => fc.constantFrom(`--${name}`, `-${name}`, `--${name.replaceAll('_', '-')}`));
const program = fc.constantFrom(...programLines('id'), ...programLines('address'), ['python', '-m', 'sglang.launch_server'], ['python', '-m', 'mlx_lm.generate'], ['lm_eval'], ['infinity_emb', 'v2'], ['run'], ['mistralrs-server'], ['optimum-cli', 'export'], ['docker', 'run', 'vllm/vllm-openai']);
const library = fc.constantFrom('', 'from transformers import pipeline as p\n', 'import mlx_lm\n', 'import sglang\n', 'use hf_hub::api;\n', 'import gradio as gr\n', 'import vllm\n', 'import { HfInference as H } from "x"\n');

/** Pieces of files around a name, in the notations that detectors read. */
const piece = fc.oneof(
  fc.tuple(caller, id, fc.constantFrom('"', "'", '`')).map(([name, value, quote]) => `x = ${name}(${quote}${value}${quote})\n`),
  fc.tuple(caller, key, id).map(([name, argument, value]) => `y = ${name}(task="x", ${argument}="${value}")\n`),
  fc.tuple(key, id, fc.constantFrom(': ', '=', ' = ', ': "', "='")).map(([name, value, mark]) => `${name}${mark}${value}${mark.at(-1) === '"' ? '"' : mark.at(-1) === "'" ? "'" : ''}\n`),
  fc.tuple(key, key, id).map(([outer, inner, value]) => `{"${outer}": {"${inner}": "${value}", "revision": "v1"}}\n`),
  fc.tuple(key, id).map(([name, value]) => `${name}:\n  - ${value}\n  - name: ${value}\n`),
  fc.tuple(key, id).map(([name, value]) => `env { name = "${name}"\n value = "${value}" }\ndef ${name.replaceAll(/[^a-z]/gi, '_')}():\n  return "${value}"\n`),
  id.map((value) => `load({:hf, "${value}"})\nhgf"${value}"\n`),
  fc.tuple(program, option, id).map(([words, name, value]) => `${words.join(' ')} ${name} ${value}\n`),
  fc.tuple(program, id).map(([words, value]) => `${words.join(' ')} ${value}\n`),
  fc.tuple(program, option, id).map(([words, name, value]) => `args = ["${[...words, name, value].join('", "')}"]\n`),
  fc.tuple(program, option, id).map(([words, name, value]) => `run: |\n  ${words.join(' ')} ${name}=${value}\n`),
  fc.tuple(key, id).map(([name, value]) => `ENV ${name.toUpperCase()}=${value}\nCMD ["--model", "${value}"]\n`),
  fc.tuple(id, id).map(([group, name]) => `{"bomFormat": "CycloneDX", "components": [{"type": "machine-learning-model", "group": "${group}", "name": "${name}"}]}`),
);
const wholeText = fc.tuple(library, fc.array(piece, { minLength: 1, maxLength: 2 })).map(([head, pieces]) => head + pieces.join(''));
const passing = syntaxes.filter((syntax) => syntax !== 'notebook' && syntax !== 'modelfile' && syntax !== 'unknown');

test.each(passing)('whatever a whole reading as %s finds, the text is not passed over', (syntax) => {
  fc.assert(
    fc.property(wholeText, (text) => {
      if (!mayName(text, syntax)) expect(saysOf('x', text, syntax)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a text of slashes is looked through once', () => {
  expect(mayName(`${'a/'.repeat(300_000)}${'/'.repeat(300_000)}`)).toBe(false);
});
