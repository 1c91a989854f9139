import type { Relation } from '../../../model/relation.ts';

/** A form of words after which the parent is named. */
export interface Cue {
  readonly form: string;
  readonly relation: Relation;
  /** Global and case-insensitive; the object begins where the match ends. Repetitions are bounded. */
  readonly pattern: RegExp;
  /** `asked`: a reading on which a careful reader would ask back; it supports and does not prove. */
  readonly strength: 'strong' | 'asked';
}

/** "fine-tuned", "instruction-tuned", "post-trained" and kin as participles. */
const tuned = '(?:(?:instruct(?:ion)?|supervised|q?lora|dpo|chat|domain|further|full(?:y)?|task|multi-task|continually|re)[- ])?(?:fine[- ]?tun(?:ed|e|es|ing)|finetun(?:ed|e|es|ing)|fined?[- ]?tunn?ed|fintuned|post[- ]?train(?:ed|ing)?|(?:instruction|instruct|chat|preference|rl|dpo|sft|domain|q?lora|peft)[- ]?(?:tuned|trained|adapted|tuning)|tuned|aligned|retrained|re-trained|dreambooth(?:ed)?)';
const from = '(?:from|on top of|on the top of|upon|starting from|starting with|based (?:up)?on|based off(?: of)?|off(?: of)?)';
const version = '(?:versions?|variants?|checkpoints?|editions?|derivatives?|adaptations?|models?|forms?|finetunes?|fine-tunes?|tunes?|iterations?)';
const few = '(?:[\\w.%-]+ ){0,3}?';
const precision = '(?:\\d[- ]?bits?|int[48]|fp[48]|nf4|w\\d+a\\d+|gguf|ggml|gptq|awq|exl2|exl3|eetq|hqq|mlx|onnx|openvino|coreml|tensorrt|quanti[sz]ed|q\\d(?:_\\w+)?|nvfp4|mxfp4)';
const thing = '(?:versions?|variants?|formats?|conversions?|files?|models?|weights|checkpoints?|quants?|quanti[sz]ations?|exports?|ports?|builds?|copy|copies)';

function cue(form: string, relation: Relation, source: string, strength: Cue['strength'] = 'strong'): Cue {
  return { form, relation, pattern: new RegExp(`(?<![-\\w])${source}[:\\s]\\s*`, 'gi'), strength };
}

