import type { Relation } from '../model/relation.ts';
import { relationFacts, type RelationFacts, type RelationQuestion } from './relation-facts.ts';

/**
 * How a model descends from its parent, judged by what its repository holds and not by what it is tagged: an adapter alone,
 * fewer bits, another container, the same weights again, or trained on. The Hub infers the relation from the library and
 * the card, so 524 of 1,973 sampled repositories hold only an adapter and are tagged `finetune`
 * (https://huggingface.co/docs/hub/model-cards#specifying-a-base-model).
 */
export function relationFromFiles(question: RelationQuestion): Relation {
  if (question.stated === 'component' || question.stated === 'distilled') return question.stated;
  const facts = relationFacts(question);
  const rules = question.record.files.length === 0 ? rulesWithoutFiles : rulesWithFiles;
  for (const rule of rules) {
    const relation = rule(facts);
    if (relation !== null) return relation;
  }
  return 'unknown';
}

type Rule = (facts: RelationFacts) => Relation | null;

/** Where the source lists no files, what is stated counts unless the configuration or the name refutes it, then the library, then the Hub's guess. */
const rulesWithoutFiles: readonly Rule[] = [packedCopy, stated, byLibrary, byQuantizationSettings, ({ hint }) => hint];

/** In this order: what has no weights, what cannot be descent, containers of fewer bits, added weights, recipes, the rest. */
const rulesWithFiles: readonly Rule[] = [noWeights, foreign, sameFile, gguf, adapterOnly, partOnly, quantized, openVino, mlx, onnxOnly, exported, merged, recast, uploadedAgain, namedFile, wholeWeights];

/** Formats of fewer bits, as people write them into names in lower case. */
export const fewBits = /(?:^|[^a-z])(?:awq|gptq|exl[23]?|hqq|bnb|nf4|nvfp4|mxfp4|fp[48]|int[248]|w[48]a(?:8|16)|[2-8]-?bits?|[2-8](?:\.\d+)?bpw|smoothquant|aqlm|quip)(?:[^a-z]|$)/;
/** Names of files that hold full precision. */
const plain = /(?:^|[^a-z0-9])(?:b?f16|fp16|f32|fp32|bf32)(?:[^a-z0-9]|$)/;
const addedWeights = /(?:^|[^a-z])(?:q?lora|loras|adapter|adapters|controlnet|lycoris|ip-adapter|t2i-adapter|textual-inversion)(?:[^a-z]|$)/;

/** A card that was copied says `finetune`, and the configuration or the name says that the numbers have fewer bits than the parent's. */
function packedCopy(facts: RelationFacts): Relation | null {
  if (facts.stated !== 'finetune' || inheritsPacking(facts)) return null;
  return isPacked(facts) || (fewBits.test(facts.name) && !fewBits.test(facts.parentName)) ? 'quantized' : null;
}

function stated({ stated: relation }: RelationFacts): Relation | null {
  return relation === 'unknown' ? null : relation;
}

function byLibrary({ tags }: RelationFacts): Relation | null {
  return tags.has('peft') ? 'adapter' : null;
}

function byQuantizationSettings(facts: RelationFacts): Relation | null {
  return isPacked(facts) || fewBits.test(facts.name) ? 'quantized' : null;
}

/** True when the configuration says that the weights were quantized. */
function isPacked({ record }: RelationFacts): boolean {
  return (record.config?.quantization ?? null) !== null;
}

/** A card alone; weights may lie on other branches, as those of EXL2 do. A recipe without weights is still a recipe. */
function noWeights({ files, tags, name, stated: relation }: RelationFacts): Relation | null {
  if (files.some(({ content }) => content !== 'none' && content !== 'quantization' && content !== 'merge-recipe')) return null;
  if (files.some(({ content }) => content === 'quantization') && fewBits.test(name)) return 'quantized';
  return tags.has('mergekit') || relation === 'merge' || files.some(({ content }) => content === 'merge-recipe') ? 'merge' : 'unknown';
}

/** Weights that cannot descend from the parent: far smaller and of another architecture or cut down, or a picture model of a text model. */
function foreign(facts: RelationFacts): Relation | null {
  if (facts.has('adapter') || facts.has('merge-recipe') || facts.has('gguf') || isPacked(facts)) return null;
  return farTooSmall(facts) || pictureOfText(facts) ? 'unknown' : null;
}

/** A model named after the parent is mostly made from a smaller sibling; a cut-down of the parent has its architecture and no more. */
function farTooSmall(facts: RelationFacts): boolean {
  const { ratio, bytesRatio, architectures, has, name, parentName, isSibling, stated: relation } = facts;
  const cutDown = architectures === 'same' && relation === 'unknown';
  const other = architectures === 'different' && !isSibling && !sameName(name, parentName);
  return (ratio !== null && ratio < 0.1 && (cutDown || other)) || (!has('full') && isOfText(facts) && bytesRatio !== null && bytesRatio < 0.01);
}

