import { cues, onCue, type Cue } from './cue-words.ts';
import type { Relation } from '../../../model/relation.ts';
import { isComparison, isDeniedAfter, isTakenBack } from './guards.ts';
import { isOwn, isSelf } from './identity.ts';
import { hubIdOf } from './hub-link.ts';
import { namesIn, type Name } from './names.ts';
import { objectsAfter } from './objects.ts';
import { canBeParent, differsInSize, fittingSizes, isChild } from './parent-name.ts';
import type { PlainText, Span } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { subjectBefore, type Subject } from './subject.ts';

/** Statements of descent in which the parent follows the cue: "fine-tuned from X", "based on X and Y". */
export function descentReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  const taken: Span[] = [];
  const readings: Reading[] = [];
  for (const cue of [...cues, onCue]) {
    for (const found of plain.text.matchAll(cue.pattern)) {
      const span = { start: found.index, end: found.index + found[0].length };
      if (taken.some((other) => other.start < span.end && span.start < other.end)) continue;
      const read = readCue(plain, { cue, span, scope });
      if (read === null) continue;
      taken.push({ start: span.start, end: read.at(-1)?.name.end ?? span.end });
      readings.push(...read);
    }
  }
  return readings;
}

interface Found {
  readonly cue: Cue;
  readonly span: Span;
  readonly scope: Scope;
}

/** Readings of one cue; null when no name follows, so that a more general cue may try. */
function readCue(plain: PlainText, found: Found): readonly Reading[] | null {
  const { cue, span, scope } = found;
  const objects = objectsAfter(plain, span.end).map((name) => withLinkBehind(plain, name));
  const first = objects[0];
  if (first === undefined || isDeniedAfter(plain.text.slice(span.start, first.start))) return null;
  if (cue.form === 'fine-tuned-gap' && /\b(?:data\w*|corp\w+|samples?|examples?|pairs|text|images?|generated|collected|obtained|derived|scraped|taken|sampled|released|feedback|outputs?|crawled|extracted|different|apart|away|far|tasks?|sentences|tweets|reviews|questions|instructions|conversations|hours|languages?)\s+(?:\w+\s+)?from[:\s]*$/i.test(plain.text.slice(span.start, span.end))) return null;
  if (hasOtherObject(plain.text.slice(span.start, span.end)) && !isModelForSure(first, scope)) return null;
  if ((cue === onCue || cue.form === 'fine-tuned-gap' || isForPurpose(plain.text, found)) && !isModelForSure(first, scope)) return null;
  if (cue.form === 'base-of' && !(objects.length > 1 && isSelf(first, scope.identity))) return null;
  if (/^(?:fine[- ]?tuning|finetuning|training)/i.test(plain.text.slice(span.start, span.end)) && /^\s+(?:consists|requires|needs|can|takes|involves)\b/.test(plain.text.slice(first.end))) return [];
  if (describesName(plain, found) || isInstruction(plain.text, span) || hasOtherRole(plain.text, objects.at(-1) ?? first)) return [];
  const subject = subjectOf(plain, { span, scope, objects });
  if (!isSaidOfThisModel(plain, found, subject)) return [];
  const isDirect = cue.form === 'fine-tuned-of' && !/\b(?:of|from)[:\s]*$/i.test(plain.text.slice(span.start, span.end));
  const parents = fittingSizes(objects, scope.identity)
    .map((name) => calledModel(plain, completed(name, scope), cue))
    .filter((name) => canBeParent(name, scope) && !(isDirect && (isChild(name, scope.identity) || (name.id === null && isOwn(name, scope.identity) && !/\b(?:by|through|via)\s+(?:\w+\s+)?$/i.test(plain.text.slice(0, span.start))))));
  const isAlternative = parents.length === 2 && plain.text.slice(parents[0]?.end, parents[1]?.start) === '/';
  const relation = parents.length > 1 && cue.relation === 'finetune' && !isAlternative ? 'component' : cue.relation;
  const explicit = subject === 'own';
  if (isDirect && objects.length > 1 && !isAlternative) return parents.map((name) => ({ form: cue.form, relation, name, strength: 'asked', explicit: false, plain }));
  return parents.map((name) => ({ form: cue.form, relation, name, strength: strengthOf(plain, { name, relation, found, explicit }), explicit, plain }));
}

interface Weighing {
  readonly name: Name;
  readonly relation: Relation;
  readonly found: Found;
  readonly explicit: boolean;
}

