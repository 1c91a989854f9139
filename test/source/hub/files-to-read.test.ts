import { describe, expect, test } from 'vitest';
import type { RecordFile } from '../../../src/model/record.ts';
import { cardFromApi } from '../../../src/source/card.ts';
import { configFromJson } from '../../../src/source/config.ts';
import { filesToRead, type Known, type ReadingPlan } from '../../../src/source/hub/files-to-read.ts';

function plan(paths: readonly string[] | null, known: Partial<Known> & { readonly cardData?: Record<string, unknown> } = {}): ReadingPlan {
  const files = paths?.map((path): RecordFile => ({ path, size: null, sha256: null, blobId: null })) ?? null;
  return filesToRead({ files, card: cardFromApi(known.cardData ?? {}), config: null, closed: false, ...known });
}

const read = (...args: Parameters<typeof plan>): string[] => plan(...args).read.map(({ path }) => path);
const declared = { cardData: { base_model: 'org/base' } };

describe('files that can change the answer', () => {
  test('the card and the licence texts always, weights and code never', () => {
    const paths = ['.gitattributes', 'README.md', 'LICENSE', 'NOTICE', 'USE_POLICY.md', 'model.safetensors', 'tokenizer.json', 'modeling.py', 'figures/LICENSE.png'];
    expect(read(paths, declared)).toEqual(['README.md', 'LICENSE', 'NOTICE', 'USE_POLICY.md']);
  });

  test('what may name a parent: adapter and merge settings, and config.json only where none is declared', () => {
    const paths = ['README.md', 'adapter_config.json', 'mergekit_config.yml', 'Modelfile', 'config.json', 'sub/adapter_config.json'];
    expect(read(paths, declared)).toEqual(['README.md', 'adapter_config.json', 'mergekit_config.yml', 'Modelfile', 'sub/adapter_config.json']);
    expect(read(paths)).toContain('config.json');
  });

  test('config.json of a model that is put together from several, whatever is declared', () => {
    expect(read(['config.json'], { ...declared, config: configFromJson({ architectures: ['LlavaQwenForCausalLM'] }) })).toEqual(['config.json']);
    expect(read(['config.json'], { ...declared, pipelineTag: 'image-text-to-text' })).toEqual(['config.json']);
    expect(read(['config.json'], { ...declared, config: configFromJson({ architectures: ['Qwen2ForCausalLM'] }), pipelineTag: 'text-generation' })).toEqual([]);
  });

  test('what a pipeline says of its parts, where no base is declared', () => {
    const paths = ['model_index.json', 'text_encoder/config.json', 'vae/config.json', 'tokenizer/tokenizer_config.json'];
    expect(read(paths)).toEqual(['model_index.json', 'text_encoder/config.json', 'vae/config.json']);
    expect([read(paths, declared), read(['vae/config.json'])]).toEqual([[], []]);
  });

  test('adapters in folders of their own, as each may be for another model', () => {
    const paths = ['adapter_config.json', 'english/adapter_config.json', 'french/adapter_config.json', 'checkpoint-10/adapter_config.json'];
    expect(read(paths, declared)).toEqual(paths.slice(0, 3));
    expect(read(Array.from({ length: 20 }, (_, index) => `a${index}/adapter_config.json`)).length).toBe(8);
  });

  test('of checkpoints in folders the first, where no base is declared', () => {
    const paths = ['README.md', 'step-1/adapter_config.json', 'step-2/adapter_config.json', 'quantize_config.json'];
    expect(read(paths)).toEqual(['README.md', 'step-1/adapter_config.json', 'quantize_config.json']);
    expect(read(paths, declared)).toEqual(['README.md']);
  });

  test('no adapter settings where the API has told them', () => {
    const config = configFromJson({ peft: { base_model_name_or_path: 'org/base' } });
    expect(read(['adapter_config.json', 'config.json'], { config })).toEqual([]);
  });

  test('params.json where there is no config.json', () => {
    expect(read(['params.json', 'consolidated.00.pth'])).toEqual(['params.json']);
    expect(read(['params.json', 'config.json'])).toEqual(['config.json']);
  });

  test.each([
    ['docs/TERMS', ['docs/TERMS']],
    ['./docs/TERMS', ['docs/TERMS']],
    ['https://elsewhere.example/docs/TERMS', []],
    ['../docs/TERMS', []],
    ['README.md', []],
  ])('the file of this repository that license_link names: %s', (license_link, expected) => {
    expect(read(['docs/TERMS', '../docs/TERMS'], { cardData: { base_model: 'a/b', license_link } })).toEqual(expected);
  });

  test('guesses where there is no list of files', () => {
    expect(read(null)).toEqual(['README.md', 'LICENSE', 'adapter_config.json']);
    expect(read(null, { cardData: { license_link: './MODEL_LICENSE.md' } })).toContain('MODEL_LICENSE.md');
    expect(read(null, { cardData: { license_link: 'https://x.example/LICENSE' } }).length).toBe(3);
  });
});

