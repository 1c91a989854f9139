/** Letters of names: Latin, accented and Greek (`PixArt-α`); Chinese text may follow without a space. */
export const nameLetters = 'A-Za-z0-9\\u00C0-\\u024F\\u0370-\\u03FF';

/** What a word can be in the name of a model. */
export type WordForm = 'id' | 'marked' | 'capital' | 'version' | 'size' | 'qualifier' | 'none';

/** Capitalised words and acronyms of the field that name no model. */
const general = new Set(
  `a an and the this that these those it its we our you your they he she i in on of for to by at as or if is are was be not no yes see note use using used when while where what how why
  ner qa pos mt nmt clm mlm nsp nli sts ir vqa sota cv
  ai nlp nlu nlg llm llms slm vlm vlms mllm mllms lmm lm lms plm asr tts ocr stt gpu gpus tpu tpus cpu npu ram vram api apis sdk ui cli url rl sft cpt dpo ppo rlhf rlaif rlvr grpo orpo kto simpo ipo cot rag moe moes
  lora loras qlora dora peft adapter adapters controlnet ggml gguf gptq awq exl2 onnx mlx openvino tensorrt coreml fp4 fp8 fp16 fp32 bf16 int4 int8 nf4 mxfp4 nvfp4 q4 q5 q8 f16 8bit 4bit
  transformer transformers attention decoder encoder encoder-decoder encoderdecoder encoderdecodermodel speechencoderdecoder visionencoderdecoder decoder-only unet u-net vae vaes ctc mlp cnn rnn lstm lstm-crf crf bilstm resnet gan dit ddpm diffusion-transformer mixture-of-experts gqa rope swiglu rmsnorm bpe sentencepiece wordpiece
  python pytorch torch tensorflow tf tf1 tf2 tfv1 tfv2 q-former qformer perceiver jax flax keras cuda rocm docker linux windows macos github gitlab colab kaggle wandb deepspeed megatron fsdp accelerate diffusers trl axolotl unsloth vllm sglang ollama comfyui automatic1111 webui dreambooth
  english chinese japanese korean french german spanish italian portuguese russian arabic hindi turkish dutch polish vietnamese thai indonesian european american multilingual bilingual
  hugging face huggingface hub internet web wikipedia common crawl commoncrawl pile laion imagenet librispeech coco c4 alpaca-style
  apache mit bsd gpl agpl lgpl cc cc-by cc-by-nc openrail rail license licence community agreement terms policy version versions series family model models base chat instruct weights checkpoint checkpoints dataset datasets data paper papers blog article report technical
  january february march april may june july august september october november december monday q1 q2 q3 q4 sota state art open-source open source pre-trained pretrained fine-tuned finetuned supervised reinforcement learning human feedback direct preference optimization quantization training inference evaluation benchmark benchmarks results table figure section appendix part step stage phase task tasks
  large small language vision visual image images video audio speech text multimodal multi-modal generative artificial intelligence neural network networks machine deep natural processing computer graph parameters parameter tokens token epochs epoch steps iterations experts
  based built trained developed created finetune finetuning fine-tuning fine-tune tuning pretraining pre-training post-training distilled distillation quantized quantised converted merged derived initialized html css json yaml xml csv pdf http https nsfw sfw rgb svg project page website homepage blog repository repositories core further examples example hybrid code coding method methods approach architecture additional new original official
  load download try select choose run install pick
  amazing awesome excellent famous popular powerful great renowned new-generation
  ema mse knowledge supervised chain-of-thought commit branch main master nvidia google openai microsoft meta-ai facebook amazon aws azure apple intel amd ibm qualcomm anthropic stanford mit-licensed gb mb tb kb hz khz mhz px fps bleu wer rouge mmlu gsm8k humaneval`.split(/\s+/),
);

/** Lower-case words that continue a name: `Llama 2 7b chat`, `Whisper large v2`. */
const qualifiers = new Set('base large small medium tiny mini nano micro huge giant xl xxl xs chat instruct instruction uncased cased pruned turbo dev schnell pro lite flash preview distill distilled distil distillation abliterated uncensored moe it hf sft dpo inpainting refiner vae unet lora loras text-encoder'.split(' '));

