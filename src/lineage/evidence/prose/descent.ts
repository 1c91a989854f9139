import type { Relation } from '../../../model/relation.ts';
import { attemptAt, isDirect, wordsOf, type Attempt } from './attempt.ts';
import { isRefuted, leavesOpen } from './attempt-checks.ts';
import { strengthOf } from './attempt-strength.ts';
import { isSaidOfThisModel, statementSubject } from './attempt-subject.ts';
import { cues, holdsCue, onCue, type Cue } from './cue-words.ts';
import { isOwn, isSelf } from './identity.ts';
import type { Name } from './names.ts';
import { canBeParent, fittingSizes, isChild } from './parent-name.ts';
import type { PlainText, Span } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';

/** Statements of descent in which the parent follows the cue: "fine-tuned from X", "based on X and Y". */
export function descentReadings(plain: PlainText, scope: Scope): readonly Reading[] {
  if (!holdsCue(plain.text)) return [];
  const taken: Span[] = [];
  const readings: Reading[] = [];
  for (const cue of [...cues, onCue]) {
    for (const found of plain.text.matchAll(cue.pattern)) {
      const span = { start: found.index, end: found.index + found[0].length };
      if (taken.some((other) => other.start < span.end && span.start < other.end) || isInTitle(plain, span)) continue;
      const attempt = attemptAt(plain, { cue, span, scope });
      if (attempt === null || leavesOpen(attempt)) continue;
      const read = isRefuted(attempt) ? [] : readingsOf(attempt);
      taken.push({ start: span.start, end: read.at(-1)?.name.end ?? span.end });
      readings.push(...read);
    }
  }
  return readings;
}

/** The title of a paper, which speaks of its method. */
function isInTitle({ links }: PlainText, span: Span): boolean {
  return links.some((link) => link.start <= span.start && span.end <= link.end && /arxiv\.org|aclanthology|aclweb|openreview|doi\.org|papers|semanticscholar|\.pdf$/i.test(link.url));
}

function readingsOf(attempt: Attempt): readonly Reading[] {
  const { plain, cue, scope, objects } = attempt;
  const subject = statementSubject(attempt);
  if (!isSaidOfThisModel(attempt, subject)) return [];
  const parents = fittingSizes(objects, scope.identity)
    .map((name) => calledModel(plain, completed(name, scope), cue))
    .filter((name) => (canBeParent(name, scope) || isOriginal(name, attempt)) && !(isDirect(attempt) && isSibling(name, attempt)));
  const unknown = objects.filter((name) => subject === 'own' && isNameless(name, attempt));
  const relation = subject === 'part' && !isMainPart(attempt) ? 'component' : relationOf(attempt, parents);
  const explicit = subject === 'own';
  return [
    ...parents.map((name): Reading => ({ form: cue.form, relation, name, strength: strengthOf(attempt, { name, relation, explicit }), explicit, plain })),
    ...unknown.map((name): Reading => ({ form: cue.form, relation, name, strength: 'asked', explicit, plain })),
  ];
}

/** "This model was initialised from Foo": a parent by all signs, of which nobody knows whether it is a model. */
function isNameless(name: Name, attempt: Attempt): boolean {
  const { plain, cue, scope } = attempt;
  return name.form === 'plain' && /\b(?:from|with)[:\s]*$/i.test(wordsOf(attempt)) && /^(?:fine-tuned-from|initialised)$/.test(cue.form) && canBeParent({ ...name, isCalledModel: true }, scope) && scope.knownAs(name.text) === null && !canBeParent(calledModel(plain, name, cue), scope);
}

/** "A smaller checkpoint for X" in a repository that is itself called X, as another maker's model is. */
function isOriginal(name: Name, { cue, scope: { identity } }: Attempt): boolean {
  return (cue.relation === 'converted' || cue.relation === 'quantized') && name.id === null && isSelf(name, identity) && identity.isKnownOther(name.text);
}

/** "built upon the X point cloud encoder". */
const partBehind = /^["')*`]*\s+(?:[\w-]+\s+){0,2}(?:encoder|tower|vae|vocoder|codec)s?\b/i;

/** Several parents side by side ("built on A and B") are parts; alternatives ("LLaMA/Vicuna") are not. */
function relationOf({ plain, cue, span }: Attempt, parents: readonly Name[]): Relation {
  const [first, second, third] = parents;
  if (cue.relation !== 'finetune' || first === undefined) return cue.relation;
  if ((cue.form === 'built-on' || cue.form === 'uses-pretrained') && partBehind.test(plain.text.slice(first.end, first.end + 60))) return 'component';
  if (second === undefined) return cue.relation;
  if (/\bmerg(?:e|ed|ing)\b/i.test(plain.text.slice(span.start, first.start))) return 'merge';
  return third === undefined && plain.text.slice(first.end, second.start) === '/' ? 'finetune' : 'component';
}

/** "The U-Net is initialised from X": the part that is the model, and not one beside it. */
function isMainPart({ plain, span }: Attempt): boolean {
  return /\b(?:unet|u-net|transformer|backbone|denoiser)\b[^,;]{0,30}$/i.test(plain.text.slice(0, span.start));
}

/** "we fine-tuned X-Chat" speaks of a child or of the model itself; "built by fine-tuning X" speaks of its parent. */
function isSibling(name: Name, attempt: Attempt): boolean {
  const { plain, span, scope } = attempt;
  if (isChild(name, scope.identity)) return true;
  return name.id === null && isOwn(name, scope.identity) && !/\b(?:by|through|via)\s+(?:\w+\s+)?$/i.test(plain.text.slice(0, span.start));
}

/** "fine-tuned Stable Diffusion model", "initialised from the Foo vocoder": the text says that the capitalised words name a model. */
function calledModel(plain: PlainText, name: Name, cue: Cue): Name {
  const isName = name.text.includes(' ') || passesWeights.test(cue.form);
  if (name.form !== 'plain' || !isName || !/^(?:fine-tuned|distilled|adapter|initialised|continued|trained-from)/.test(cue.form)) return name;
  return isCalledSo.test(plain.text.slice(name.end, name.end + 40)) ? { ...name, isCalledModel: true } : name;
}

/** Nouns for a set of weights right behind its name. */
const isCalledSo = /^["')*`]*\s*(?:(?:base|pre-?trained|foundation|acoustic|language|speech|vision|diffusion) )?(?:models?|checkpoints?|weights|vocoders?|encoders?|decoders?|autoencoders?|networks?|backbones?|LLMs?)\b(?! (?:architecture|zoo|family|design|structure|from))|^\s*fine-?tun/i;

/** Forms that can only mean that weights were taken over. */
const passesWeights = /^(?:fine-tuned-from|initialised|continued|trained-from)$/;

/** "Trained from 1.5" on a card about Stable Diffusion means Stable Diffusion 1.5. */
function completed(name: Name, scope: Scope): Name {
  const text = name.form === 'version' ? scope.versionName(name.text) : null;
  return text === null ? name : { ...name, text, form: 'marked' };
}

