import type { Relation } from '../../../model/relation.ts';
import { isComparison, isTakenBack } from './guards.ts';
import { isSelf, isSubsequence, nameParts } from './identity.ts';
import { nameAt, namesIn, type Name } from './names.ts';
import { canBeParent } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { subjectBefore } from './subject.ts';

/** A form of words before which the parent is named. */
interface NameFirst {
  readonly form: string;
  readonly relation: Relation;
  /** Begins right behind the name. */
  readonly behind: RegExp;
  /** `copula`: the words before must be "X is (a|the)"; `free`: a subject may be missing. */
  readonly needs: 'copula' | 'weights' | 'free';
}

const nouns = '(?:[\\s\\w-]{0,40}?\\b(?:models?|checkpoints?|LLM|weights|network|transformer|language model)\\b)?';
const tuned = '(?:further |instruct(?:ion)?[- ]|supervised |heavily |then |LoRA |full(?:y)? )?(?:fine[- ]?tuned|finetuned|post-trained|instruction-tuned|trained further|further trained|fine tuned|aligned|modified|pruned|retrained|augmented|extended|enhanced|equipped|adapted|distilled)';

const forms: readonly NameFirst[] = [
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'copula', behind: new RegExp(`^["')*]*\\*?,?\\s*${nouns}[,\\s]*(?:\\([^()]{0,60}\\)\\s*)?(?:(?:that|which)\\s+(?:has been|have been|was|were|is)\\s+|but\\s+)?(?:${tuned})\\b`, 'i') },
  { form: 'derived', relation: 'finetune', needs: 'copula', behind: /^["')*\]]*\s*(?:models?\s*)?,?\s*after (?:being |having been )?(?:further )?(?:fine-?tuned|finetuned|trained|post-trained)\b/i },
  { form: 'fine-tuned-of', relation: 'finetune', needs: 'copula', behind: /^["')*]*\s*(?:\w+ ){0,2}?(?:fine-?tune|finetune|derivative)\b/i },
  { form: 'weights', relation: 'finetune', needs: 'weights', behind: /^(?:['\u2019]s)?["')*]*\s+(?:pre-?trained\s+|original\s+)?(?:model\s+)?weights\s+(?:into|in|as|to|for)\b/i },
  { form: 'converted', relation: 'converted', needs: 'free', behind: /^["')*]*\s*(?:models?\s*)?with (?:ONNX|GGUF|CoreML|OpenVINO|quanti[sz]ed|int8|fp16) weights/i },
  { form: 'base-role', relation: 'finetune', needs: 'free', behind: /^["')*]*\s*(?:models?\s*|weights\s*|checkpoints?\s*)?(?:\([^()]{0,60}\)\s*)?(?:is used |are used |was used |were used |served |serves |serving |functions? )?as (?:the |its |our |their |a |an )?(?!(?:[\w-]+ ){0,2}(?:vision|visual|image|audio|speech|text|language)\b)(?:[\w-]+ ){0,3}?(?:base(?! model for)|base model|backbone|foundation(?: model)?|initial policy|initiali[sz]ation|starting (?:point|checkpoint)|parent model|pretrained model|student model)\b/i },
  { form: 'converted', relation: 'converted', needs: 'free', behind: /^["')*]*\s*(?:models?\s*|weights\s*|checkpoints?\s*)?,?\s*(?:(?:was|were|is|are|has been|have been)\s+)?(?:re-?packaged|converted|ported|exported|re-?packed|re-?uploaded|packaged)\s+(?:[\w.]+\s+)?(?:to|into|for|in|as|from)\b/i },
  { form: 'quantized', relation: 'quantized', needs: 'free', behind: /^["')*]*\s*(?:models?\s*|weights\s*|checkpoints?\s*)?,?\s*(?:(?:was|were|is|are|has been|have been)\s+)?quanti[sz]ed\s+(?:to|into|with|using|in|down|by|at)\b/i },
  { form: 'quantized', relation: 'quantized', needs: 'free', behind: /^["')*]*\s*(?:models?\s*)?in\s+(?:\d-?bit\s+)?(?:GGUF|GGML|GPTQ|AWQ|EXL2|MLX|ONNX|FP8|INT8|INT4|4-bit)\b/i },
];

const fragment = new RegExp(`^["')*]*\\s*(?:models?|checkpoints?)?\\s*(?:\\([^()]{0,60}\\)\\s*)?,?\\s*(?:(?:was|is|has been) )?(?:pre-?trained on [^.]{0,80} and )?(?:${tuned})\\s+(?:on|for|using|with|to)\\b`, 'i');
const shapeParts = /^(?:base|large|small|medium|tiny|mini|nano|xl|xxl|huge|v|b|m|k|hf|en|uncased|cased|patch|model|lora|gguf|it|instruct|chat|\d+)$/;

/** "X model fine-tuned for speech synthesis on …" as the first words of a card whose repository is named `x_tts`. */
function fragmentReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  const name = nameAt(plain, /^(?:This|An?|The)\s+/.exec(plain.text)?.[0].length ?? 0);
  if (name === null || name.form === 'version' || isSelf(name, scope.identity) || !fragment.test(plain.text.slice(name.end, name.end + 240))) return [];
  return addsTask(name, scope) ? [{ form: 'fine-tuned-of', relation: 'finetune', name, strength: 'strong', plain }] : [];
}

/** True when the own name is the other one and a task besides. */
function addsTask(name: Name, { identity }: Scope): boolean {
  const own = identity.own[0] ?? [];
  const parts = nameParts(name.text);
  const isPart = parts.length < own.length && isSubsequence(parts, own) && (parts[0] === own[0] || identity.isKnownOther(name.text));
  return isPart && own.some((part) => !parts.includes(part) && part.length > 1 && !shapeParts.test(part));
}

/** Statements of descent in which the parent comes first: "is SD 1.5 fine-tuned on …", "X repackaged for …". */
export function nameFirstReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (scope.topic === 'other') return [];
  return [...fragmentReadings(plain, scope), ...named(plain, scope)];
}

function named(plain: PlainText, scope: Scope): readonly Reading[] {
  return namesIn(plain, 0, plain.text.length).flatMap((name) => {
    const rest = plain.text.slice(name.end, name.end + 160);
    const form = forms.find((item) => item.behind.test(rest));
    if (form === undefined || !canBeParent((name.text.includes(' ') || /^\s*fine-?tune\b/i.test(rest)) && form.needs === 'copula' ? { ...name, isCalledModel: true } : name, scope) || !holds(plain, { name, form, scope })) return [];
    return [{ form: form.form, relation: form.relation, name, strength: 'strong' as const, plain }];
  });
}

interface Candidate {
  readonly name: Name;
  readonly form: NameFirst;
  readonly scope: Scope;
}

function holds(plain: PlainText, { name, form, scope }: Candidate): boolean {
  const before = plain.text.slice(0, name.start);
  if (isTakenBack(before) || isComparison(before)) return false;
  if (form.needs === 'copula') return /\b(?:is|are|was|were|:)\s+(?:a|an|the|our|just|simply)?\s*(?:[\w'\u2019.-]+\s+){0,4}$/i.test(before) && subjectBefore(plain, copulaAt(before), scope.identity) === 'own';
  if (form.needs === 'weights' && !/\b(?:integrat|inject|load|reus|inherit|transfer|copi|copy|insert|us)(?:e|es|ed|ing|red|ring|y)?\s+(?:the\s+)?$/i.test(before)) return false;
  const subject = subjectBefore(plain, name.start, scope.identity);
  return subject === 'own' || (subject === 'implied' && !scope.strict);
}

function copulaAt(before: string): number {
  return Math.max(0, ...[...before.matchAll(/\b(?:is|are|was|were)\b/gi)].map((found) => found.index));
}
