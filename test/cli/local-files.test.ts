import { describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { ggufBytes, join, text, type TestValue } from '../source/folder/gguf-bytes.ts';
import { modelFolder, type Content } from '../source/folder/model-folder.ts';
import { safetensorsBytes } from '../source/folder/safetensors-bytes.ts';
import { runCli } from '../support/run-cli.ts';

const llama = 'meta-llama/Llama-3.1-8B';

/** Keys of a GGUF header that has the sizes of Llama 3.1 8B, as llama.cpp writes them. */
const llamaSizes: readonly (readonly [string, TestValue])[] = [
  ['general.architecture', ['text', 'llama']],
  ['llama.embedding_length', ['u32', 4_096]],
  ['llama.block_count', ['u32', 32]],
  ['llama.feed_forward_length', ['u32', 14_336]],
  ['llama.vocab_size', ['u32', 128_256]],
];
const named: readonly (readonly [string, TestValue])[] = [...llamaSizes, ['general.name', ['text', 'Llama 3.1 8B']], ['general.size_label', ['text', '8B']]];
const stated: readonly (readonly [string, TestValue])[] = [
  ['general.architecture', ['text', 'llama']],
  ['general.base_model.count', ['u32', 1]],
  ['general.base_model.0.name', ['text', 'Llama 3.1 8B']],
  ['general.base_model.0.organization', ['text', 'Meta Llama']],
  ['general.base_model.0.repo_url', ['text', `https://huggingface.co/${llama}`]],
  ['general.tags', ['list', 8, [text('text-generation')]]],
];

/** A file with these keys and something behind them, as the weights are; smaller ones are taken for pointers to large files. */
function ggufFile(keys: Parameters<typeof ggufBytes>[0]): Uint8Array {
  return join([ggufBytes(keys), new Uint8Array(2_000)]);
}

const sizes = JSON.stringify({ architectures: ['LlamaForCausalLM'], model_type: 'llama', hidden_size: 4_096, num_hidden_layers: 32, intermediate_size: 14_336, vocab_size: 128_256 });
const commit = 'c'.repeat(40);
const cached = 'hub/models--lab--quiet-8b';

/** A local model without a card, the argument that names it, and the evidence that leads to Llama. */
interface LocalModel {
  readonly files: Readonly<Record<string, Content>>;
  readonly ref: string;
  readonly by: readonly string[];
}

const cases: Readonly<Record<string, LocalModel>> = {
  'a GGUF file whose header states the base': { files: { 'x.gguf': ggufFile(stated) }, ref: './x.gguf', by: ['gguf'] },
  'a GGUF file whose header has a name and the sizes': { files: { 'x.gguf': ggufFile(named) }, ref: './x.gguf', by: ['fingerprint', 'gguf'] },
  'a folder with such a GGUF file': { files: { 'm/x.gguf': ggufFile(named) }, ref: './m', by: ['fingerprint', 'gguf'] },
  'a safetensors file whose metadata state the base': { files: { 'model.safetensors': safetensorsBytes({ w: [4, 4] }, { 'ss_base_model_version': 'llama', base_model: llama }) }, ref: './model.safetensors', by: ['safetensors'] },
  'a safetensors file beside a LoRA configuration': { files: { 'm/adapter_model.safetensors': safetensorsBytes({ w: [4, 4] }), 'm/adapter_config.json': JSON.stringify({ peft_type: 'LORA', base_model_name_or_path: llama }) }, ref: './m', by: ['adapter-config'] },
  'a folder of the HF cache': {
    files: { [`${cached}/refs/main`]: commit, [`${cached}/snapshots/${commit}/config.json`]: sizes, [`${cached}/snapshots/${commit}/README.md`]: '# Quiet\n\nFine-tuned from Llama 3.1 8B.\n', [`${cached}/snapshots/${commit}/model.safetensors`]: safetensorsBytes({ w: [4, 4] }) },
    ref: `./${cached}`,
    by: ['prose'],
  },
};

describe.each(Object.entries(cases))('%s', (_, { files, ref, by }) => {
  test('is traced to Llama, whose licence governs it', async () => {
    const { cwd } = await modelFolder(files);
    const { stdout, code } = await runCli(['check', ref, '--offline', '--format', 'json'], { cwd });
    const [subject] = Report.parse(JSON.parse(stdout)).subjects;
    const edge = subject?.lineage.edges.find(({ parent }) => parent === llama);
    expect(subject?.lineage.nodes[0]?.id).toBe(edge?.child);
    expect([...new Set(edge?.evidence.map(({ kind }) => kind))]).toEqual(expect.arrayContaining([...by]));
    expect(subject?.governingLicenses.map(({ id }) => id)).toContain('llama3.1');
    expect(code).not.toBe(0);
  });

  test('is drawn with that step', async () => {
    const { cwd } = await modelFolder(files);
    const { stdout } = await runCli(['lineage', ref, '--offline'], { cwd });
    expect(stdout).toMatch(/(?:from|on|of|for) meta-llama\/Llama-3\.1-8B(?: @[0-9a-f]{12})? +\[llama3\.1\]/);
  });
});

test('sizes alone, which several models share, lead to a question and to no pass', async () => {
  const { cwd } = await modelFolder({ 'x.gguf': ggufFile(llamaSizes) });
  const { stdout, code } = await runCli(['check', './x.gguf', '--offline', '--format', 'json'], { cwd });
  const [subject] = Report.parse(JSON.parse(stdout)).subjects;
  expect(subject?.lineage.edges).toEqual([]);
  expect(subject?.findings.map(({ ruleId }) => ruleId)).toContain('base-model-suspected');
  expect(code).not.toBe(0);
});
