import type { Relation } from '../../../model/relation.ts';
import { exactName } from './exact-name.ts';
import { isComparison, isTakenBack } from './guards.ts';
import { isOwn } from './identity.ts';
import { namesIn, type Name } from './names.ts';
import { canBeParent, isCheckpoint } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { subjectBefore } from './subject.ts';

/** A form of words before which the parent is named. */
interface NameFirst {
  readonly form: string;
  readonly relation: Relation;
  /** Begins right behind the name. */
  readonly behind: RegExp;
  /** `copula`: the words before must be "X is (a|the)"; `taken`: "takes (the)"; `using`: "a model using (base)"; `bracket`: "this model ("; `free`: a subject may be missing. */
  readonly needs: 'copula' | 'weights' | 'taken' | 'using' | 'bracket' | 'free';
}

const nouns = '(?:[\\s\\w-]{0,40}?\\b(?:models?|checkpoints?|LLM|weights|network|transformer|re-?ranker|classifier|tagger|encoder|retriever|summari[sz]er|translator|generator|detector|extractor|parser|assistant|chatbot)\\b)?';
/** What was done before the tuning: "trained on tweets and (fine-tuned)". */
const trainedBefore = '(?:pre-?)?trained (?:on|with|using|over) [^.;]{0,100}? and (?:then |later |subsequently )?';
const tuned = '(?:further |instruct(?:ion)?[- ]|supervised |heavily |then |LoRA |full(?:y)? )?(?:fined?[- ]?tunn?ed|post-trained|instruction-tuned|trained further|further trained|fine tuned|aligned|modified|pruned|retrained|augmented|extended|enhanced|equipped|adapted|distilled)';

