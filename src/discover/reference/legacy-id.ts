/**
 * Ids without an organisation, from before the Hub asked for one; no new ones can be made
 * (the canonical models of https://huggingface.co/docs/transformers/v2.0.0/pretrained_models.html and its later editions).
 */
const legacy =
  /^(?:albert-(?:base|large|xlarge|xxlarge)-v[12]|bert-(?:base|large)-[a-z][a-z0-9-]*|camembert-base|ctrl|distilbert-base-[a-z][a-z0-9-]*|distilgpt2|distilroberta-base|gpt2(?:-(?:medium|large|xl))?|openai-gpt|roberta-(?:base|large)(?:-[a-z][a-z0-9-]*)?|t5-(?:small|base|large|3b|11b)|transfo-xl-wt103|xlm-(?:clm|mlm|roberta)-[a-z0-9-]+|xlnet-(?:base|large)-cased)$/;

/** True for one of the ids without an organisation. */
export function isLegacyId(text: string): boolean {
  return text.length <= 80 && legacy.test(text);
}
