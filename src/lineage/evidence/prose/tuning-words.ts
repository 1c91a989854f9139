/** Methods and tools with which finished weights are tuned; nobody pre-trains with them. */
const methods = 'fine-?tun\\w*|finetun\\w*|q-?lora|lora|dora|peft|adapters?|sft(?:-?trained)?|dpo|grpo|orpo|kto|ppo|rlhf|rlaif|trl|unsloth|axolotl|llama-?factory|dreambooth|textual inversion|post-?train\\w*|instruct(?:ion)?[- ](?:tun\\w*|train\\w*|follow\\w*)|abliterat\\w*|uncensor\\w*|decensor\\w*';

/** Words of a training that went on from other weights. */
const onwards = 're-?train(?:ed|ing)?|train(?:ed|ing) further|further (?:pre-?)?train\\w*|continu\\w+|(?:start|begin)(?:ing|ed|s)? (?:with|from|off)|warm-?start\\w*|transfer(?:red)? learning|adapted (?:to|for|from)|(?:weights|checkpoint) (?:of|from)|(?:public|existing|pre-?trained|open|original|released) (?:weights|checkpoints?)|on top of|aligned|distill\\w*|merg(?:e|ed|ing)|prun\\w+';

/** Data sets and kinds of data that teach a finished model to converse. */
const conversations = 'alpaca|dolly|share-?gpt|open-?hermes|ultra-?chat|oasst\\d?|open-?assistant|open-?orca|slim-?orca|evol-?instruct|wizard-?lm|no-?robots|ultra-?feedback|(?:chat|conversations?|instructions?|instruct|preference|role-?play|alignment) (?:data-?sets?|data|samples|pairs|logs)|(?:instructions|conversations)';

/** Parts and small additions, which are trained beside other weights. */
const parts = 'embedding|hypernetwork|control-?net|style|reward model|tokenizer|classifier head';

const stage = new RegExp(`\\b(?:${methods}|${onwards}|${conversations}|${parts})\\b|(?<!random |randomly |random-)\\binitiali[sz](?:ed|ing|ation)\\b(?! (?:at )?random)`, 'i');
const tuned = new RegExp(`\\b(?:fine-?tuned|finetuned|q-?lora|lora|sft-?trained|unsloth|axolotl|dreambooth|textual inversion|adapter|abliterated|uncensored|decensored|instruction-?(?:tuned|trained)|merge of|merged model|(?:un|le|du|un'|ein|das|el|o|um|il) \\W{0,2}fine-?tuning|quanti[sz]ed)\\b`, 'i');

/** True for a sentence whose "trained on" speaks of a later stage, or of a small addition to other weights. */
export function isLaterStage(text: string): boolean {
  return stage.test(text);
}

/** The words with which a sentence calls its model tuned, or null. */
export function tuningIn(text: string): { readonly index: number } | null {
  return tuned.exec(text);
}

/** True for a tag with which a card says that its model was tuned from another. */
export function isTuningTag(tag: string): boolean {
  return /^(?:unsloth|trl|sft|dpo|grpo|orpo|kto|ppo|rlhf|q?lora|peft|axolotl|llama-?factory|finetuned?|fine-tuned?|dreambooth|mergekit|merge|abliterated|uncensored)$/i.test(tag.trim());
}