/** Words that continue a name when they are capitalised (`Phi-3 Vision`) and describe it when they are not. */
const capitalQualifiers = new Set('Vision Audio Math Coder Code Reasoning Thinking Multilingual English Edit Omni Video Image'.split(' '));

const size = /^(?:\d+x)?\d+(?:\.\d+)?[bBmMkK](?:-[aA]\d+(?:\.\d+)?[bB])?$/;
const version = /^[vV]?\d+(?:[._]\d+){0,3}[a-z]?$|^(?:tiny|small|base|medium|large|turbo|chat|instruct)-v\d+(?:\.\d+)?$/i;

/** Adjectives and compounds that look like names because they hold a hyphen, digit or capital. */
const compound = /^(?:\d+(?:\.\d+)?[-](?:bit|step|shot|layer|way|epoch|gpu|token|parameter|billion|million|hour|dimensional|dim|gram|d|k|b|m)s?|[a-z]+-(?:based|like|style|styled|only|free|aware|trained|tuned|tuning|training|finetuned|source|sourced|scale|quality|level|specific|aligned|optimized|optimised|language|modal|turn|term|context|domain|task|purpose|of-the-art|the-art|to-\w+|end|level|generated|powered|driven|centric|friendly|performance|performing|weight|weights)|(?:pre|post|multi|non|self|semi|cross|fine|open|high|low|text|image|video|speech|audio|instruction|large|state|end|long|short|full|real|zero|few|well|top|cutting|next|decoder|encoder)-[\w-]+|\d+(?:st|nd|rd|th|k|x|%|gb|mb|hz|px|fps|d)|[23]d|\d+[kKxX]\d*|\d+g|\w+For[A-Z]\w+|(?:phase|stage|step|part|layer|level|task|exp|epoch|run|iter|version|rank|alpha|beta|seed|table|fig|figure|section|top|rank)[-_]?\d+|\d+w|[0-9a-f]{7,40}|[\w.-]+-(?:family|based|like|style|type|assisted|aided|guided))$/i;

/**
 * The part a word can play in the name of a model, by its form alone: `id` (`org/name`), `marked` (mixes letters with
 * digits or inner capitals: `Qwen2.5`, `LLaMA`, `roberta-large`), `capital` (`Mistral`), `version`, `size`, `qualifier`.
 */
export function wordForm(word: string): WordForm {
  const lower = word.toLowerCase();
  if (capitalQualifiers.has(word)) return 'qualifier';
  if (general.has(lower)) return qualifiers.has(lower) ? 'qualifier' : 'none';
  if (size.test(word)) return 'size';
  if (version.test(word)) return 'version';
  if (compound.test(word) || /^https?:/.test(lower) || /\.(?:py|json|ya?ml|md|txt|sh|png|jpg|com|org|io|ai|net|cpp)$/.test(lower)) return 'none';
  if (/^[\w.-]+\/[\w.-]+$/.test(word) && isId(word)) return 'id';
  if (qualifiers.has(lower)) return 'qualifier';
  return nameForm(word);
}

function isId(word: string): boolean {
  const [owner = '', name = ''] = word.split('/');
  if (/\.(?:com|org|net|io|ai|co|edu|gov|me|cn|dev)$/i.test(owner)) return false;
  if (/^\d+(?:[-@]\d+(?:px)?)?$/i.test(name)) return false;
  return /[A-Za-z]/.test(owner) && /[A-Za-z]/.test(name) && name.length > 2 && /[-_.\d]/.test(word);
}

function nameForm(word: string): WordForm {
  if (!/[A-Za-z\u00C0-\u03FF]/.test(word)) return 'none';
  if (/\d/.test(word)) return 'marked';
  if (/[a-z][A-Z]|[A-Z][A-Z]|^[A-Z]\w*-[A-Z]/.test(word)) return 'marked';
  if (/-(?:base|large|small|medium|tiny|mini|xl|xxl|huge|chat|instruct|uncased|cased|multilingual)(?:-|$)/i.test(word)) return 'marked';
  return /^\p{Lu}/u.test(word) ? 'capital' : 'none';
}
