import type { Waiver } from '../model/waiver.ts';

/** What a waiver may be pinned to, as it is now. */
export interface WaiverSubject {
  /** Id of the model, and the ids under which it was asked for. */
  readonly ids: readonly string[];
  readonly revision: string | null;
  /** `use.deployment` of the profile. */
  readonly deployment: string | null;
  /** Licence texts found at the model and its ancestors. */
  readonly licenseTexts: readonly { readonly license: string | null; readonly sha256: string }[];
  /** `sha256:…` over the effective terms. */
  readonly termsDigest: string;
}

/** Whether a waiver is about a finding: same rule, and a model of that id or pattern. */
export function concerns(waiver: Waiver, ruleId: string, { ids }: WaiverSubject): boolean {
  return waiver.rule === ruleId && ids.some((id) => matchesPattern(id.toLowerCase(), waiver.model.toLowerCase()));
}

/** What has changed since a waiver was approved, one sentence a pin; empty when every pin still fits. */
export function driftOf(waiver: Waiver, subject: WaiverSubject): readonly string[] {
  const { revision, deployment, licenseTexts, termsDigest } = subject;
  const text = waiver.licenseTextSha256 === undefined ? null : bare(waiver.licenseTextSha256);
  return [
    ...(waiver.revision !== undefined && !isRevision(revision, waiver.revision) ? [`it was approved for revision ${waiver.revision}, and the revision is now ${revision ?? 'not known'}`] : []),
    ...(text !== null && !licenseTexts.some(({ sha256 }) => bare(sha256) === text) ? [`it was approved for the licence text ${text.slice(0, 12)}…, and ${textsNow(licenseTexts)}`] : []),
    ...(waiver.termsDigest !== undefined && bare(waiver.termsDigest) !== bare(termsDigest) ? [`it was approved for other terms (${bare(waiver.termsDigest).slice(0, 12)}…, now ${bare(termsDigest).slice(0, 12)}…)`] : []),
    ...(waiver.use !== undefined && waiver.use !== deployment ? [`it was approved for ${waiver.use} use, and the use is now ${deployment ?? 'not stated'}`] : []),
  ];
}

/** True when nothing ties the waiver to what was approved. */
export function isUnpinned({ revision, licenseTextSha256, termsDigest }: Waiver): boolean {
  return revision === undefined && licenseTextSha256 === undefined && termsDigest === undefined;
}

/** A `*` stands for any characters; everything else for itself. Linear: the parts are looked for one after the other. */
function matchesPattern(id: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return id === pattern;
  if (!id.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = id.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return id.length - last.length >= from && id.endsWith(last);
}

/** A commit may be pinned by its first seven or more digits. */
function isRevision(revision: string | null, pinned: string): boolean {
  return revision !== null && (revision === pinned || (/^[0-9a-f]{7,}$/i.test(pinned) && revision.toLowerCase().startsWith(pinned.toLowerCase())));
}

function textsNow(texts: WaiverSubject['licenseTexts']): string {
  return texts.length === 0 ? 'no licence text is found now' : `the texts found now are ${texts.slice(0, 3).map(({ sha256 }) => `${bare(sha256).slice(0, 12)}…`).join(', ')}`;
}

function bare(hash: string): string {
  return hash.toLowerCase().replace(/^sha256:/, '');
}
