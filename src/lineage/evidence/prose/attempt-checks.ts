import { isDirect, wordsBefore, wordsBehind, wordsOf, type Attempt } from './attempt.ts';
import { onCue } from './cue-words.ts';
import { isDeniedAfter } from './guards.ts';
import { isSelf } from './identity.ts';
import { namesIn } from './names.ts';

type Check = (attempt: Attempt) => boolean;

/** Reasons for which the words are no statement of this form, so that a more general form may try. */
const openings: readonly Check[] = [isDenied, isMadeWithTool, convertsData, comesFromData, needsSureModel, isNoBaseOf, isNoPredicate];

/** Reasons for which the words are understood and state no descent of this model. */
const refutations: readonly Check[] = [isLabelled, tunesForTasks, describesProcess, isAboutThing, isOffered, followsPreposition, describesName, isInstruction, isOrder, hasOtherRole];

/** True when the words are no statement of this form after all. */
export function leavesOpen(attempt: Attempt): boolean {
  return openings.some((check) => check(attempt));
}

/** True when the words have the form and yet state no descent. */
export function isRefuted(attempt: Attempt): boolean {
  return refutations.some((check) => check(attempt));
}

/** "trained from scratch, not from X". */
function isDenied({ plain, span, first }: Attempt): boolean {
  return isDeniedAfter(plain.text.slice(span.start, first.start));
}

/** "files were made with GPTQ-for-LLaMa": only a link to a repository shows that a model is meant and no tool. */
function isMadeWithTool(attempt: Attempt): boolean {
  return /^made (?:using|with)/i.test(wordsOf(attempt)) && attempt.first.form !== 'link';
}

