import type { Relation } from '../../../model/relation.ts';
import { isDirect, wordsBefore, wordsBehind, wordsOf, type Attempt } from './attempt.ts';
import type { Name } from './names.ts';
import { differsInSize, isCheckpoint } from './parent-name.ts';
import type { Reading } from './reading.ts';

/** A parent read from an attempt, and whether the sentence names this model as its subject. */
export interface Candidate {
  readonly name: Name;
  readonly relation: Relation;
  readonly explicit: boolean;
}

type Doubt = (attempt: Attempt, candidate: Candidate) => boolean;

/** Reasons for which a careful reader would ask back. */
const doubts: readonly Doubt[] = [isKnowledge, isEnumeration, misfits, pretrainsItself, isBareFamily, speaksOfShape, employsShape, comesFromProduct];

/** How far a statement goes: `asked` where one of the doubts applies or the form itself is doubtful. */
export function strengthOf(attempt: Attempt, candidate: Candidate): Reading['strength'] {
  if (isCertainAnyway(attempt, candidate)) return 'strong';
  return doubts.some((doubt) => doubt(attempt, candidate)) ? 'asked' : attempt.cue.strength;
}

/** By form: what makes it certain although the form is doubtful. A link settles what "implementation of", "optimisation of" and "smaller version of" mean, and a list what "built using" means. */
const settled: ReadonlyMap<string, (attempt: Attempt, candidate: Candidate) => boolean> = new Map([
  ['extends', ({ scope }, { name, explicit }) => explicit && (name.id !== null || isCheckpoint(name, scope))],
  ['starting-with', (attempt) => /^[^,;.]{0,30},\s+(?:we|i)\s+(?:\w+ly\s+|then\s+|further\s+)?(?:continu|further|fine-?tun|finetun|pre-?train|train|post-train|perform|appl|conduct)/i.test(wordsBehind(attempt))],
  ['leverages', (_, { name, explicit }) => explicit && name.form === 'link'],
  ['implementation', (_, { name }) => name.id !== null],
  ['made-of', (_, { name }) => name.id !== null],
  ['version-of', (attempt, { name, explicit }) => (explicit && isTrainedOn(attempt)) || (name.form === 'link' && /^(?:smaller|lighter|larger)/i.test(wordsOf(attempt)))],
  ['built-on', (attempt, { relation }) => isMadeWith(attempt) || (relation === 'component' && !/^(?:build|extend|expand)/i.test(wordsOf(attempt)))],
]);

function isCertainAnyway(attempt: Attempt, candidate: Candidate): boolean {
  return settled.get(attempt.cue.form)?.(attempt, candidate) ?? false;
}

/** "A chatbot made using [X](repository)": tools are linked elsewhere. */
function isMadeWith(attempt: Attempt): boolean {
  return /^(?:made|created|built|developed) (?:using|with)[:\s]*$/i.test(wordsOf(attempt)) && attempt.objects.length === 1 && attempt.first.form === 'link' && /\b(?:models?|AI|bots?|chatbots?|LLMs?|assistant|classifier|checkpoint)\W*(?:\b(?:is|was|are|were|that|which)\W*){0,2}$/i.test(wordsBefore(attempt));
}

/** "a version of X, which has been trained to …" tells what was done to X. */
function isTrainedOn(attempt: Attempt): boolean {
  return /^["')`\]]*(?:\s+(?:model|checkpoint))?(?:\s*\([^()]{0,60}\))?,?\s+(?:which|that)\s+(?:has been|was|is)\s+(?:\w+ly\s+|further\s+)?(?:trained|fine-?tuned|retrained|modified|pruned|adapted|post-trained)\b/i.test(wordsBehind(attempt));
}

/** "Knowledge distillation from X" gives outputs; "our models are distilled from X" may give weights. */
function isKnowledge({ cue, span }: Attempt, { explicit }: Candidate): boolean {
  return cue.form === 'distilled' && !explicit && span.start > 3;
}

/** "we fine-tune A, B and C": which of them became this model? */
function isEnumeration(attempt: Attempt, { relation }: Candidate): boolean {
  return isDirect(attempt) && attempt.objects.length > 1 && (relation === 'component' || !attempt.plain.text.slice(attempt.first.end, attempt.first.end + 1).includes('/'));
}

/** "originating from X", where nobody knows X as a model: it may be a product. */
function comesFromProduct(attempt: Attempt, { name }: Candidate): boolean {
  return /^(?:originat|stem)/i.test(wordsOf(attempt)) && name.id === null && attempt.scope.knownAs(name.text) === null;
}

/** Another size than the parent's, where nothing explains it and the parent is not linked as that of this very model. */
function misfits({ plain, scope }: Attempt, { name, relation, explicit }: Candidate): boolean {
  if (explicit && name.id !== null) return false;
  const mayDiffer = /\b(?:prun|upscal|up-scal|depth|experts?\b|moe\b|merg|distil|compress|shrunk|layers?\b|sparse|total of)/i.test(plain.text);
  return relation === 'finetune' && !mayDiffer && differsInSize(name, scope.identity);
}

/** "based on RoBERTa large and has been pre-trained using …": the shape of the other, trained anew. */
function pretrainsItself({ plain, cue }: Attempt, { name }: Candidate): boolean {
  return isBased(cue.form) && name.id === null && (!/\d[bB]\b/.test(name.text) || /\bself-supervised\b/i.test(plain.text)) && /(?<!further )\bpre-?trained (?:on|using|with|from scratch)\b|\band (?:has been |was |is )?trained on an? (?:very )?(?:large|medium|huge|massive|big)(?:-\w+)? (?:[\w-]+ ){0,2}(?:corpus|corpora)\b/i.test(plain.text);
}

/** A family as a whole ("BERT", "GPT-2") on a card that describes its own pre-training mostly means the architecture. */
function isBareFamily({ plain, cue, scope }: Attempt, { name }: Candidate): boolean {
  const isBare = name.id === null && !/\d\.\d|\d[bBmM]\b|[-_ ](?:base|large|small|medium|tiny|mini|xl|xxl|v\d)/i.test(name.text);
  return isBare && isBased(cue.form) && scope.trainsItself && !/fine-?tun|pre-?trained\s+(?:[\w-]+\s+)?(?=\p{Lu})|weights|checkpoint|further|continu/u.test(plain.text);
}

/** In a section on the architecture, without this model as the subject. */
function speaksOfShape({ cue, scope }: Attempt, { explicit }: Candidate): boolean {
  return scope.architecture && !explicit && (isBased(cue.form) || cue.form === 'derived');
}

/** "employs X as the backbone" on a card that describes its own pre-training. */
function employsShape(attempt: Attempt, { name }: Candidate): boolean {
  return attempt.scope.trainsItself && name.id === null && /^(?:employs|adopts|us(?:es|ing))\b/i.test(wordsOf(attempt));
}

function isBased(form: string): boolean {
  return form === 'based-on' || form === 'built-on';
}