/** A size that does not fit, or words on the architecture without this model as their subject, leave a question. */
function strengthOf(plain: PlainText, { name, relation, found, explicit }: Weighing): Reading['strength'] {
  const { cue, scope } = found;
  if (cue.form === 'distilled' && !explicit && found.span.start > 3) return 'asked';
  if (relation === 'finetune' && !mayChangeSize(plain) && differsInSize(name, scope.identity)) return 'asked';
  if (cue.form === 'implementation' && name.id !== null) return 'strong';
  if (cue.form === 'version-of' && name.form === 'link' && /^(?:smaller|lighter|larger)/i.test(plain.text.slice(found.span.start))) return 'strong';
  if (name.id === null && (cue.form === 'based-on' || cue.form === 'built-on') && /\bpre-?trained (?:on|using|with|from scratch)\b/i.test(plain.text) && !/\bfurther pre-?train/i.test(plain.text) && !/\d[bB]\b/.test(name.text)) return 'asked';
  if (scope.trainsItself && isBareFamily(name) && (cue.form === 'based-on' || cue.form === 'built-on') && !/fine-?tun|pre-?trained\s+(?:[\w-]+\s+)?(?=\p{Lu})|weights|checkpoint|further|continu/u.test(plain.text)) return 'asked';
  if (relation === 'component' && cue.form === 'built-on') return 'strong';
  return scope.architecture && !explicit && (cue.form === 'based-on' || cue.form === 'derived' || cue.form === 'built-on') ? 'asked' : cue.strength;
}

/** "fine-tuned Stable Diffusion model": the text says that the capitalised words name a model. */
function calledModel(plain: PlainText, name: Name, cue: Cue): Name {
  const isCalled = name.form === 'plain' && name.text.includes(' ') && /^(?:fine-tuned|distilled|adapter|initialised|continued)/.test(cue.form) && /^\s*(?:base )?(?:models?|checkpoints?|weights)\b|^\s*fine-?tun/i.test(plain.text.slice(name.end, name.end + 24));
  return isCalled ? { ...name, isCalledModel: true } : name;
}

/** A family as a whole ("BERT", "GPT-2"), which on a card that describes its own pre-training mostly means the architecture. */
function isBareFamily(name: Name): boolean {
  return name.id === null && !/\d\.\d|\d[bBmM]\b|[-_ ](?:base|large|small|medium|tiny|mini|xl|xxl|v\d)/i.test(name.text);
}

/** "Trained from 1.5" on a card about Stable Diffusion means Stable Diffusion 1.5. */
function completed(name: Name, scope: Scope): Name {
  const text = name.form === 'version' ? scope.versionName(name.text) : null;
  return text === null ? name : { ...name, text, form: 'marked' };
}

/** Pruning, depth up-scaling and mixtures of experts give a model of another size than its parent. */
function mayChangeSize(plain: PlainText): boolean {
  return /\b(?:prun|upscal|up-scal|depth|experts?\b|moe\b|merg|distil|compress|shrunk|layers?\b|sparse|total of)/i.test(plain.text);
}

