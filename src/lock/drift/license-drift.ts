import type { Finding } from '../../model/finding.ts';
import type { LockedModel } from '../../model/lock.ts';
import type { ReportNode } from '../../model/report.ts';
import { driftFinding, type DriftPlace } from './drift-finding.ts';
import { changeWords } from './text-change.ts';

/** A model as it was locked and as it is now. */
export interface Compared {
  readonly before: LockedModel;
  readonly now: LockedModel;
  /** The model in the report, which knows how its texts differ from the known ones. */
  readonly node: ReportNode;
}

/** What changed about the licence of a model: declared words, licence texts, or what is concluded of both. */
export function licenseDrift({ before, now, node }: Compared, place: DriftPlace): readonly Finding[] {
  const declared = listed(before.declared) === listed(now.declared) ? [] : [driftFinding('declared', place, { before: listed(before.declared), now: listed(now.declared) })];
  const paths = [...new Set([...before.licenseTexts, ...now.licenseTexts].map(({ path }) => path))].sort();
  const texts = paths.flatMap((path) => textDrift(path, { before, now, node }, place));
  if (declared.length + texts.length > 0 || before.concluded === now.concluded) return [...declared, ...texts];
  return [driftFinding(isTextKnown(before) ? 'reread' : 'concluded', place, { before: before.concluded ?? 'unknown', now: now.concluded ?? 'unknown' })];
}

function textDrift(path: string, { before, now, node }: Compared, place: DriftPlace): readonly Finding[] {
  const old = before.licenseTexts.find((text) => text.path === path);
  const text = now.licenseTexts.find((one) => one.path === path);
  if (old && text && isSameText(old, text)) return [];
  const change = changeWords(old ?? null, node.detected.find((one) => one.path === path) ?? null);
  const kind = !old ? 'textNew' : !text ? 'textGone' : change.startsWith('at ') ? 'textChangedAt' : 'textChanged';
  return [driftFinding(kind, place, { path, change })];
}

type LockedText = LockedModel['licenseTexts'][number];

/** Equal by hash; where a source gives none, by what was recognised. */
function isSameText(before: LockedText, now: LockedText): boolean {
  return before.sha256 !== null && now.sha256 !== null ? before.sha256 === now.sha256 : before.verdict === now.verdict && before.id === now.id;
}

/** Declared words and texts are compared before; if the texts have hashes, only the catalog can have read them otherwise. */
function isTextKnown({ licenseTexts }: LockedModel): boolean {
  return licenseTexts.every(({ sha256 }) => sha256 !== null);
}

function listed(values: readonly string[]): string {
  return [...new Set(values)].sort().join(' + ') || 'no licence';
}
