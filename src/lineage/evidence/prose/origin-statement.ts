import type { OriginStatement } from '../../../model/lineage.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { CardPart, CardText } from './card-text.ts';
import { isComparison, isTakenBack } from './guards.ts';
import { isOwn } from './identity.ts';
import { wordForm } from './name-words.ts';
import { lineAt, type PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
import { deniesScratch, isDoubted, isTakenBackBy } from './scratch-doubts.ts';
import { sentences } from './sentences.ts';
import { subjectBefore } from './subject.ts';
import { isLaterStage, tuningIn } from './tuning-words.ts';

/** "trained from scratch", in English and Chinese. */
const scratch = /\b(?:(?:pre-?)?train(?:ed|ing)?|built|developed|learned)\b[^.;]{0,60}?\bfrom (?:scratch|the ground up|random initiali[sz]ation)\b|\u4ECE(?:\u5934|\u96F6)(?:\u5F00\u59CB)?(?:\u9884?\u8BAD\u7EC3|\u8FDB\u884C\u9884?\u8BAD\u7EC3)/i;

/** A pre-training of its own: the verb, or the corpus behind it. */
const pretrained = /\b(?:pre-?trained|is a pretrained|self-supervised pretraining)\b(?!\s+(?:version|weights|checkpoint|model from|by others))[^.;]{0,80}?\b(?:on|using|with|over|model|models|mixture|language|generative|transformer|base)\b|\b(?:after|during|in) pre-?training\b|\bpre-?training (?:data|corpus|dataset|tokens|mixture)\b/i;

const corpus = '(?:tokens|corpus|corpora|data-?sets?|data|hours|texts?|images?|pairs|sentences|documents|articles|books|abstracts|web|wikipedia|common ?crawl|samples|recordings|speech|languages|audio|videos?|code|molecules|sequences|pile|laion|imagenet|coco)';
const trainedOn = new RegExp(`\\b(?:was|were|is|are|been|model|models|\\([^()]{1,40}\\))?\\s*\\b(?:jointly |entirely |fully |primarily |mainly |exclusively )?trained (?:[\\w-]+ ){0,3}?(?:on|using|with|over)\\b[^.;]{0,160}?\\b${corpus}\\b`, 'i');
const trainedChinese = /(?:\u5728|\u4F7F\u7528)[^\u3002\uFF0C]{0,40}(?:tokens?|\u8BED\u6599|\u6570\u636E)[^\u3002]{0,20}\u8BAD\u7EC3/i;

/** Words around "from scratch" that speak of somebody else's training. */
const elsewhere = /\b(?:instead of|rather than|without|no need|avoid\w*|than|compared|effort|efforts|cost|instead|expensive|you can|to train|how to|can be trained|should|not)\b[^.;]{0,60}$/i;

/** What a card is by its front matter and its comments. */
export interface CardMarks {
  /** Written by the Trainer of transformers, which says "trained from scratch" of everything that was loaded from a folder. */
  readonly isGenerated: boolean;
  /** An addition to other weights, or tuned from others, as library and tags say. */
  readonly isTuned: boolean;
}

const unmarked: CardMarks = { isGenerated: false, isTuned: false };

/**
 * What the card states of its model's beginning, or null when nothing settles it. Statements about a later stage of
 * training, about other models of the same card and about parts do not count.
 */
export function originIn(card: CardText, marks: CardMarks = unmarked): OriginStatement | null {
  const tuned = marks.isTuned || card.parts.some((part) => isTunedCard(part));
  const denied = card.parts.some((part) => isDenial(part));
  const tests = [...(denied ? [] : [(plain: PlainText, scope: Scope) => isScratch(plain, scope) && !isBoilerplate(plain.text, marks)]), isPretrained, ...(tuned ? [] : [isTrained])];
  for (const test of tests) {
    const found = firstSentence(card, test);
    if (found !== null) return { origin: test === isPretrained || test === isTrained ? 'own-training' : 'stated-root', evidence: { kind: 'prose', where: `README.md:${lineAt(found, 0)}`, quote: sanitizeLine(found.text) } };
  }
  return null;
}

type Test = (plain: PlainText, scope: Scope) => boolean;

function firstSentence(card: CardText, test: Test): PlainText | null {
  for (const { block, scope } of card.parts) {
    if (scope.topic === 'other' || block.kind === 'heading') continue;
    const all = sentences(block.plain);
    const found = all.find((sentence, index) => test(sentence, scope) && !isTakenBackBy(all[index + 1]?.text ?? ''));
    if (found !== undefined) return found;
  }
  return null;
}

/**
 * The sentence of the Trainer's template. It stands in every card whose base was a folder and not an id, so it says nothing.
 * https://github.com/huggingface/transformers/blob/main/src/transformers/modelcard.py (`to_model_card`)
 */
function isBoilerplate(text: string, { isGenerated }: CardMarks): boolean {
  return /\bfrom scratch on (?:the (?:none|generator)|an unknown) dataset\b/i.test(text) || (isGenerated && /^This model was trained from scratch on \S/.test(text));
}

function isDenial({ block, scope }: CardPart): boolean {
  if (scope.topic === 'other' || scope.strict) return false;
  return sentences(block.plain).some((sentence) => deniesScratch(sentence.text) && saidOfThis(sentence, Math.max(0, sentence.text.search(/\bfrom (?:scratch|the ground)/i)), scope));
}

/** A card that calls its model fine-tuned, or an addition to other weights. */
function isTunedCard({ block, scope }: CardPart): boolean {
  if (scope.topic === 'other' || scope.strict) return false;
  return sentences(block.plain).some((sentence) => {
    const found = tuningIn(sentence.text) ?? otherModelIn(sentence.text, scope);
    return found !== null && !isTakenBack(sentence.text.slice(0, found.index)) && saidOfThis(sentence, found.index, scope);
  });
}

/** "is a Foo-1.5 model trained on questions": another model's name, so that the training may have gone on from it. */
function otherModelIn(text: string, { identity }: Scope): { readonly index: number } | null {
  const found = /\b(?:is|are) an? (?:[a-z-]+ ){0,2}([A-Za-z]{2}[\w.]*(?:-[\w.]+){0,4}) (?:language )?model,? (?:(?:that|which) (?:was |is |has been )?)?trained (?:on|with|using|to|for)\b/.exec(text);
  const name = found?.[1] ?? '';
  return found !== null && wordForm(name) === 'marked' && !isOwn({ text: name, id: null }, identity) ? found : null;
}

function isScratch(plain: PlainText, scope: Scope): boolean {
  const found = scratch.exec(plain.text);
  if (found === null || elsewhere.test(plain.text.slice(0, found.index + found[0].indexOf('from'))) || isTakenBack(plain.text.slice(0, found.index))) return false;
  if (isDoubted(plain.text, { start: found.index, end: found.index + found[0].length })) return false;
  return !/\b(?:tokeni[sz]er|head|layers?|adapter|encoder|vae|vocabulary|classifier)\b(?![^.;]{0,30}\bweights\b)[^.;]{0,30}$/i.test(plain.text.slice(0, found.index + found[0].lastIndexOf('from'))) && saidOfThis(plain, found.index, scope);
}

function isPretrained(plain: PlainText, scope: Scope): boolean {
  const found = pretrained.exec(plain.text);
  return found !== null && !isLaterStage(plain.text) && !scratch.test(plain.text) && !isComparison(plain.text.slice(0, found.index)) && !/\b(?:use[sd]?|using|leverag\w+|from|of|a|other|existing|with|the|any|our other)\s+(?:[\w-]+\s+){0,1}$/i.test(withoutCopula(plain.text.slice(0, found.index))) && !isTakenBack(plain.text.slice(0, found.index)) && saidOfThis(plain, found.index, scope);
}

/** "is a pretrained …" describes the subject; "uses a pretrained …" does not. */
function withoutCopula(before: string): string {
  return before.replace(/\b(?:is|are|was|were|\u2019s|'s)\s+(?:an?|the)\s+(?:[\w-]+,?\s+){0,6}$/i, '').replace(/^\s*(?:an?|the)?\s*$/i, '');
}

function isTrained(plain: PlainText, scope: Scope): boolean {
  const found = trainedOn.exec(plain.text) ?? trainedChinese.exec(plain.text);
  return found !== null && !isLaterStage(plain.text) && !scratch.test(plain.text) && !isTakenBack(plain.text.slice(0, found.index)) && saidOfThis(plain, found.index, scope);
}

function saidOfThis(plain: PlainText, at: number, scope: Scope): boolean {
  const subject = subjectBefore(plain, at, scope.identity);
  return subject === 'own' || (subject === 'implied' && !scope.strict);
}
