import type { Finding } from '../model/finding.ts';
import type { Lock, LockedModel } from '../model/lock.ts';
import type { ReportNode, Subject } from '../model/report.ts';
import { driftFinding, type DriftPlace } from './drift/drift-finding.ts';
import { licenseDrift } from './drift/license-drift.ts';
import { couldLook, parentDrift, statusDrift } from './drift/lineage-drift.ts';
import { findLockedModel, findLockedSubject } from './find-locked.ts';
import { lockedModel } from './locked-model.ts';

/**
 * Findings about every difference between what was locked and what is there now, at the subject and at each ancestor. A model that
 * could not be looked at now gives none: its run is undecided anyway, and nothing shows that it changed. A model of the locked lineage of
 * which the lock holds nothing (a lock that was merged by hand) cannot be compared, and that is told.
 */
export function driftFindings(lock: Lock, subject: Subject): readonly Finding[] {
  const locked = findLockedSubject(lock, subject.ref, subject.id);
  if (locked === null) return [driftFinding('notLocked', { model: subject.ref, via: [subject.id] })];
  const found = subject.lineage.nodes.flatMap((node) => {
    const before = findLockedModel(lock, node.id === subject.id ? locked.model : node.id);
    if (before !== null) return compare(before, node, subject);
    return locked.lineage.includes(node.id) ? [driftFinding('notLocked', { model: node.id, via: viaOf(subject, node.id) })] : [];
  });
  const isQuiet = found.every(({ level }) => level === 'note') && subject.lineage.nodes.every(couldLook);
  return isQuiet && locked.termsDigest !== subject.termsDigest ? [...found, termsDrift(lock, locked.governing, subject)] : found;
}

function compare(before: LockedModel, node: ReportNode, subject: Subject): readonly Finding[] {
  const now = lockedModel(subject, node);
  if (!couldLook(now)) return [];
  const place = { model: node.id, via: viaOf(subject, node.id) };
  const status = statusDrift(before, now, place);
  if (status !== null) return [status];
  const changes = [...licenseDrift({ before, now, node }, place), ...parentDrift(before, now, place)];
  return changes.length > 0 ? changes : revisionDrift(before, now, place);
}

/** Of a folder, which has no revision, the fields of its card. */
function revisionDrift(before: LockedModel, now: LockedModel, place: DriftPlace): readonly Finding[] {
  const [was, is] = before.revision === null && now.revision === null ? [before.cardDigest, now.cardDigest] : [before.revision, now.revision];
  return was === null || is === null || was === is ? [] : [driftFinding('revision', place, { before: was, now: is })];
}

function termsDrift(lock: Lock, governing: readonly string[], subject: Subject): Finding {
  const now = [...new Set(subject.governingLicenses.map(({ id }) => id))].sort();
  const change = governing.join(' + ') === now.join(' + ') ? '' : `: ${governing.join(' + ') || 'no licence'} governed it, ${now.join(' + ') || 'no licence'} governs it now`;
  return driftFinding('terms', { model: subject.id, via: [subject.id] }, { change: `${change} (the lock was written with modelcheck ${lock.tool})` });
}

/** The shortest path from the subject to one of its ancestors. */
function viaOf(subject: Subject, model: string): readonly string[] {
  const paths = new Map<string, readonly string[]>([[subject.id, [subject.id]]]);
  for (const [id, path] of paths) for (const { child, parent } of subject.lineage.edges) if (child === id && !paths.has(parent)) paths.set(parent, [...path, parent]);
  return paths.get(model) ?? [subject.id, model];
}
