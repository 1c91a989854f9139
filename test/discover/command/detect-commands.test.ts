import { describe, expect, test } from 'vitest';
import { detectCommands } from '../../../src/discover/command/detect-commands.ts';
import { hubTools } from '../../../src/discover/command/programs.ts';
import { splitScript } from '../../../src/discover/command/split-script.ts';
import { allOf } from '../../../src/discover/sighting.ts';
import { shown } from './shown.ts';

function found(text: string): readonly string[] {
  return shown(detectCommands(splitScript(text).commands, { kinds: allOf('cli'), isTool: hubTools.test(text) }), text);
}

describe('programs', () => {
  test.each([
    { name: 'that download', text: 'huggingface-cli download org/name file.gguf', models: ['certain org/name'] },
    { name: 'that are scripts for models', text: 'python download-model.py org/Name-7b', models: ['likely org/Name-7b'] },
    { name: 'that are other scripts', text: 'python sync.py org/Name-7b', models: [] },
    { name: 'with arguments in one word', text: 'lighteval vllm "model_name=org/name,revision=v1,dtype=half" x', models: ['certain org/name@v1'] },
    { name: 'that download a revision', text: 'hf download org/name --revision v1', models: ['certain org/name@v1'] },
    { name: 'that download a data set', text: 'hf download org/name --repo-type dataset', models: [] },
    { name: 'that serve', text: 'vllm serve org/name --port 80', models: ['certain org/name'] },
    { name: 'with a path', text: '/opt/venv/bin/vllm serve org/name', models: ['certain org/name'] },
    { name: 'of Windows', text: 'vllm.exe serve org/name', models: ['certain org/name'] },
    { name: 'behind others', text: 'sudo CUDA_VISIBLE_DEVICES=0 uv run vllm serve org/name', models: ['certain org/name'] },
    { name: 'whose options come first', text: 'vllm serve --port 80 org/name', models: ['certain org/name'] },
    { name: 'with a variable', text: 'M=org/name\nvllm serve $M', models: ['certain org/name'] },
    { name: 'that are only mentioned', text: 'echo vllm serve org/name', models: [] },
    { name: 'that are only mentioned in a Makefile', text: '@echo vllm serve org/name', models: [] },
    { name: 'with a folder', text: 'vllm serve ./org/name', models: [] },
    { name: 'with a registry of their own', text: 'ollama run llama3', models: ['not-on-hub: "llama3"'] },
    { name: 'with a registry of their own and an address', text: 'ollama pull hf.co/org/name:Q4_K_M', models: ['certain org/name at hf.co/org/name:Q4_K_M'] },
    { name: 'of several words', text: 'docker model run hf.co/org/name', models: ['certain org/name at hf.co/org/name'] },
    { name: 'of which only the first word stands there', text: 'docker run org/name', models: [] },
  ])('$name', ({ text, models }) => {
    expect(found(text)).toEqual(models);
  });
});

describe('options', () => {
  test.each([
    { name: 'that take ids of the Hub everywhere', text: 'run --hf-repo org/name', models: ['certain org/name'] },
    { name: 'with a quantisation', text: 'llama-server -hf org/name:Q4_K_M', models: ['certain org/name'] },
    { name: 'of a tool of the Hub', text: 'python -m vllm.entrypoints.openai.api_server --model org/name --tokenizer org/tok', models: ['certain org/name', 'certain org/tok'] },
    { name: 'of another program, by what they are called', text: 'train.py --model org/Name-7b', models: ['likely org/Name-7b'] },
    { name: 'of another program with plain words', text: 'train.py --model org/name', models: [] },
    { name: 'that say something else', text: 'train.py --output-dir org/Name-7b --dataset org/Data-1', models: [] },
    { name: 'that pin the model, not the draft', text: 'vllm serve org/name --revision v1 --speculative-model org/draft', models: ['certain org/name@v1', 'certain org/draft'] },
    { name: 'with a revision that is no such thing', text: 'vllm serve org/name --revision ../x', models: ['certain org/name'] },
    { name: 'with adapters', text: 'vllm serve org/name --lora-modules a=org/one b=org/two', models: ['certain org/name', 'certain org/one', 'certain org/two'] },
    { name: 'with a list of arguments', text: 'lm_eval --model hf --model_args pretrained=org/name,revision=v1,peft=org/peft', models: ['certain org/name@v1', 'certain org/peft'] },
    { name: 'with an assignment', text: 'docker run -e MODEL_ID=org/name img', models: ['likely org/name'] },
  ])('$name', ({ text, models }) => {
    expect(found(text)).toEqual(models);
  });
});

describe('words', () => {
  test.each([
    { name: 'that are fetched', text: 'git clone https://huggingface.co/org/name', models: ['certain org/name at https://huggingface.co/'] },
    { name: 'that are files of the Hub', text: 'wget -O x https://huggingface.co/org/name/resolve/main/x.gguf', models: ['certain org/name at https://huggingface.co/'] },
    { name: 'that are pages', text: 'open https://huggingface.co/org/name', models: ['likely org/name at https://huggingface.co/'] },
    { name: 'of data sets', text: 'git clone https://huggingface.co/datasets/org/name', models: [] },
    { name: 'that assign', text: 'MODEL_ID=org/name', models: ['likely org/name'] },
    { name: 'that assign something else', text: 'IMAGE=org/Name-1', models: [] },
    { name: 'of Hydra', text: 'python train.py model.name=org/Name-7b', models: ['likely org/Name-7b'] },
    { name: 'that have the shape of an id alone', text: 'cp org/Name-7b there', models: [] },
  ])('$name', ({ text, models }) => {
    expect(found(text)).toEqual(models);
  });
});