const forms: readonly NameFirst[] = [
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'copula', behind: new RegExp(`^["')*]*\\*?,?\\s*${nouns}[,\\s]*(?:\\([^()]{0,60}\\)\\s*)?(?:(?:that|which)\\s+(?:has been|have been|was|were|is|we(?: have)?|i(?: have)?)\\s+|but\\s+|and\\s+(?:(?:is|was|has been)\\s+)?(?:then|later|subsequently|further|afterwards)\\s+)?(?:${tuned})\\b`, 'i') },
  { form: 'trained-checkpoint', relation: 'finetune', needs: 'copula', behind: new RegExp(`^["')*]*,?\\s*(?:\\([^()]{0,90}\\)\\s*)?${nouns}[,\\s]*(?:(?:that|which)\\s+(?:has been|was|is)\\s+)?(?:${trainedBefore}${tuned}|(?:re-?)?(?:trained|learned) (?:on|for|to|with|using))\\b`, 'i') },
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'taken', behind: /^["')*\]`]*\s*(?:model\s+|checkpoint\s+)?and (?:then |further )?(?:fine-?tune|finetune|train|continue|adapt|prune)[sd]?\s+(?:it|them)\b/i },
  { form: 'derived', relation: 'finetune', needs: 'copula', behind: /^["')*\]]*\s*(?:models?\s*)?,?\s*after (?:being |having been )?(?:further )?(?:fine-?tuned|finetuned|trained|post-trained)\b/i },
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'copula', behind: /^["')*]*\s*(?:\w+ ){0,2}?(?:fine-?tune|finetune|derivative)\b/i },
  { form: 'trained-checkpoint', relation: 'finetune', needs: 'copula', behind: /^["')*`\]]*\s*(?:transformer\s+)?(?:models?\s+|encoder\s+)?with (?:an? |the )?(?:[\w-]+ ){0,3}heads?\b/i },
  { form: 'changed', relation: 'finetune', needs: 'copula', behind: /^["')*`\]]*\s*(?:model\s+|LLM\s+)?with (?:an? |the )?(?:extended|expanded|enlarged|longer|larger|additional|modified|pruned|replaced|reduced) (?:[\w-]+ ){0,2}(?:vocabulary|context|layers?|window|tokeni[sz]er|embeddings?)\b/i },
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'using', behind: new RegExp(`^["')*\`\\]]*\\s*${nouns}\\s*${tuned}\\s+(?:on|for|to|with)\\b`, 'i') },
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'bracket', behind: /^["'`*\]]*\s*\)\s*(?:is|was|has been)\s+(?:\w+ly\s+)?(?:fine-?tuned|finetuned|trained|tuned|instruction-tuned)\s+(?:on|with|using|for)\b/i },
  { form: 'weights', relation: 'finetune', needs: 'weights', behind: /^(?:['\u2019]s)?["')*]*\s+(?:pre-?trained\s+|original\s+)?(?:model\s+)?weights\s+(?:into|in|as|to|for)\b/i },
  { form: 'converted', relation: 'converted', needs: 'free', behind: /^["')*]*\s*(?:models?\s*)?with (?:ONNX|GGUF|CoreML|OpenVINO|quanti[sz]ed|int8|fp16) weights/i },
  { form: 'base-role', relation: 'finetune', needs: 'free', behind: /^["')*]*\s*(?:(?:large )?(?:language )?models?\s*|weights\s*|checkpoints?\s*)?(?:\([^()]{0,60}\)\s*)?(?:is used |are used |was used |were used |served |serves |serving |functions? )?as (?:the |its |our |their |a |an )?(?!(?:[\w-]+ ){0,2}(?:vision|visual|image|audio|speech|text|language)\b)(?:[\w-]+ ){0,3}?(?:base(?! model for)|based? model|backbone|foundation(?: model)?|initial policy|initiali[sz]ation|(?:starting|initial) (?:point|checkpoint|weights)|parent model|pretrained model|student model)\b/i },
  { form: 'converted', relation: 'converted', needs: 'free', behind: /^["')*]*\s*(?:models?\s*|weights\s*|checkpoints?\s*)?,?\s*(?:(?:was|were|is|are|has been|have been)\s+)?(?:re-?packaged|converted|ported|exported|re-?packed|re-?uploaded|packaged)\s+(?:[\w.]+\s+)?(?:to|into|for|in|as|from|by|with|using)\b/i },
  { form: 'quantized', relation: 'quantized', needs: 'free', behind: /^["')*]*\s*(?:models?\s*|weights\s*|checkpoints?\s*)?,?\s*(?:(?:was|were|is|are|has been|have been)\s+)?quanti[sz]ed\s+(?:to|into|with|using|in|down|by|at)\b/i },
  { form: 'quantized', relation: 'quantized', needs: 'free', behind: /^["')*]*\s*(?:models?\s*)?in\s+(?:\d-?bit\s+)?(?:GGUF|GGML|GPTQ|AWQ|EXL2|MLX|ONNX|FP8|INT8|INT4|4-bit)\b/i },
];

/** A word that some form holds; most sentences hold none. */
const stem = /tun|train|align|modif|prun|augment|extend|enhanc|equip|adapt|distil|deriv|weights|\bas\b|packag|pack|convert|port|upload|quanti|gguf|ggml|gptq|awq|exl2|mlx|onnx|fp8|int\d|\bbit\b|head\b|learn|with/i;

/** Statements of descent in which the parent comes first: "is SD 1.5 fine-tuned on …", "X repackaged for …". */
export function nameFirstReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other' || !stem.test(plain.text)) return [];
  return namesIn(plain, 0, plain.text.length).flatMap((name) => {
    const rest = plain.text.slice(name.end, name.end + 160);
    const exact = exactName(plain, name);
    const form = forms.find((item) => item.behind.test(rest) && holds(plain, { name: { ...name, start: exact.start }, form: item, scope }));
    if (form === undefined || isTask(name, rest, scope) || !canBeParent(called(exact, form, rest), scope)) return [];
    return [{ form: form.form, relation: form.relation, name: exact, strength: isDoubtful(plain, { name, form, scope }) ? ('asked' as const) : ('strong' as const), plain }];
  });
}

/** "an MNLI classifier fine-tuned on …": what nobody knows as a model is the task. */
function isTask(name: Name, rest: string, { knownAs }: Scope): boolean {
  return name.id === null && knownAs(name.text) === null && /^["')*]*\s+(?:[\w-]+\s+){0,2}(?:re-?ranker|classifier|tagger|encoder|retriever|summari[sz]er|translator|generator|detector|extractor|parser|assistant|chatbot)\b/i.test(rest);
}

/** "is the Stable Diffusion model fine-tuned on …": the text says that the capitalised words name a model. */
function called(name: Name, form: NameFirst, rest: string): Name {
  return form.needs === 'copula' && (name.text.includes(' ') || /^\s*fine-?tune\b/i.test(rest)) ? { ...name, isCalledModel: true } : name;
}

function isDoubtful(plain: PlainText, candidate: Candidate): boolean {
  return isShape(plain, candidate) || (candidate.form.form === 'changed' && exactName(plain, candidate.name).id === null && !/\d/.test(candidate.name.text)) || (candidate.form.form === 'trained-checkpoint' && !isTrainedFurther(plain, candidate));
}

/** A size, or a version with a point: no name of a shape. */
const isSized = /\d[bB]\b|[-_ ](?:tiny|mini|small|base|medium|large|xl|xxl|huge)\b|\d[._]\d/;

/** "a roberta-base model trained on tweets" may mean the shape; with a task or a second step, or by its id, the weights are meant. */
function isTrainedFurther(plain: PlainText, { name, scope }: Candidate): boolean {
  if (!scope.trainsItself && isSized.test(name.text) && isCheckpoint(name, scope) && !/\b(?:tokens|scratch|corpus|corpora|tweets|pre-?train\w*)\b/i.test(plain.text)) return true;
  if (exactName(plain, name).id !== null) return true;
  const isFurther = !/^[^.;]{0,60}?\btrained (?:on|with|using)\b(?![^.;]{0,120}\b(?:fine-?tun|finetun|and then))/i.test(plain.text.slice(name.end, name.end + 200));
  return isFurther && isCheckpoint(name, scope);
}

/** "employs X as the backbone" on a card that describes its own pre-training mostly means the shape of X. */
function isShape(plain: PlainText, { name, form, scope }: Candidate): boolean {
  return form.form === 'base-role' && /\bbackbone\b/i.test(plain.text.slice(name.end, name.end + 60)) && scope.trainsItself && name.id === null && /\b(?:employ|adopt|us)(?:s|es|ing)\s+(?:the\s+)?$/i.test(plain.text.slice(0, name.start));
}

interface Candidate {
  readonly name: Name;
  readonly form: NameFirst;
  readonly scope: Scope;
}

function holds(plain: PlainText, candidate: Candidate): boolean {
  const before = plain.text.slice(0, candidate.name.start);
  return !isTakenBack(before) && !isComparison(before) && needed[candidate.form.needs](plain, candidate);
}

const needed = {
  copula: (plain, { name, form, scope }) => isPredicate(plain, name, scope) || (form.form === 'fine-tuned-of' && isContent(plain, name)) || isApposed(plain, name, scope),
  bracket: (plain, candidate) => /\b(?:this|our|the)\s+(?:[\w-]+\s+)?model\s*\(\s*["'`]*$/i.test(plain.text.slice(0, candidate.name.start)) && !candidate.scope.strict && isOneModel(plain, candidate),
  using: (plain, { name, scope }) => /(?:^|\b(?:models?|classifier|encoder|retriever|tagger|re-?ranker),?\s+)using\s+(?:the\s+|an?\s+)?(?:pre-?trained\s+|base\s+|original\s+)?["'(`[]*$/i.test(plain.text.slice(0, name.start)) && !scope.strict && subjectBefore(plain, name.start, scope.identity) !== 'other',
  taken: (plain, candidate) => /\b(?:takes?|took|taking|use[sd]?|using|starts? with|started with|loads?|loaded)\s+(?:the\s+|an?\s+|our\s+)?(?:pre-?trained\s+|original\s+|base\s+)?["'(`]*$/i.test(plain.text.slice(0, candidate.name.start)) && isSaidOfThis(plain, candidate),
  weights: (plain, candidate) => /\b(?:integrat|inject|load|reus|inherit|transfer|copi|copy|insert|us)(?:e|es|ed|ing|red|ring|y)?\s+(?:the\s+)?$/i.test(plain.text.slice(0, candidate.name.start)) && isSaidOfThis(plain, candidate),
  free: isSaidOfThis,
} as const satisfies Record<NameFirst['needs'], (plain: PlainText, candidate: Candidate) => boolean>;

function isSaidOfThis(plain: PlainText, { name, scope }: Candidate): boolean {
  const subject = subjectBefore(plain, name.start, scope.identity);
  return subject === 'own' || (subject === 'implied' && !scope.strict);
}

/** An id, a size, or a checkpoint of the index. */
function isOneModel(plain: PlainText, { name, scope }: Candidate): boolean {
  return exactName(plain, name).id !== null || /\d[bBmM]\b/.test(name.text) || isCheckpoint(name, scope);
}

/** "Foo is a X …". */
function isPredicate(plain: PlainText, name: Name, { identity }: Scope): boolean {
  const before = plain.text.slice(0, name.start);
  return /\b(?:is|are|was|were|:)\s+(?:(?:originally|initially)\s+)?(?:a|an|the|our|just|simply)?\s*(?:[\w'\u2019.-]+\s+){0,6}$/i.test(before) && subjectBefore(plain, copulaAt(before), identity) === 'own';
}

/** "This repository contains the X checkpoint …". */
function isContent(plain: PlainText, name: Name): boolean {
  return /^\s*(?:this|the) (?:repo(?:sitory)?|page) (?:contains|hosts|holds|provides|has)\s+(?:the|an?|our)\s+(?:[\w-]+\s+){0,4}["'(`[]*$/i.test(plain.text.slice(0, name.start));
}

/** "We propose Foo, a X model that was …". */
function isApposed(plain: PlainText, { start }: Name, { identity }: Scope): boolean {
  const comma = /,\s+an?\s+(?:[\w-]+\s+){0,3}["'(`[]*$/i.exec(plain.text.slice(0, start));
  return comma !== null && namesIn(plain, Math.max(0, comma.index - 60), comma.index).some((name) => comma.index - name.end < 2 && isOwn(name, identity));
}

function copulaAt(before: string): number {
  return Math.max(0, ...[...before.matchAll(/\b(?:is|are|was|were)\b/gi)].map((found) => found.index));
}
