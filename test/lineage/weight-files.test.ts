import { describe, expect, test } from 'vitest';
import { weightFiles } from '../../src/lineage/weight-files.ts';
import { files } from '../support/lineage.ts';

describe('what a file holds', () => {
  test.each([
    ['model-00001-of-00004.safetensors', 'full'],
    ['model.0.safetensors', 'full'],
    ['pytorch_model.bin', 'full'],
    ['consolidated.00.pth', 'full'],
    ['unet/diffusion_pytorch_model.bin', 'full'],
    ['mp_rank_00/model_optim_rng.pt', 'full'],
    ['model.nemo', 'full'],
    ['adapter_model.safetensors', 'adapter'],
    ['adapters.npz', 'adapter'],
    ['pytorch_lora_weights-2000.safetensors', 'adapter'],
    ['learned_embeds.bin', 'adapter'],
    ['style_lora_64.safetensors', 'adapter'],
    ['control_lora_canny.safetensors', 'adapter'],
    ['ip-adapter_sd15.bin', 'adapter'],
    ['explorator.safetensors', 'checkpoint'],
    ['anything-v3.ckpt', 'checkpoint'],
    ['x.Q4_K_M.gguf', 'gguf'],
    ['x.Q2_K.gguf.part1of2', 'gguf'],
    ['x.ggmlv3.q2_K.bin', 'gguf'],
    ['x.llamafile', 'gguf'],
    ['openvino_model.bin', 'openvino'],
    ['onnx/model_q4.onnx', 'onnx'],
    ['model.onnx_data', 'onnx'],
    ['weights.npz', 'mlx'],
    ['model.tflite', 'exported'],
    ['params_shard_0.bin', 'exported'],
    ['qmodel.pt', 'quantization'],
    ['hf_quant_config.json', 'quantization'],
    ['measurement.json', 'quantization'],
    ['mergekit_config.yml', 'merge-recipe'],
    ['optimizer.pt', 'none'],
    ['rng_state_0.pth', 'none'],
    ['training_args.bin', 'none'],
    ['mmproj-model-f16.gguf', 'none'],
    ['tokenizer.json', 'none'],
    ['README.md', 'none'],
  ])('%s: %s', (path, content) => {
    expect(weightFiles(files(path))[0]?.content).toBe(content);
  });
});

describe('where it lies', () => {
  test.each([
    ['model.safetensors', 'root'],
    ['unet/model.safetensors', 'folder'],
    ['checkpoint-500/model.safetensors', 'intermediate'],
    ['last-checkpoint/model.safetensors', 'intermediate'],
    ['runs/step_100/model.safetensors', 'intermediate'],
  ])('%s: %s', (path, place) => {
    expect(weightFiles(files(path))[0]?.place).toBe(place);
  });
});
