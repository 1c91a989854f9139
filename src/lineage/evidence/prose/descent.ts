import type { Relation } from '../../../model/relation.ts';
import { attemptAt, isDirect, type Attempt } from './attempt.ts';
import { isRefuted, leavesOpen } from './attempt-checks.ts';
import { strengthOf } from './attempt-strength.ts';
import { isSaidOfThisModel, statementSubject } from './attempt-subject.ts';
import { cues, holdsCue, onCue, type Cue } from './cue-words.ts';
import { isOwn } from './identity.ts';
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
    .filter((name) => canBeParent(name, scope) && !(isDirect(attempt) && isSibling(name, attempt)));
  const relation = subject === 'part' && !isMainPart(attempt) ? 'component' : relationOf(attempt, parents);
  const explicit = subject === 'own';
  return parents.map((name) => ({ form: cue.form, relation, name, strength: strengthOf(attempt, { name, relation, explicit }), explicit, plain }));
}

/** "built upon the X point cloud encoder". */
const partBehind = /^["')*`]*\s+(?:[\w-]+\s+){0,2}(?:encoder|tower|vae|vocoder|codec)s?\b/i;

/** Several parents side by side ("built on A and B") are parts; alternatives ("LLaMA/Vicuna") are not. */
function relationOf({ plain, cue }: Attempt, parents: readonly Name[]): Relation {
  const [first, second, third] = parents;
  if (cue.relation !== 'finetune' || first === undefined) return cue.relation;
  if (cue.form === 'built-on' && partBehind.test(plain.text.slice(first.end, first.end + 60))) return 'component';
  if (second === undefined) return cue.relation;
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

/** "fine-tuned Stable Diffusion model": the text says that the capitalised words name a model. */
function calledModel(plain: PlainText, name: Name, cue: Cue): Name {
  if (name.form !== 'plain' || !name.text.includes(' ') || !/^(?:fine-tuned|distilled|adapter|initialised|continued)/.test(cue.form)) return name;
  const isCalled = /^\s*(?:base )?(?:models?|checkpoints?|weights)\b|^\s*fine-?tun/i.test(plain.text.slice(name.end, name.end + 24));
  return isCalled ? { ...name, isCalledModel: true } : name;
}

/** "Trained from 1.5" on a card about Stable Diffusion means Stable Diffusion 1.5. */
function completed(name: Name, scope: Scope): Name {
  const text = name.form === 'version' ? scope.versionName(name.text) : null;
  return text === null ? name : { ...name, text, form: 'marked' };
}