describe('files that are left', () => {
  test('a licence that is no text is told of', () => {
    expect(plan(['LICENSE.pdf', 'LICENSE'], declared)).toMatchObject({ read: [{ path: 'LICENSE' }], leave: [{ path: 'LICENSE.pdf', reason: 'not a text file' }] });
  });

  test('of very many licence files the first ones are read, and the rest is told of', () => {
    const paths = Array.from({ length: 40 }, (_, index) => `LICENSE-${index}`);
    const { read: wanted, leave } = plan([...paths, 'LICENSE', 'NOTICE'], declared);
    expect(wanted[0]?.path).toBe('LICENSE');
    expect([wanted.length, leave.length]).toEqual([8, 34]);
    expect(leave.map(({ path }) => path)).toContain('NOTICE');
  });

  test('behind a gate only the open files are asked for', () => {
    const { read: wanted, leave, weights } = plan(['README.md', 'LICENSE', 'config.json', 'adapter_config.json', 'model.safetensors'], { closed: true });
    expect(wanted.map(({ path }) => path)).toEqual(['README.md', 'LICENSE']);
    expect(leave).toEqual([{ path: 'config.json', reason: 'gated' }, { path: 'adapter_config.json', reason: 'gated' }]);
    expect(weights).toBeNull();
  });
});

describe('the weights file', () => {
  test.each([
    [['model.safetensors', 'pytorch_model.bin'], 'model.safetensors'],
    [['model-00002-of-00002.safetensors', 'model-00001-of-00002.safetensors'], 'model-00001-of-00002.safetensors'],
    [['a.Q4_K_M.gguf', 'a.Q8_0.gguf', 'mmproj-a.gguf'], 'a.Q4_K_M.gguf'],
    [['a-00002-of-00003.gguf', 'a-00001-of-00003.gguf'], 'a-00001-of-00003.gguf'],
    [['pytorch_model-00001-of-00002.bin', 'training_args.bin', 'optimizer.pt'], 'pytorch_model-00001-of-00002.bin'],
    [['consolidated.00.pth'], 'consolidated.00.pth'],
    [['adapter_model.safetensors', 'vae/model.safetensors'], null],
    [['tokenizer.json'], null],
  ])('of %j is %s', (paths, expected) => {
    expect(plan(paths).weights).toBe(expected);
  });

  test('does not matter where a parent is declared, or where its hash is known', () => {
    expect(plan(['model.safetensors'], declared).weights).toBeNull();
    const files = ['model.safetensors', 'x.gguf'].map((path): RecordFile => ({ path, size: 1, sha256: 'a'.repeat(64), blobId: null }));
    expect(plan([], { files: files.slice(0, 1) }).weights).toBeNull();
    expect(plan([], { files: files.slice(1) }).weights).toBe('x.gguf');
  });
});
