import type { ModelRecord, ReadFailure, ReadResult } from '../model/record.ts';
import type { ModelRef } from '../model/ref.ts';
import { curatedClaimsOf } from './evidence/curated.ts';
import { correctionsOf } from './corrections.ts';
import { claimsOf } from './evidence/index.ts';
import { familyOf, licenseOf, type FamilyIndex } from './families.ts';
import { mergeClaims, type MergedClaims, type Step } from './merge-claims.ts';
import { oncePerRecord } from './once-per-record.ts';
import { originOf } from './origin.ts';
import type { ParentTarget } from './parent-reference.ts';
import { statedLicenses, statedLimits } from './stated-license.ts';

/** Reads one model; a failure is an answer, never an exception. */
export type Read = (ref: ModelRef) => Promise<ReadResult>;

/** What a walk needs beside the reader. */
export interface WalkContext {
  readonly families: FamilyIndex;
  /** Greatest number of steps from the subject; none by default, as 16 occur. */
  readonly maximumSteps?: number;
  /** Greatest number of models read, so that a made-up tree of thousands ends; the largest real one has about 300. */
  readonly maximumModels?: number;
}

/** Why a model has no record: what the source said, that it was not asked (`limit`), or that there is nothing to ask for. */
export interface Unread {
  readonly reason: ReadFailure | 'not-on-hub';
  readonly detail: string;
}

/** A model that the walk has come to. */
export interface Visited {
  readonly id: string;
  readonly record: ModelRecord | null;
  /** Null when the record was read. */
  readonly unread: Unread | null;
  readonly renamedFrom: string | null;
  readonly familyLicense: string | null;
  readonly merged: MergedClaims;
}

/** Every model on the way up, by id, and where each target of a step was found. */
export interface Walk {
  readonly subject: string;
  readonly visited: Map<string, Visited>;
  /** Key of a target → id of the model that it turned out to be. */
  readonly homes: Map<string, string>;
  /** Steps taken from the subject so far. */
  depth: number;
}

/** Begins a walk with the model that was asked about. */
export async function startWalk(ref: ModelRef, read: Read, context: WalkContext): Promise<Walk> {
  const result = await read(ref);
  const asked = ref.kind === 'hub' ? ref.id : result.kind === 'record' ? result.record.id : ref.path;
  const subject = visit({ key: asked.toLowerCase(), spellings: [asked], name: asked, known: null }, answer(result, asked), context);
  return { subject: subject.id, visited: new Map([[subject.id, subject]]), homes: new Map(keysOf(subject, asked, context).map((key) => [key, subject.id])), depth: 0 };
}

/**
 * Walks on until every parent is known: breadth first, the models of one level in parallel, each model once however many
 * steps lead to it. A rename brings steps to the model it is called now.
 */
export async function continueWalk(walk: Walk, read: Read, context: WalkContext): Promise<void> {
  for (let targets = openTargets(walk); targets.length > 0; targets = openTargets(walk)) {
    const isBeyond = limitOf(walk, context);
    const answers = await Promise.all(targets.map((target, index) => isBeyond(index) ?? ask(target, read)));
    walk.depth += 1;
    for (const [index, target] of targets.entries()) {
      const found = answers[index];
      if (found !== undefined) settle(walk, target, visit(target, found, context), context);
    }
  }
}

/** Targets of steps that have not been asked for, in a fixed order. */
function openTargets({ visited, homes }: Walk): readonly ParentTarget[] {
  const targets = new Map<string, ParentTarget>();
  for (const { target } of [...visited.values()].flatMap(({ merged }): readonly Step[] => merged.steps)) {
    if (!homes.has(target.key)) targets.set(target.key, target);
  }
  return [...targets.values()].sort((left, right) => (left.key < right.key ? -1 : 1));
}

interface Answer {
  readonly record: ModelRecord | null;
  readonly unread: Unread | null;
  readonly asked: string;
}

