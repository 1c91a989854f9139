import type { RecordFile } from '../model/record.ts';

/** What a file of a repository holds, as far as its name tells. */
export type FileContent = 'full' | 'adapter' | 'gguf' | 'onnx' | 'openvino' | 'mlx' | 'exported' | 'checkpoint' | 'quantization' | 'merge-recipe' | 'none';

/** Where a file lies: beside the card, in a folder, or in a folder of intermediate checkpoints. */
export type FilePlace = 'root' | 'folder' | 'intermediate';

/** A file with what it holds. */
export interface WeightFile {
  readonly path: string;
  readonly name: string;
  readonly content: FileContent;
  readonly place: FilePlace;
}

const sorted = new WeakMap<readonly RecordFile[], readonly WeightFile[]>();

/** Sorts the files of a repository by what they hold; the first pattern that fits decides. Done once for a list, which every step from its model asks for. */
export function weightFiles(files: readonly RecordFile[]): readonly WeightFile[] {
  const known = sorted.get(files) ?? sortFiles(files);
  sorted.set(files, known);
  return known;
}

function sortFiles(files: readonly RecordFile[]): readonly WeightFile[] {
  return files.map(({ path }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const [lowerPath, lowerName] = [path.toLowerCase(), name.toLowerCase()];
    const content = patterns.find(([pattern, whole]) => pattern.test(whole === 'path' ? lowerPath : lowerName))?.[2] ?? 'none';
    return { path, name, content, place: placeOf(path) };
  });
}

/** For names in lower case, as patterns without the flag `i` are made ready several times as fast. */
type Pattern = readonly [RegExp, 'name' | 'path', FileContent];

const patterns: readonly Pattern[] = [
  // what training leaves behind beside the weights
  [/^(?:optimizer|scheduler|scaler|rng_state[\w-]*|random_states[\w-]*|training_args|trainer_state|events\.out.*|.*optim_states)\./, 'name', 'none'],
  [/^(?:mmproj|imatrix)[\w.-]*/, 'name', 'none'],
  [/^mergekit[\w-]*\.ya?ml$/, 'name', 'merge-recipe'],
  [/^(?:quantize_config|quant_config|quantization_config|hf_quant_config|smash_config|openvino_config|measurement|job_new)\.json$|^qmodel\.pt$/, 'name', 'quantization'],
  // GGUF and its forerunner GGML, split files and self-running files included
  [/\.gguf(?:[.-]part\w+|\.\d+|\.split\w*)?$|\.llamafile$|ggml[\w.-]*\.bin$|\.ggmlv?\d?[\w.-]*$/, 'name', 'gguf'],
  [/^openvino[\w.-]*\.(?:xml|bin)$/, 'name', 'openvino'],
  [/\.onnx(?:_data\w*|\.data)?$/, 'name', 'onnx'],
  [/^weights(?:\.\d+)?\.npz$/, 'name', 'mlx'],
  [/\.(?:engine|plan|tflite|task|litertlm|mlmodel|mlpackage|pte|rknn|rkllm|dlc|qnn|ncnn\.bin|mnn|xmodel)$|\.ml(?:modelc|package)\//, 'path', 'exported'],
  [/^params_shard_\d+\.bin$/, 'name', 'exported'],
  // added weights alone: LoRA, textual inversion, IP-Adapter, control networks
  [/^(?:adapter_model|adapters?|pytorch_lora_weights|learned_embeds|ip[-_]adapter|t2i[-_]?adapter|prompt_embeddings)[\w.+-]*\.(?:safetensors|bin|pt|pth|npz|ckpt)$/, 'name', 'adapter'],
  [/(?:^|[^a-z])(?:lora|lycoris|controlnet|control[-_]lora|textual[-_]?inversion)(?:[^a-z][\w.+-]*)?\.(?:safetensors|bin|pt|pth|ckpt)$/, 'name', 'adapter'],
  // whole models under the names that libraries give them
  [/^(?:model|pytorch_model|consolidated|tf_model|flax_model|diffusion_pytorch_model|diffusion_flax_model|open_clip_(?:pytorch_)?model|rust_model|model_state|model_optim_rng|params|sd_model)[\w.+-]*\.(?:safetensors|bin|pth?|h5|msgpack|ot|pdparams|ckpt)$/, 'name', 'full'],
  [/\.nemo$/, 'name', 'full'],
  // a single file of its own name may be a whole model or a part of one
  [/\.(?:safetensors|ckpt|pth?|bin|pdparams|h5|msgpack)$/, 'name', 'checkpoint'],
];

function placeOf(path: string): FilePlace {
  if (!path.includes('/')) return 'root';
  return /(?:^|\/)(?:last-)?checkpoint(?:[-_]?\d+)?\/|(?:^|\/)(?:epoch|step)[-_]?\d+\//i.test(path) ? 'intermediate' : 'folder';
}