/** The forms, from special to general: a stretch of text is read by the first that fits. */
export const cues: readonly Cue[] = [
  cue('we-use-pretrained', 'finetune', '(?:we|i) (?:use|used|utili[sz]ed?|leveraged?|employ(?:ed)?|adopt(?:ed)?|start(?:ed)? with|beg[ai]n with|select(?:ed)?|choose|chose) (?:the |a |an |our )?(?:[\\w-]+ )?pre-?trained'),
  cue('uses-pretrained', 'finetune', '(?:this|the|our) (?:\\w+ )?(?:model|network|classifier|detector|system) (?:uses?|used|utili[sz]e[sd]?|leverage[sd]?|employ(?:s|ed)?|adopt(?:s|ed)?|starts? (?:from|with)|started (?:from|with)) (?:the |a |an )?(?:[\\w-]+ )?pre-?trained'),
  cue('used-for', 'finetune', '(?:we|i) (?:have |had |also |then )?(?:use|used|take|took|utili[sz]ed?|leveraged?|employ(?:ed)?)(?= [^;]{1,60}? for (?:further |the )?(?:pre-?training|fine[- ]?tuning|finetuning)\\b)'),
  cue('base-used', 'finetune', '(?:base|foundation|language|underlying|pre-?trained|starting|backbone) (?:model|checkpoint)s? (?:that )?(?:(?:i|we) )?(?:have |has )?(?:been )?used(?: here)? (?:is|was|are)'),
  cue('base-used', 'finetune', '(?:model|checkpoint) (?:originally |initially |that (?:is|was) )?used (?:for|in|as the base for) (?:the )?(?:fine[- ]?tuning|finetuning|pre-?training|training) (?:is|was)'),
  cue('base-used', 'finetune', '(?:base|underlying|starting|parent|(?<=the )original) (?:model|checkpoint) (?:is|was)(?: (?:taken |initiali[sz]ed )?from)?'),
  cue('base-of', 'finetune', '(?:base|foundation|pre-?trained) models? (?:of|for|behind|underlying)'),
  cue('idiom', 'finetune', '(?:original |base |underlying )?pre-?trained (?:model|version|checkpoint)s? (?:can be found|is available|are available|available)(?: here)? (?:at|in|here)'),
  cue('distilled-version', 'distilled', `distill?(?:ed|ation) ${few}${version} (?:of|from|based on)`),
  cue('distilled', 'distilled', 'distill?(?:ed|ation) (?:of|from|based on)'),
  cue('merge', 'merge', `(?:merge|merger|mix|mixture|blend|fusion|frankenmerge|soup) ${few}(?:of|between|from)`),
  cue('merge', 'merge', `merg(?:ed|es|ing)(?: together)?(?: (?:model|version))?(?: ${few}(?:of|between|from))?`),
  cue('merge', 'merge', 'merg(?:ed|ing) (?:via|by|using|through) (?:[\\w()-]+ ){1,6}?with'),
  cue('quantized', 'quantized', `(?:${precision}[ ,/&-]*(?:and |or )?){1,3}(?:[\\w()-]+ ){0,2}?${thing} (?:of|for|from)`),
  cue('quantized', 'quantized', `(?:quanti[sz]ed|quanti[sz]ations?|quants?|ggufs?|gptqs?|awq|exl2|(?:static|imatrix|weighted|dynamic) quants) (?:${thing} )?(?:of|for|from)`),
  cue('quantized', 'quantized', 'quanti[sz]ed (?:with|using|via|by|through) (?:[\\w./-]+ ){1,5}?from'),
  cue('converted', 'converted', '(?:converted|exported) (?:with|using|via|by|through) (?:[\\w./-]+ ){1,5}?from'),
  cue('converted', 'converted', '(?:converted|ported|exported|repackaged|re-packaged|repacked)(?: over)?(?: (?:to|into|for) (?:the )?[\\w.-]+(?: [\\w.-]+){0,2}?)? (?:from|version of|versions of)'),
  cue('converted', 'converted', '(?:conversions?|ports?|exports?|repack|re-pack) (?:of|from)'),
  cue('converted', 'converted', '(?:pytorch|tensorflow|tf-?lite|ctranslate2|ct2|ncnn|rknn|mnn|flax|jax|onnx|safetensors|diffusers|transformers|huggingface|hugging face|ggml|hf|coreml|mlx|fp16|bf16|fp8|half-precision|sharded|pruned)[- ]?(?:compatible )?(?:format )?(?:versions?|formats?|weights|ports?|conversions?|checkpoints?|modules?|files?) (?:of|for)'),
  cue('converted', 'converted', '(?:smaller|single-file|all-in-one|repackaged|re-packaged|ready-to-use) (?:checkpoint|safetensors|weights?|files?)(?: (?:file|version))? (?:for|of)'),
  cue('converted', 'converted', 'prun(?:ed|ing|e) (?:[`.\\w-]+ ){0,3}?(?:of|from)'),
  cue('copy', 'copy', '(?:mirror|copy|clone|duplicate|re-?upload|backup|reupload(?:ed)?|duplicated|mirrored|copied|cloned|forked|fork)(?: (?:\\w+ ){0,2}?)? ?(?:of|from)'),
  cue('copy', 'copy', '(?:is|are) (?:exactly |basically |essentially |just )?(?:the )?(?:exact )?same (?:exact )?(?:model|weights|checkpoints?) as'),
  cue('adapter-for', 'adapter', '(?:lo ?ras?|loras?|qloras?|dora|lycoris|locon|lokr|adapters?|controlnets?|control-?net|ip-adapters?|t2i-adapters?|textual inversions?|motion (?:modules?|adapters?|loras?)|hypernetworks?|motion module)(?: (?:adaption |adaptation |adapter )?(?:weights|models?|checkpoints?|adapters?|modules?|files?))?(?: (?:is|are|was|were|has been|have been))?(?: (?:specifically |specially )?(?:trained|designed|made|built|created|intended|fine-?tuned|finetuned|meant))?(?: to be used)? (?:for|on top of|on|of|based on)'),
  { form: 'adapter-for', relation: 'adapter', pattern: /(?<![-\w])(?:lora|controlnet|control-net|ip-adapter|t2i-adapter) ?\+ ?/gi, strength: 'strong' },
  cue('initialised', 'finetune', `(?:(?:the )?training (?:was |is )?)?(?:initiali[sz](?:ed|ing|es|e)|init(?:ed)?|warm[- ]?start(?:ed)?|bootstrapp?ed|resum(?:ed|ing|e)|continu(?:ed|ing) training|branched|picked up) ${few}(?:from|with|using|by|on top of)`),
  cue('initialised', 'finetune', `(?:started|starting|(?:we|i|training|and) starts?) (?:with (?:the )?(?:[\\w-]+ )?(?:weights|parameters|checkpoints?)(?: and \\w+)? |${few})from`),
  cue('starting-with', 'finetune', '(?:starting|beginning) with', 'asked'),
  cue('applied-to', 'finetune', '(?:(?:supervised|full|full-parameter|instruction|preference|direct) )?(?:fine-?tuning|finetuning|tuning|SFT|DPO|GRPO|PPO|RLHF|RL|LoRA|QLoRA|training|pre-?training|post-training) (?:was|is|were) (?:then )?(?:done|performed|carried out|conducted|applied|run) (?:directly )?(?:on top of|on|to)'),
  cue('applied-to', 'finetune', '(?:by|through|via|after) (?:applying|performing|running|conducting) (?:[\\w-]+ ){1,5}?(?:on top of|on|to)'),
  cue('continued', 'finetune', '(?:continu(?:ed|al|ally|ous|ously|ing)|further|additional(?:ly)?|incremental(?:ly)?|second(?:ary)?)[- ](?:\\w+ )?(?:pre-?)?train(?:ed|ing)? (?:\\w+ ){0,2}?(?:of|from|on top of|version of|based on|upon|using)'),
  cue('continued', 'finetune', '(?:continu(?:e|ed|ing|es) (?:to )?(?:the )?(?:pre-?)?train(?:ing)?|further(?:ly)? (?:pre-?)?train(?:ed|ing|s)?|continu(?:ally|ously) (?:pre-?)?train(?:ed|ing)?)(?: on)?'),
  cue('continued', 'finetune', '(?:pre-?)?train(?:ed)?(?<=continu\\w{0,6} pre-?train\\w{0,4}[^.;]{0,60} (?:we|i) (?:further )?(?:pre-?)?train(?:ed)?)'),
  cue('made-by', 'finetune', '(?:by|through|via) (?:structurally |iteratively |simply |further |directly )?(?:pruning|abliterating|adapting|extending|upscaling|up-scaling|instruction[- ]tuning|continu\\w+ (?:pre-?)?training(?: on)?|(?:further |additional(?:ly)? )?(?:pre-?)training|aligning|modifying|upcycling|compressing|shrinking)(?: on)?'),
  cue('quantized', 'quantized', 'quanti[sz](?:ing|ed) (?:only )?(?:the )?(?:weights|activations)(?: and (?:the )?activations)? of'),
  cue('quantized', 'quantized', '(?:by|through|via) quanti[sz]ing'),
  cue('merge', 'merge', '(?:by|via|through|using|with|applying) (?:task arithmetic|ties|dare[- ]?ties|slerp|model soups?|model merging|linear merging|evolutionary merging)(?: \\w+){0,3}? (?:to|of|on|between|over)'),
  cue('fine-tuned-from', 'finetune', `${tuned} (?:\\([^()]{0,60}\\) )?${few}${from}`),
  cue('fine-tuned-of', 'finetune', `${tuned}(?: ${few}${version})? (?:of|from)`),
  cue('fine-tuned-from', 'finetune', `${tuned} on (?:[\\w.~+/-]+ ){1,8}?(?:based (?:up)?on|based off)`),
  cue('trained-from', 'finetune', `(?:pre-?)?train(?:ed|ing) (?:\\w+ly |further |directly |again )?(?:(?:via|with|using|by|through) (?:[\\w-]+ )?(?:RL|SFT|GRPO|DPO|PPO|RLVR|RLHF|LoRA|QLoRA|reinforcement learning|supervised fine-tuning|fine-tuning|self-distillation|depth up-?scaling|upscaling|upcycling|weight transfer|transfer learning|knowledge transfer|warm[- ]start(?:ing)?) )?(?:from|on top of|on the top of|upon|starting from|starting with|based (?:up)?on|based off(?: of)?)`),
  cue('version-of', 'finetune', '(?:uncensored|abliterated|unfiltered|accelerated|speciali[sz]ed|tailored|modified|customi[sz]ed|merged|decensored|debiased|domain-adapted|adapted|expanded|upscaled|extended|instruct|instruction-following|chat|long-context|128k|32k|aligned|jailbroken|refined|optimi[sz]ed|compressed|pruned|sparse|depth-upscaled|long|longer) (?:and (?:[\\w-]+ ){1,2}?)?(?:[\\w-]+ ){0,2}?(?:versions?|variants?|derivatives?|editions?) of'),
  cue('version-of', 'finetune', '(?:advanced|enhanced|further|korean|japanese|expanded) iteration of'),
  cue('version-of', 'finetune', '(?:improved|enhanced|updated|upgraded|new|newer|latest|smaller|larger|lighter|multilingual|\\w+ language) (?:versions?|variants?|editions?) of', 'asked'),
  cue('version-of', 'finetune', '(?:is|are) an? (?:[\\w-]+ )?(?:version|variant) of', 'asked'),
  cue('built-on', 'finetune', '(?:built|constructed|developed|created|made|trained|founded|layered|stacked|sits)(?: (?:[\\w-]+ ){0,4}?)? ?(?:upon|on top of|on the top of|off of|off)'),
  cue('built-on', 'finetune', '(?:built|constructed|developed|created) (?:[\\w-]+ ){0,3}?(?:on|from)'),
  cue('built-on', 'finetune', '(?:built|constructed|developed|created|made) (?:by \\S+ )?(?:using|with)', 'asked'),
  cue('built-on', 'finetune', '(?:builds?|building|extends?|expands?) (?:directly )?(?:up)?on(?: top of)?', 'asked'),
  cue('based-on', 'finetune', '(?:based|bases|basing)(?: (?:entirely|heavily|mostly|mainly|primarily|directly|completely|solely|originally|strictly))?(?: (?:up)?on| off of| off| of)(?: top of)?'),
  cue('based-on', 'finetune', '(?:leveraging|leverages|utili[sz]es|utili[sz]ing|uses|using|employs|adopts|powered by|driven by)(?= (?:[^.;]|\\.(?=\\S)){1,120} as (?:the |its |our |a |an )?(?:[\\w-]+ ){0,3}?(?:base|backbone|foundation|initiali[sz]ation|starting))'),
  cue('leverages', 'finetune', 'leverag(?:es|ing|ed) the (?:[\\w-]+ ){0,2}(?:capabilities|power|strengths?|abilities|performance|knowledge|representations?) of', 'asked'),
  cue('derived', 'finetune', '(?:derived|deriving|derives|adapted|modified|customi[sz]ed|tailored|extended|evolved|upcycled|expanded|scaled up|upscaled|originat(?:ed|es|ing)|stems?|stemming|transferred|inherits?|inherited|descended|descends) (?:\\w+ ){0,1}?from'),
  cue('made-of', 'finetune', '(?:optimi[sz]ation|refinement|speciali[sz]ation|continuation|compression) of', 'asked'),
  cue('derived', 'finetune', '(?:adapted|speciali[sz]ed|transferred|tailored) (?:to|for|into) (?:[\\w-]+ ){1,6}?from'),
  cue('derived', 'finetune', '(?:derivative|derivatives|modification|adaptation|enhancement|extension|descendant|finetune|fine-tune|tune|fine-tuning|tuning|child) (?:\\w+ ){0,1}?(?:of|from)'),
  cue('derived', 'finetune', '(?:compressed|pruned|shrunk) (?:model|version) from'),
  cue('based-on', 'finetune', 'on the basis of'),
  cue('extends', 'finetune', '(?:extends|adapts|speciali[sz]es|fine-?tunes|finetunes|post-trains|distills|compresses|accelerates)', 'asked'),
  cue('implementation', 'finetune', 'implementation of', 'asked'),
  cue('based-on', 'finetune', '(?:bas[\u00E9e]e?s? sur|basad[oa]s? en|basead[oa]s? em|basat[oa] su|basiert auf)'),
  cue('fine-tuned-from', 'finetune', '(?:fine-?tun[\u00E9e]e?s?|finetun[\u00E9e]e?s?|affin[\u00E9e]e?s?|ajustad[oa]|afinad[oa]|entrenad[oa]|treinad[oa]|addestrat[oa]) (?:[\u00E0a] partir d(?:e|u|o)|desde|sobre|partindo d[eo]|a partire da)'),
  cue('based-on', 'finetune', 'auf (?:der )?(?:Basis|Grundlage) (?:von|des|der)'),
  cue('fine-tuned-from', 'finetune', '(?:feinabgestimmt|nachtrainiert|weitertrainiert|feingetunt)\\w*(?: (?:Version|Variante|Modell))? (?:von|auf|aus)'),
  cue('fine-tuned-of', 'finetune', '(?:fine-?tuning|finetuning|fine-?tune|finetune|ajuste fino|affinage|ajustement|adaptaci[o\u00F3]n|adapta[c\u00E7][a\u00E3]o|adattamento|Feinabstimmung|Feintuning) (?:de la|du mod\u00E8le|del modelo|do modelo|del modello|des Modells|de|do|du|del|di|von|vom)'),
  cue('fine-tuned-of', 'finetune', '(?:versi[o\u00F3]n|vers[a\u00E3]o|version|versione) (?:fine-?tun\\S*|finetun\\S*|ajustada|afinada|affin\u00E9e|refinada) d(?:e|o|a|i|u)'),
  cue('fine-tuned-gap', 'finetune', `${tuned} (?:[\\w./+-]+ ){3,14}?from`),
  cue('fine-tuned-of', 'finetune', `${tuned}(?: (?:the|a|an|our|their|existing))?`),
];

/** "fine-tuned on": what follows is a data set far more often than a model. */
export const onCue: Cue = cue('fine-tuned-on', 'finetune', `(?:${tuned}|trained)(?: ?\\/ ?(?:pre-?)?trained)? (?:\\w+ly |further |directly )?on(?: top of)?`);

/** All cues in one pattern: most sentences hold none, and one look shows it. */
const anyCue = new RegExp([...cues, onCue].map(({ pattern }) => pattern.source).join('|'), 'i');

/** True for a text that holds a cue somewhere. */
export function holdsCue(text: string): boolean {
  return anyCue.test(text);
}