function pictureOfText(facts: RelationFacts): boolean {
  return facts.tags.has('diffusers') && isOfText(facts);
}

/** True when the parent is a language model, for which added weights have fixed file names; those for picture models have any. */
function isOfText({ parent }: RelationFacts): boolean {
  const architecture = parent.known?.member?.fingerprint?.architecture ?? parent.record?.config?.architectures[0] ?? '';
  return architecture.endsWith('ForCausalLM');
}

function sameFile({ sameFile: same, has }: RelationFacts): Relation | null {
  return same && !has('adapter', 'root') ? 'copy' : null;
}

/** GGUF alone: quantized unless every file is of full precision; beside trained weights it is an extra. */
function gguf({ files, has, record }: RelationFacts): Relation | null {
  const header = record.gguf?.metadata ?? {};
  const names = files.flatMap(({ content, name }) => (content === 'gguf' ? [name.toLowerCase()] : []));
  if (names.length === 0 || has('full')) return null;
  if (names.every((name) => addedWeights.test(name)) || header['general.type'] === 'adapter') return 'adapter';
  if (has('adapter')) return null;
  return hasFullPrecision(names, header['general.file_type']) ? 'converted' : 'quantized';
}

/** By the names of all files, or by `general.file_type` (0 F32, 1 F16, 32 BF16; https://github.com/ggml-org/ggml/blob/master/docs/gguf.md) of the only one. */
function hasFullPrecision(names: readonly string[], fileType: unknown): boolean {
  const byName = names.every((name) => plain.test(name) && !name.endsWith('.llamafile'));
  return byName || (names.length === 1 && (fileType === 0 || fileType === 1 || fileType === 32));
}

/** Added weights beside the card and no whole model beside them. Whole weights that lie further in are intermediate or an example. */
function adapterOnly({ has, files, record, tags }: RelationFacts): Relation | null {
  const configured = files.some(({ name }) => name === 'adapter_config.json');
  if (!has('adapter') && !configured) return controlNetwork([...(record.config?.architectures ?? []), ...tags]) ? 'adapter' : null;
  const whole = has('full', 'root') || (has('full', 'folder') && !has('adapter', 'root')) || has('gguf');
  return whole ? 'finetune' : 'adapter';
}

/** Networks that steer a picture model, by class or tag: they hold none of its weights under a name of whole models. */
function controlNetwork(words: readonly string[]): boolean {
  return words.some((word) => /controlnet|t2i-?adapter|motion-?adapter|ip-?adapter/i.test(word));
}

/** A file that is named like a whole model and holds a small part of one: adapters of a class of their own, projection networks. */
function partOnly({ ratio, bytesRatio, architectures, has, name, files }: RelationFacts): Relation | null {
  if (!has('full') && !has('checkpoint')) return null;
  if (ratio !== null && ratio < 0.1 && architectures === 'wrapped') return 'adapter';
  const configured = files.some((file) => file.name === 'config.json' || file.name === 'model_index.json');
  const sharded = files.some((file) => /-of-\d+/.test(file.name));
  return addedWeights.test(name) && !/merged|hqq|gptq|awq/.test(name) && !configured && !sharded && (bytesRatio === null || bytesRatio < 1) ? 'adapter' : null;
}

/** Settings of a quantization tool, or weights packed into fewer numbers under a name that says so. A tuned quantized parent stays tuned. */
function quantized(facts: RelationFacts): Relation | null {
  const { has } = facts;
  if (inheritsPacking(facts) || !(has('full') || has('checkpoint') || has('quantization'))) return null;
  return isPacked(facts) || hasToolSettings(facts) || isNamedPacked(facts) ? 'quantized' : null;
}

/** The parent's weights are packed the same way already (DeepSeek's own FP8, a 4-bit upload for training), so that says nothing of this step. */
function inheritsPacking(facts: RelationFacts): boolean {
  const { record, parent, parentName } = facts;
  const method = record.config?.quantization ?? null;
  if (parent.record === null && fewBits.test(parentName)) return true;
  if (isTrainedPacked(facts)) return true;
  return method !== null && parent.record?.config?.quantization === method;
}

/**
 * Weights in FP8 that are said to be trained on: it is a format of training too (DeepSeek-V3, https://arxiv.org/abs/2412.19437,
 * section 3.3), so it speaks of a quantization only where the parent is known to be of another, or the name or a tool says so.
 */