/**
 * Asks for the ids under which a model may be found until one exists; another failure ends the search. The first was written.
 * To strangers the Hub answers 401 for private and for missing models alike, so `private` does not end it either.
 */
async function ask(target: ParentTarget, read: Read): Promise<Answer> {
  let last: Answer = { record: null, unread: { reason: 'not-on-hub', detail: 'named, and not on the Hub' }, asked: target.name };
  for (const id of target.spellings) {
    const next = answer(await read({ kind: 'hub', asked: id, id, revision: null }), target.spellings[0] ?? id);
    if (!isPerhapsMissing(next.unread)) return next;
    // One that may exist says more than those that do not.
    last = last.unread?.reason === 'private' ? last : next;
  }
  if (target.isCompleted === true && last.unread !== null) return { ...last, unread: { ...last.unread, reason: 'not-on-hub' } };
  return last;
}

/** True for an answer that a name without a model gets: `missing`, or `private` where the source does not tell strangers which. */
export function isPerhapsMissing(unread: Unread | null): boolean {
  return unread?.reason === 'missing' || unread?.reason === 'private';
}

function answer(result: ReadResult, asked: string): Answer {
  return result.kind === 'record' ? { record: result.record, unread: null, asked } : { record: null, unread: { reason: result.reason, detail: result.detail }, asked };
}

/** Answers in place of the source for the targets of a level that lie beyond a limit; null for the others. */
function limitOf({ depth, visited }: Walk, { maximumSteps = Infinity, maximumModels = 2000 }: WalkContext): (index: number) => Answer | null {
  return (index) => {
    if (depth >= maximumSteps) return beyond(`more than ${maximumSteps} steps from the subject`);
    return visited.size + index >= maximumModels ? beyond(`more than ${maximumModels} models`) : null;
  };
}

function beyond(detail: string): Answer {
  return { record: null, unread: { reason: 'limit', detail }, asked: '' };
}

function visit(target: ParentTarget, { record, unread, asked }: Answer, { families }: WalkContext): Visited {
  const id = record?.id ?? target.name;
  const known = familyOf(families, id);
  const familyLicense = (known && licenseOf(known)) ?? target.known?.license ?? null;
  return { id, record, unread, renamedFrom: renamedFrom(record, asked), familyLicense, merged: record === null ? mergeClaims(curatedClaimsOf(id, families), { id, families }, correctionsOf(null)) : readSteps(record, families) };
}

/** What a record says of descent. Its card is read for origin and licences at the same time, which are asked for later, as taking it apart costs most. */
const readSteps = oncePerRecord((record, families: FamilyIndex) => {
  const merged = mergeClaims(claimsOf(record, { families }), { id: record.id, families }, correctionsOf(record));
  originOf(record);
  statedLicenses(record);
  statedLimits(record);
  return merged;
});

/** The id that was asked for, when the source answered with another one. Ids are compared without case, as the Hub does. */
function renamedFrom(record: ModelRecord | null, asked: string): string | null {
  if (record === null || asked.toLowerCase() === record.id.toLowerCase()) return null;
  return record.renamedFrom ?? asked;
}

/** Puts a model into the walk, or finds that it is there already under another name. */
function settle({ visited, homes }: Walk, target: ParentTarget, found: Visited, context: WalkContext): void {
  const existing = keysOf(found, target.key, context).map((key) => homes.get(key)).find((id) => id !== undefined);
  if (existing === undefined) visited.set(found.id, found);
  for (const key of keysOf(found, target.key, context)) homes.set(key, existing ?? found.id);
}

/** Keys under which steps may point at a model: as asked, as answered, and as `models/` names it today. */
function keysOf({ id }: Visited, asked: string, { families }: WalkContext): readonly string[] {
  return [...new Set([asked, id, familyOf(families, id)?.name ?? id].map((key) => key.toLowerCase()))];
}
