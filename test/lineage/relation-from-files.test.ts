import { describe, expect, test } from 'vitest';
import { familyOf } from '../../src/lineage/families.ts';
import { relationFromFiles } from '../../src/lineage/relation-from-files.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import type { Relation } from '../../src/model/relation.ts';
import { config, files, shippedFamilies } from '../support/lineage.ts';
import { record } from '../support/record.ts';

interface Case {
  readonly is: Relation;
  readonly id?: string;
  readonly holds?: readonly string[];
  readonly child?: Partial<ModelRecord>;
  readonly parent?: string;
  readonly parentRecord?: ModelRecord;
  readonly stated?: Relation;
  readonly hint?: Relation;
  readonly parents?: number;
}

function judge({ id = 'acme/child', holds = [], child = {}, parent = 'meta-llama/Llama-2-7b-hf', parentRecord, stated = 'unknown', hint = 'finetune', parents = 1 }: Case): Relation {
  return relationFromFiles({ record: record(id, { files: files(...holds), ...child }), parent: { id: parent, record: parentRecord ?? null, known: familyOf(shippedFamilies, parent) }, stated, hint, parents });
}

const shards = ['model-00001-of-00002.safetensors', 'model-00002-of-00002.safetensors', 'config.json'];

const cases: Readonly<Record<string, Readonly<Record<string, Case>>>> = {
  'added weights alone, whatever the tag says': {
    'a LoRA tagged as fine-tune': { is: 'adapter', holds: ['adapter_config.json', 'adapter_model.safetensors', 'tokenizer.json'] },
    'a LoRA without its configuration': { is: 'adapter', holds: ['adapter_model.bin', 'config.json'] },
    'a diffusers LoRA with checkpoints of its training': { is: 'adapter', holds: ['pytorch_lora_weights.safetensors', 'checkpoint-500/model.safetensors'] },
    'a textual inversion beside an example pipeline': { is: 'adapter', holds: ['learned_embeds.bin', 'example/unet/diffusion_pytorch_model.safetensors'] },
    'a control network by its class': { is: 'adapter', holds: ['diffusion_pytorch_model.safetensors', 'config.json'], child: { config: config({ architectures: ['ControlNetModel'] }) } },
    'a small class around the base': { is: 'adapter', holds: ['model.safetensors', 'config.json'], child: { parameters: 170_913_880, config: config({ architectures: ['MolLlama'] }) } },
    'an unnamed file in a repository that says LoRA': { is: 'adapter', id: 'acme/style-LoRA', holds: ['style-2000.safetensors'] },
    'a network beside the base that says adapter': { is: 'adapter', id: 'acme/text-adapter', holds: ['pytorch_model.bin'] },
    'a LoRA as GGUF': { is: 'adapter', holds: ['child-lora-f16.gguf'] },
  },
  'whole weights': {
    'trained on': { is: 'finetune', holds: shards },
    'beside an adapter': { is: 'finetune', holds: [...shards, 'adapter_config.json', 'adapter_model.safetensors'] },
    'in a folder, beside adapters and GGUF': { is: 'finetune', holds: ['hf/model-00001-of-00002.safetensors', 'adapter/adapter_model.safetensors', 'x.q2_k.gguf'] },
    'only as checkpoints': { is: 'finetune', holds: ['checkpoint-1000/unet/diffusion_pytorch_model.safetensors'] },
    'under a name that says merged, of a LoRA': { is: 'finetune', id: 'acme/qlora-merged', holds: shards },
    'under a name that says quantized': { is: 'finetune', id: 'acme/Llama-2-7b-quantized', holds: shards },
    'with an ONNX folder that the Hub calls quantized': { is: 'finetune', holds: ['model.safetensors', 'onnx/model_q4.onnx'], hint: 'quantized' },
    'trained from a 4-bit upload': { is: 'finetune', holds: shards, parent: 'unsloth/llama-3-8b-bnb-4bit', child: { config: config({ quantization: 'bitsandbytes' }) } },
    'trained from a model whose own weights are FP8': { is: 'finetune', holds: shards, child: { config: config({ quantization: 'fp8' }) }, parent: 'acme/p', parentRecord: record('acme/p', { config: config({ quantization: 'fp8' }) }) },
    'in FP8, as it was trained, from a parent that was not read': { is: 'finetune', holds: shards, stated: 'finetune', child: { config: config({ quantization: 'fp8' }) } },
    'in FP8, as it was trained, from a parent whose configuration was not read': { is: 'finetune', holds: shards, stated: 'finetune', child: { config: config({ quantization: 'fp8' }) }, parent: 'acme/p', parentRecord: record('acme/p') },
    'of a sibling’s size': { is: 'finetune', id: 'acme/foo', holds: shards, parent: 'deepseek-ai/DeepSeek-R1', child: { parameters: 7_615_616_512, config: config({ architectures: ['Qwen2ForCausalLM'] }) } },
  },
  'fewer bits': {
    GGUF: { is: 'quantized', holds: ['x.Q4_K_M.gguf'], stated: 'finetune' },
    'split GGUF': { is: 'quantized', holds: ['x.Q2_K.gguf.part1of2', 'x.Q2_K.gguf.part2of2'] },
    GGML: { is: 'quantized', holds: ['x.ggmlv3.q2_K.bin', 'config.json'] },
    'a llamafile, also at full precision': { is: 'quantized', holds: ['x.F16.llamafile', 'x.BF16.llamafile'] },
    'settings of a tool': { is: 'quantized', holds: ['smash_config.json', 'model.pt'] },
    'settings in the configuration': { is: 'quantized', holds: shards, child: { config: config({ quantization: 'awq' }) } },
    'FP8 of a parent that is not, under a copied card': { is: 'quantized', holds: shards, stated: 'finetune', child: { config: config({ quantization: 'fp8' }) }, parent: 'acme/p', parentRecord: record('acme/p', { config: config() }) },
    'FP8 of which nobody says that it was trained': { is: 'quantized', holds: shards, child: { config: config({ quantization: 'fp8' }) } },
    'FP8 in the name, under a copied card': { is: 'quantized', id: 'acme/Llama-2-7b-hf-FP8', holds: shards, stated: 'finetune', child: { config: config({ quantization: 'fp8' }) } },
    'FP8 with the settings of a tool, under a copied card': { is: 'quantized', holds: [...shards, 'hf_quant_config.json'], stated: 'finetune', child: { config: config({ quantization: 'fp8' }) } },
    'packed in a format that nobody trains in': { is: 'quantized', holds: shards, stated: 'finetune', child: { config: config({ quantization: 'gptq' }) } },
    'a name and packed numbers': { is: 'quantized', id: 'acme/Llama-2-7b-4bit', holds: shards, child: { parameters: 1_129_000_000 } },
    'a name that the numbers contradict': { is: 'finetune', id: 'acme/my-4bit-tuned', holds: shards, child: { parameters: 6_738_415_616 } },
    'file names': { is: 'quantized', holds: ['x_int4_shard0.safetensors', 'config.json'] },
    'MLX of few bits': { is: 'quantized', id: 'mlx/Llama-2-7b-hf-4bit', holds: shards, child: { tags: ['mlx'] } },
    'OpenVINO of few bits': { is: 'quantized', id: 'acme/x-int8-ov', holds: ['openvino_model.xml', 'openvino_model.bin'] },
    'weights on other branches': { is: 'quantized', id: 'acme/x-exl2', holds: ['measurement.json'] },
    'ONNX files that are all quantized': { is: 'quantized', holds: ['onnx/model_int8.onnx'] },
    'a copied merge recipe': { is: 'quantized', holds: ['x.Q8_0.gguf'], child: { tags: ['mergekit', 'merge'] } },
  },
  'the same precision in another form': {
    'GGUF at full precision': { is: 'converted', holds: ['x-bf16.gguf'] },
    'GGUF whose header says F16': { is: 'converted', holds: ['x.gguf'], child: { gguf: { architecture: 'llama', metadata: { 'general.file_type': 1 } } } },
    'MLX that keeps the name': { is: 'converted', id: 'mlx/Llama-2-7b-hf-bf16', holds: shards, child: { libraryName: 'mlx' } },
    'old MLX': { is: 'converted', holds: ['weights.npz', 'config.json'] },
    'trained with MLX': { is: 'finetune', id: 'acme/my-bot', holds: shards, child: { tags: ['mlx'] } },
    OpenVINO: { is: 'converted', holds: ['openvino_model.xml', 'openvino_model.bin'] },
    ONNX: { is: 'converted', holds: ['model.onnx', 'model_int8.onnx'] },
    'another precision in the name': { is: 'converted', id: 'acme/Llama-2-7b-hf-bf16', holds: shards },
    'an app format': { is: 'converted', holds: ['model.tflite'] },
  },
  'the same weights again': {
    'the same name and nothing of training': { is: 'copy', id: 'acme/Llama-2-7b-hf', holds: shards },
    'the same name, trained': { is: 'finetune', id: 'acme/Llama-2-7b-hf', holds: shards, child: { tags: ['trl'] } },
    'the same file': { is: 'copy', holds: [], child: { files: [weights('a')] }, parent: 'acme/p', parentRecord: record('acme/p', { files: [weights('a')] }) },
  },
  recipes: {
    'with a configuration': { is: 'merge', holds: [...shards, 'mergekit_config.yml'] },
    'without weights': { is: 'merge', holds: ['README.md'], child: { tags: ['merge', 'mergekit'] } },
    'several parents and a tag': { is: 'merge', holds: shards, child: { tags: ['merge'] }, parents: 2 },
    'several parents and a name': { is: 'merge', id: 'acme/x-slerp', holds: shards, parents: 2 },
    'one parent and a tag of a folded LoRA': { is: 'finetune', holds: shards, child: { tags: ['merge'] } },
    'several parents and nothing else': { is: 'finetune', holds: shards, parents: 2 },
  },
  'no descent that the files show': {
    'a card alone': { is: 'unknown', holds: ['README.md', 'LICENSE'] },
    'a tokenizer alone': { is: 'unknown', holds: ['tokenizer.json'] },
    'another architecture, far smaller': { is: 'unknown', holds: ['model.safetensors', 'config.json'], child: { parameters: 167_360_261, config: config({ architectures: ['BertForSequenceClassification'] }) } },
    'three layers of the same': { is: 'unknown', id: 'acme/Llama-3layers', holds: shards, child: { parameters: 300_000_000, config: config({ architectures: ['LlamaForCausalLM'] }) } },
    'a picture model of a text model': { is: 'unknown', holds: ['pictures.safetensors'], child: { libraryName: 'diffusers' } },
    'files far too small': { is: 'unknown', holds: ['fold0.pth', 'fold1.pth'], child: { usedStorage: 11_204_568 } },
  },
  'what is stated': {
    'a part stays a part': { is: 'component', holds: shards, stated: 'component' },
    'a teacher stays a teacher': { is: 'distilled', holds: shards, stated: 'distilled' },
    'a cut-down that the maker describes': { is: 'finetune', holds: shards, stated: 'finetune', child: { parameters: 300_000_000, config: config({ architectures: ['LlamaForCausalLM'] }) } },
    'whole weights called quantized by the card': { is: 'quantized', holds: shards, stated: 'quantized' },
  },
  'no list of files': {
    'the statement counts': { is: 'merge', child: {}, stated: 'merge' },
    'the settings refute a copied card': { is: 'quantized', child: { config: config({ quantization: 'gptq' }) }, stated: 'finetune' },
    'the name refutes a copied card': { is: 'quantized', id: 'acme/x-AWQ', stated: 'finetune' },
    'a tuned 4-bit upload is tuned': { is: 'finetune', stated: 'finetune', parent: 'unsloth/llama-3-8b-bnb-4bit', child: { config: config({ quantization: 'bitsandbytes' }) } },
    'then the library': { is: 'adapter', child: { libraryName: 'peft' } },
    'then the settings': { is: 'quantized', child: { config: config({ quantization: 'gptq' }) } },
    'then the name': { is: 'quantized', id: 'acme/x-AWQ' },
    'then the Hub’s guess': { is: 'finetune', hint: 'finetune' },
    'then nothing': { is: 'unknown', hint: 'unknown' },
  },
};

function weights(letter: string): ModelRecord['files'][number] {
  return { path: 'model.safetensors', size: 2e9, sha256: letter.repeat(64), blobId: null };
}

describe.each(Object.entries(cases))('%s', (_, table) => {
  test.each(Object.entries(table))('%s', (__, example) => {
    expect(judge(example)).toBe(example.is);
  });
});