function isTrainedPacked(facts: RelationFacts): boolean {
  const { record, parent, name, stated: relation } = facts;
  const parentConfig = parent.record?.config ?? null;
  const isOtherwise = parentConfig !== null && parentConfig.quantization !== 'fp8';
  return relation === 'finetune' && record.config?.quantization === 'fp8' && !isOtherwise && !fewBits.test(name) && !hasToolSettings(facts);
}

/** `openvino_config.json` stands beside full precision too. */
function hasToolSettings({ files }: RelationFacts): boolean {
  return files.some(({ content, name }) => content === 'quantization' && name !== 'openvino_config.json');
}

/** A name alone may speak of the training; so the number of parameters must not contradict it. */
function isNamedPacked({ name, ratio, files }: RelationFacts): boolean {
  const inFile = files.some((file) => (file.content === 'full' || file.content === 'checkpoint') && fewBits.test(file.name.toLowerCase()));
  return inFile || (fewBits.test(name) && (ratio === null || ratio < 0.9));
}

function openVino({ has, files, words, tags }: RelationFacts): Relation | null {
  if (!has('openvino')) return null;
  const few = fewBits.test(words) || [...tags].some((tag) => fewBits.test(tag)) || files.some(({ name }) => name === 'openvino_config.json');
  return few ? 'quantized' : 'converted';
}

/** MLX conversions keep the parent's name; a model that was trained with MLX has a name of its own. */
function mlx(facts: RelationFacts): Relation | null {
  const { has, tags, name, parentName, words } = facts;
  if (!has('mlx') && !tags.has('mlx')) return null;
  if (isPacked(facts) || fewBits.test(words) || [...tags].some((tag) => fewBits.test(tag))) return 'quantized';
  return has('mlx') || sameName(name, parentName) ? 'converted' : null;
}

function onnxOnly({ has, files }: RelationFacts): Relation | null {
  if (!has('onnx') || has('full') || has('checkpoint')) return null;
  const models = files.filter(({ content, name }) => content === 'onnx' && name.endsWith('.onnx'));
  return models.every(({ name }) => /quant|int8|uint8|q4|bnb4|fp8/i.test(name)) ? 'quantized' : 'converted';
}

function exported({ has, words }: RelationFacts): Relation | null {
  if (!has('exported') || has('full')) return null;
  return fewBits.test(words) || /q[48]f\d+/.test(words) ? 'quantized' : 'converted';
}

function merged({ has, tags, parents, stated: relation, name }: RelationFacts): Relation | null {
  const recipe = has('merge-recipe') || tags.has('mergekit') || relation === 'merge';
  return recipe || (parents > 1 && (tags.has('merge') || /slerp|(?:^|[^a-z])(?:ties|dare|merge|moe)(?:[^a-z]|$)/.test(name))) ? 'merge' : null;
}

/** The parent's name with another precision: `…-bf16`. */
function recast({ name, parentName }: RelationFacts): Relation | null {
  const ending = /[-_.](?:bf16|fp16|f16|float16|fp32|f32|bfloat16)$/;
  return ending.test(name) && !ending.test(parentName) && sameName(name.replace(ending, ''), parentName) ? 'converted' : null;
}

/** The same name under another owner, and nothing that speaks of training. */
function uploadedAgain({ name, parentName, tags, ratio, record }: RelationFacts): Relation | null {
  const trained = ['trl', 'sft', 'dpo', 'generated_from_trainer', 'grpo', 'orpo'].some((tag) => tags.has(tag));
  const equal = ratio === null || Math.abs(ratio - 1) < 0.001;
  return name === parentName && !trained && equal && record.id.toLowerCase() !== parentName ? 'copy' : null;
}

/** A single file of its own name: as small as added weights, or named or tagged so. */
function namedFile({ has, name, tags, bytesRatio, stated: relation }: RelationFacts): Relation | null {
  if (has('full') || !has('checkpoint')) return null;
  const tagged = [...tags].some((tag) => addedWeights.test(tag) || /textual.inversion/.test(tag));
  if (tagged || addedWeights.test(name) || (bytesRatio !== null && bytesRatio < 0.2)) return 'adapter';
  return relation === 'unknown' ? 'finetune' : relation;
}

/** Whole weights: trained on, unless the card says that they were quantized or converted. */
function wholeWeights({ stated: relation, has }: RelationFacts): Relation | null {
  if (!has('full')) return null;
  return relation === 'quantized' || relation === 'converted' || relation === 'copy' ? relation : 'finetune';
}

function sameName(name: string, parentName: string): boolean {
  const [left, right] = [name, parentName].map((text) => text.replace(/[^a-z0-9]/g, ''));
  return left !== undefined && right !== undefined && right.length > 2 && left.includes(right);
}