/** "Conversion from A into B", where nobody knows A as a model and B is no format of weights. */
function convertsData({ cue, first, scope, plain }: Attempt): boolean {
  const isUnknown = first.id === null && scope.knownAs(first.text) === null;
  return cue.relation === 'converted' && isUnknown && /^["')`]*\s+(?:in)?to\s+(?!(?:the |an? )?(?:gguf|ggml|onnx|mlx|core-?ml|openvino|pytorch|tensorflow|tf-?lite|flax|jax|safetensors|diffusers|hf|hugging|transformers|tensorrt|ct2|ctranslate2|fp16|bf16|fp8|int8)\b)/i.test(plain.text.slice(first.end, first.end + 60));
}

const dataWord = /\b(?:data\w*|corp\w+|samples?|examples?|pairs|text|images?|generated|collected|obtained|derived|scraped|taken|sampled|released|feedback|outputs?|crawled|extracted|different|apart|away|far|tasks?|sentences|tweets|reviews|questions|instructions|conversations|hours|languages?)\s+(?:\w+\s+)?from[:\s]*$/i;

/** "fine-tuned … on data collected from X", unless X is called a checkpoint. */
function comesFromData(attempt: Attempt): boolean {
  return attempt.cue.form === 'fine-tuned-gap' && dataWord.test(wordsOf(attempt)) && !/^["')`]*\s+checkpoint\b/i.test(wordsBehind(attempt));
}

/** "fine-tuned on X", "quantized for X" and the like hold only where X is surely a model. */
function needsSureModel(attempt: Attempt): boolean {
  const words = wordsOf(attempt);
  const isLoose = attempt.cue === onCue || attempt.cue.form === 'applied-to' || (attempt.cue.form === 'continued' && /\btrain\w*\s+on[:\s]*$/i.test(words)) || attempt.cue.form === 'used-for' || attempt.cue.form === 'fine-tuned-gap' || (attempt.cue.relation === 'quantized' && /\bfor[:\s]*$/i.test(words)) || hasOtherObject(words);
  return isLoose && !isModelForSure(attempt);
}

/** "fine-tuned on records from X", "fine-tune the tasks based on X". */
function hasOtherObject(words: string): boolean {
  return /\bon\s+(?!top\b|the (?:top|basis)\b)[\w-]+(?:\s+[\w-]+){0,3}\s+(?:from|of|based on)[:\s]*$/i.test(words) || /\bthe\s+(?!models?|checkpoint|weights|network|base|pre-?trained|original|resulting)[\w-]+\s+(?:based on|from)[:\s]*$/i.test(words);
}

/** A link to a repository, a name of the index with a version or size, an id that is called a model: no data set. */
function isModelForSure(attempt: Attempt): boolean {
  const { first, scope } = attempt;
  return first.form === 'link' || ((first.form === 'marked' || first.form === 'code') && (scope.knownAs(first.text) !== null || first.isCalledModel === true)) || (first.form === 'id' && /^["')`]*\s+model\b/i.test(wordsBehind(attempt))) || (first.form !== 'plain' && /^["')`]*\s+(?:(?:model\s+)?(?:checkpoint|weights)|(?:base|pre-?trained|foundation)\s+model)\b/i.test(wordsBehind(attempt)));
}

/** "the base model of X, X-Base" names the parent second. */
function isNoBaseOf({ cue, objects, first, scope }: Attempt): boolean {
  return cue.form === 'base-of' && !(objects.length > 1 && isSelf(first, scope.identity));
}

/** "an image based on the latest version of X": what X's version is to this model is said by the words before. */
function isNoPredicate(attempt: Attempt): boolean {
  return attempt.cue.form === 'version-of' && attempt.cue.strength === 'asked' && /\b(?:on|with|using|of|from|by|in|to|for|install|use|via)\s+(?:the|an?|our)?\s*$/i.test(wordsBefore(attempt));
}

/** "Fine-tune: X" is a label, and X the code or the data. */
function isLabelled(attempt: Attempt): boolean {
  return isDirect(attempt) && /:\s*$/.test(wordsOf(attempt));
}

/** "we fine-tune the tasks based on X" tells how somebody tried the model. */
function tunesForTasks(attempt: Attempt): boolean {
  return /\b(?:tasks?|experiments?|results?)\s+(?:based on|from|on)[:\s]*$/i.test(wordsOf(attempt)) && /\b(?:we|i|the|for)\b/i.test(`${wordsBefore(attempt)} ${wordsOf(attempt)}`);
}

/** "Finetuning of X consists of three stages", "Fine-tuning of LM: X". */
function describesProcess(attempt: Attempt): boolean {
  if (!/^(?:fine[- ]?tuning|finetuning|training)/i.test(wordsOf(attempt))) return false;
  return /^\s+(?:consists|requires|needs|can|takes|involves)\b/.test(wordsBehind(attempt)) || attempt.plain.text.slice(attempt.span.end, attempt.first.start).includes(':');
}

/** "We also offer a fine-tuned version: X": a child. */
function isOffered(attempt: Attempt): boolean {
  return !/\b(?:of|from|on|upon)[:\s]*$/i.test(wordsOf(attempt)) && /\b(?:we|i)\s+(?:also|additionally)\s+(?:offer|provide|release|publish|open-source|share|have)\w*\b[^.;]{0,60}$/i.test(wordsBefore(attempt));
}

/** "Software: we use a fork of X", "Tokenizer: a modified version of X's". */
function isAboutThing({ plain, span }: Attempt): boolean {
  return /^\W*(?:tokeni[sz]er|vocabulary|software|hardware|code|codebase|training (?:code|framework|library|software|hardware)|framework|library|optimi[sz]er|data-?sets?|training data)\s?[:\uFF1A]/i.test(plain.text.slice(0, span.start));
}

/** "an update over the instruction-tuned X": the participle describes X. */
function followsPreposition(attempt: Attempt): boolean {
  return isDirect(attempt) && /^[\w -]*ed\b/i.test(wordsOf(attempt)) && /\b(?:over|than|with|to|for|against|in|on|versus|vs|between|using|through|like)\s+(?:(?:the|an?|our|original|previous|other|existing|June|20\d\d)\s+){0,4}$/i.test(wordsBefore(attempt));
}

/** "X finetuned Y": the participle belongs to the name before it, and Y is a data set. Capitalised words that nobody knows are people. */
function describesName(attempt: Attempt): boolean {
  const { plain, span, scope } = attempt;
  const models = namesIn(plain, Math.max(0, span.start - 60), span.start).filter((name) => name.form !== 'plain' || scope.knownAs(name.text) !== null);
  return isDirect(attempt) && models.some((name) => /^["')\]`]*\s*(?:model\s+)?$/i.test(plain.text.slice(name.end, span.start)));
}

/** "fine-tuning X" says what one can do, unless "by" makes it a report or "of X" a noun. */
function isInstruction(attempt: Attempt): boolean {
  const words = wordsOf(attempt);
  const before = wordsBefore(attempt);
  if (!/^(?:fine[- ]?tuning|finetuning|post[- ]?training|distillation|quanti[sz]ing|merging|converting)\b/i.test(words)) return false;
  const isReport = /\b(?:by|via|through|from|after|involv(?:es|ed|ing)|result of|performed|did|used?)\s+(?:[\w-]+\s+){0,2}$/i.test(before);
  const isNoun = /\b(?:of|from|d[eou]|del|di|von|vom)[:\s]*$/i.test(words) && /(?:^|[.:;(]\s*|\b(?:an?|the|is|was|this|une?|uma?|eine?)\s+)(?:[\w-]+\s+)?$/i.test(before);
  const isCaption = before.trim() === '' && (attempt.first.form === 'link' || attempt.first.form === 'id') && !attempt.scope.strict;
  return !isReport && !isNoun && !isCaption;
}

/** "fine-tune X" is an order, unless "we" does it or "used … to" reports it. */
function isOrder(attempt: Attempt): boolean {
  const words = wordsOf(attempt);
  const before = wordsBefore(attempt);
  if (!/^(?:fine[- ]?tune|finetune|post[- ]?train|merge|continue|resume|initiali[sz]e|start)\s/i.test(words) || /\b(?:of|from|between)[:\s]*$/i.test(words)) return false;
  const isReport = /\b(?:used?|utili[sz]ed?|leverag(?:e|ed)|trained|took|distill?ed|collected|generated|curated)\b.{0,100}\bto\s+(?:\w+\s+)?$/i.test(before);
  return !/\b(?:(?:we|i)\s+(?:[\w-]+\s+){0,2}|(?:we|i)\b[^.;]{0,80}\band\s+(?:then\s+)?|(?:is|are)\s+)$/i.test(before) && !isReport;
}

/** "we fine-tune X as our reward model": another model than this one is made of X. */
function hasOtherRole({ plain, objects, first }: Attempt): boolean {
  const end = (objects.at(-1) ?? first).end;
  return /^["')\]]*\s*(?:model\s+)?as (?:the|our|a|an|its) (?![\w\s-]{0,24}\b(?:base|backbone|foundation|initial|starting|student|parent|policy))/i.test(plain.text.slice(end, end + 70));
}
