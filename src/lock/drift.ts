import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Lock, LockedModel } from '../model/lock.ts';
import type { Report, Subject } from '../model/report.ts';
import { fill } from '../util/fill.ts';
import { lockedModel } from './write-lock.ts';

/** What drift findings say. */
const messages = {
  declared: '{model} declared {before} when it was locked and declares {now} now.',
  textNew: '{model} ships a licence text {path} that it did not ship when it was locked.',
  textGone: '{model} no longer ships the licence text {path}.',
  textChanged: 'The licence text {path} of {model} changed{change}.',
  concluded: 'The licence of {model} was {before} when it was locked and is {now} now.',
  parents: '{model} descended from {before} when it was locked and descends from {now} now.',
  status: '{model} was {before} when it was locked and is {now} now.',
  revision: '{model} was at {before} when it was locked and is at {now} now; its licence and lineage are the same.',
  notLocked: '{model} is not in the lock.',
} as const;

/** Findings about every difference between what was locked and what is there now, at the subject and at each ancestor. */
export function driftFindings(lock: Lock, subject: Subject): readonly Finding[] {
  if (!Object.hasOwn(lock.subjects, subject.ref)) return [drift('lock-drift-lineage', messages.notLocked, { model: subject.ref, via: [subject.id] })];
  return subject.lineage.nodes.flatMap((node) => {
    const before = Object.hasOwn(lock.models, node.id) ? lock.models[node.id] : undefined;
    return before ? compare(before, lockedModel(subject, node), { model: node.id, via: viaOf(subject, node.id), subject }) : [];
  });
}

/** The report with the drift of each model among its findings, and verdicts to match: drift is an error under every policy. */
export function withDrift(report: Report, lock: Lock): Report {
  const subjects = report.subjects.map((subject): Subject => {
    const found = driftFindings(lock, subject);
    return { ...subject, findings: [...found, ...subject.findings], verdict: found.some(({ level }) => level === 'error') ? 'violation' : subject.verdict };
  });
  return { ...report, subjects, status: subjects.some(({ verdict }) => verdict === 'violation') ? 'violation' : report.status };
}

interface Where {
  readonly model: string;
  readonly via: readonly string[];
  readonly subject: Subject;
}

function compare(before: LockedModel, now: LockedModel, where: Where): readonly Finding[] {
  const license = licenseDrift(before, now, where);
  const lineage = lineageDrift(before, now, where);
  const quiet = license.length === 0 && lineage.length === 0 && before.revision !== now.revision;
  return [...license, ...lineage, ...(quiet ? [drift('lock-drift-revision', messages.revision, { ...where, before: before.revision ?? 'an unknown revision', now: now.revision ?? 'an unknown revision' })] : [])];
}

function licenseDrift(before: LockedModel, now: LockedModel, where: Where): readonly Finding[] {
  const declared = before.declared.join(' + ') === now.declared.join(' + ') ? [] : [drift('lock-drift-license', messages.declared, { ...where, before: before.declared.join(' + ') || 'no licence', now: now.declared.join(' + ') || 'no licence' })];
  const texts = [...new Set([...before.licenseTexts, ...now.licenseTexts].map(({ path }) => path))].sort().flatMap((path) => textDrift(path, before, { now, where }));
  if (declared.length + texts.length > 0 || before.concluded === now.concluded) return [...declared, ...texts];
  return [drift('lock-drift-license', messages.concluded, { ...where, before: before.concluded ?? 'unknown', now: now.concluded ?? 'unknown' })];
}

function textDrift(path: string, before: LockedModel, { now, where }: { readonly now: LockedModel; readonly where: Where }): readonly Finding[] {
  const old = before.licenseTexts.find((text) => text.path === path);
  const text = now.licenseTexts.find((one) => one.path === path);
  if (!old) return [drift('lock-drift-license', messages.textNew, { ...where, path })];
  if (!text) return [drift('lock-drift-license', messages.textGone, { ...where, path })];
  const same = old.sha256 !== null && text.sha256 !== null ? old.sha256 === text.sha256 : old.verdict === text.verdict && old.id === text.id;
  return same ? [] : [drift('lock-drift-license', messages.textChanged, { ...where, path, change: changeOf(path, where) })];
}

/** At which section the text differs from the known one, and which terms that touches, as far as identification can tell. */
function changeOf(path: string, { model, subject }: Where): string {
  const text = subject.lineage.nodes.find(({ id }) => id === model)?.detected.find((one) => one.path === path);
  if (!text) return '';
  const sections = text.missing.length > 0 ? ` at ${text.missing.slice(0, 3).join(', ')}` : '';
  const added = text.added.length > 0 ? `; words added: “${text.added.slice(0, 2).join('”, “')}”` : '';
  return `${sections}${added}${text.unknownTerms.length > 0 ? `; terms touched: ${text.unknownTerms.join(', ')}` : ''}`;
}

function lineageDrift(before: LockedModel, now: LockedModel, where: Where): readonly Finding[] {
  const names = (model: LockedModel): string => model.parents.map(({ id, relation }) => `${id} (${relation})`).join(', ') || 'nothing';
  if (names(before) !== names(now)) return [drift('lock-drift-lineage', messages.parents, { ...where, before: names(before), now: names(now) })];
  return before.status === now.status ? [] : [drift('lock-drift-lineage', messages.status, { ...where, before: before.status, now: now.status })];
}

interface DriftDetails {
  readonly model: string;
  readonly via: readonly string[];
}

function drift(code: FindingCode, message: string, details: DriftDetails & Readonly<Record<string, unknown>>): Finding {
  const words = findingCodes[code];
  const values = Object.fromEntries(Object.entries(details).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return { ruleId: code, level: words.level, outcome: words.outcome, message: fill(message, values), license: null, via: [...details.via], evidence: [], howToFix: words.howToFix };
}

/** The shortest path from the subject to one of its ancestors. */
function viaOf(subject: Subject, model: string): readonly string[] {
  const paths = new Map<string, readonly string[]>([[subject.id, [subject.id]]]);
  for (const [id, path] of paths) for (const { child, parent } of subject.lineage.edges) if (child === id && !paths.has(parent)) paths.set(parent, [...path, parent]);
  return paths.get(model) ?? [subject.id, model];
}