/** "X finetuned Y": the participle belongs to the name before it, and Y is a data set. */
function describesName(plain: PlainText, { cue, span }: Found): boolean {
  if (cue.form !== 'fine-tuned-of' || /\b(?:of|from)[:\s]*$/i.test(plain.text.slice(span.start, span.end))) return false;
  if (/^[\w -]*ed\b/i.test(plain.text.slice(span.start, span.end)) && /\b(?:over|than|with|to|for|against|in|on|versus|vs|between|using|through|like)\s+(?:(?:the|an?|our|original|previous|other|existing|June|20\d\d)\s+){0,4}$/i.test(plain.text.slice(Math.max(0, span.start - 50), span.start))) return true;
  return namesIn(plain, Math.max(0, span.start - 60), span.start).some((name) => /^["')\]`]*\s*(?:model\s+)?$/i.test(plain.text.slice(name.end, span.start)));
}

/** "fine-tuning X" and "to fine-tune X" say what one can do, unless "by", "we" or a finite verb makes it a report. */
function isInstruction(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 120), start);
  if (/^(?:fine[- ]?tuning|finetuning|post[- ]?training|distillation|quanti[sz]ing|merging|converting)\b/i.test(words)) return !/\b(?:by|via|through|from|after|involv(?:es|ed)|result of|performed|did|used?)\s+(?:[\w-]+\s+){0,2}$/i.test(before) && !(/\b(?:of|from)[:\s]*$/i.test(words) && /(?:^|[.:;(]\s*|\b(?:a|an|the|is|was|this)\s+)(?:[\w-]+\s+)?$/i.test(before));
  if (/^(?:fine[- ]?tune|finetune|post[- ]?train|merge|continue|resume|initiali[sz]e|start)\s/i.test(words)) return !/\b(?:we|i)\s+(?:[\w-]+\s+){0,2}$/i.test(before) && !/\b(?:used?|utili[sz]ed?|leverag(?:e|ed)|trained|took|distill?ed|collected|generated|curated)\b.{0,100}\bto\s+(?:\w+\s+)?$/i.test(before) && !/\b(?:of|from)[:\s]*$/i.test(words);
  return false;
}

/** "we fine-tune X as our reward model": another model than this one is made of X. */
function hasOtherRole(text: string, last: Name): boolean {
  return /^["')\]]*\s*(?:model\s+)?as (?:the|our|a|an|its) (?![\w\s-]{0,24}\b(?:base|backbone|foundation|initial|starting|student|parent|policy))/i.test(text.slice(last.end, last.end + 70));
}

/** A link on "here" or "this" right behind a name leads to what is named: "implementation of X found [here](…)". */
function withLinkBehind(plain: PlainText, name: Name): Name {
  if (name.id !== null) return name;
  const behind = plain.links.find((link) => link.start >= name.end && link.start - name.end <= 60 && /^(?:here|this|link|model|repo|repository|checkpoint|hf|hugging ?face|this (?:commit|link|repo|repository|model|checkpoint))$/i.test(plain.text.slice(link.start, link.end).trim()));
  const id = behind === undefined ? null : hubIdOf(behind.url);
  return id === null ? name : { ...name, id };
}

/** "fine-tuned on records from X", "fine-tune the tasks based on X": X belongs to the data, unless it is surely a model. */
function hasOtherObject(words: string): boolean {
  return /\bon\s+(?!top\b|the top\b)[\w-]+(?:\s+[\w-]+){0,3}\s+(?:from|of|based on)[:\s]*$/i.test(words) || /\bthe\s+(?!models?|checkpoint|weights|network|base|pre-?trained|original|resulting)[\w-]+\s+(?:based on|from)[:\s]*$/i.test(words);
}

/** "quantized models for X": mostly a use, sometimes a parent. */
function isForPurpose(text: string, { cue, span }: Found): boolean {
  return cue.relation === 'quantized' && /\bfor[:\s]*$/i.test(text.slice(span.start, span.end));
}

/** A link to a repository, a size in the name, or a name of the index: no data set. */
function isModelForSure(name: Name, scope: Scope): boolean {
  return name.form === 'link' || (name.form === 'marked' && scope.knownAs(name.text) !== null);
}

function isSaidOfThisModel(plain: PlainText, { span, scope }: Found, subject: Subject): boolean {
  const before = plain.text.slice(0, span.start);
  if (isTakenBack(before)) return false;
  if (subject === 'own') return scope.topic !== 'other' || /\b(?:this|our|we)\b/i.test(before);
  return subject === 'implied' && scope.topic !== 'other' && (!scope.strict || scope.topic === 'own') && !isComparison(before);
}

interface Statement {
  readonly span: Span;
  readonly scope: Scope;
  readonly objects: readonly Name[];
}

/** "… to post-train X, obtaining Y": the statement is about Y. */
function resultOf(plain: PlainText, end: number): Name | null {
  const found = /\b(?:obtain(?:ing)?|result(?:ing|ed)? in|yield(?:ing|s|ed)|produc(?:ing|ed|e)|giv(?:ing|es)|(?:to )?(?:get|create|build|form)|released? as|call(?:ed)?|we (?:release|introduce|present|obtain|propose))\s+(?:it\s+|the\s+|our\s+|a\s+)?/i.exec(plain.text.slice(end, end + 160));
  const at = found === null ? -1 : end + found.index + found[0].length;
  const name = at < 0 ? undefined : namesIn(plain, at, Math.min(plain.text.length, at + 80))[0];
  return name !== undefined && name.start - at < 3 && name.form !== 'plain' && name.form !== 'version' ? name : null;
}

/** "Based on X, Y is …" speaks of Y. */
function subjectOf(plain: PlainText, { span, scope, objects }: Statement): Subject {
  const end = objects.at(-1)?.end ?? span.end;
  const result = resultOf(plain, end);
  if (result !== null) return isOwn(result, scope.identity) ? 'own' : 'other';
  const subject = subjectBefore(plain, span.start, scope.identity);
  if (subject !== 'implied') return subject;
  const main = namesIn(plain, end, Math.min(plain.text.length, end + 80)).find((name) => /^\s*(?:model\s+)?(?:is|was|has|are|achieves|can|shows)\b/.test(plain.text.slice(name.end, name.end + 24)));
  if (main === undefined || span.start > 3) return subject;
  return isOwn(main, scope.identity) ? 'own' : 'other';
}
