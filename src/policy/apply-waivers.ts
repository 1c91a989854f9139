import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Waiver } from '../model/waiver.ts';
import { didYouMean } from '../util/suggest.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { applyBuiltInOverrides, isWaivable } from './built-in.ts';
import { dayOf } from './months.ts';
import { concerns, driftOf, isUnpinned, type WaiverSubject } from './waiver-fit.ts';

/** Days before its end from which a waiver is said to expire soon. */
const soonDays = 30;
const dayLength = 86_400_000;

/** What waivers are judged by. `now` is in milliseconds since the epoch. */
export interface WaiverContext {
  readonly subject: WaiverSubject;
  readonly policy: Policy;
  readonly now: number;
}

/** The findings of a model with waivers applied, and the waivers that a finding called for. */
export interface WaivedFindings {
  readonly findings: readonly Finding[];
  readonly used: readonly Waiver[];
}

/**
 * Applies waivers to the findings of one model. A waived finding stays, with outcome `waived` and who accepted it and why.
 * A waiver that no longer holds leaves the finding as it is and becomes a finding itself, which says what has changed.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[], context: WaiverContext): WaivedFindings {
  const results = findings.map((finding) => waive(finding, waivers.filter((waiver) => concerns(waiver, finding.ruleId, context.subject)), context));
  const remarks = dedupe(results.flatMap(({ about }) => about));
  return { findings: [...results.map(({ finding }) => finding), ...applyBuiltInOverrides(remarks, context.policy)], used: [...new Set(results.flatMap(({ used }) => used))] };
}

/**
 * Waivers that no finding of the run called for, as findings of the run: those that could never hold, since the policy does not
 * let their rule be waived or has no such rule, are told apart from those that were not needed.
 */
export function unusedWaivers(waivers: readonly Waiver[], used: ReadonlySet<Waiver>, policy: Policy): readonly Finding[] {
  const ids = [...policy.rules.map(({ id }) => id), ...Object.keys(findingCodes)];
  return waivers.filter((waiver) => !used.has(waiver)).map((waiver) => {
    const isKnown = ids.includes(waiver.rule);
    if (isKnown && !isWaivable(waiver.rule, policy)) return remark('waiver-not-allowed', waiver, { message: `the policy ${policy.id} does not allow the rule to be waived`, via: [] });
    const near = didYouMean(waiver.rule, ids);
    return remark('waiver-unused', waiver, { message: isKnown ? 'no finding of this run matches it' : `the policy ${policy.id} has no such rule${near === null ? '' : `; ${near.replace(/\?$/, '')}`}`, via: [] });
  });
}

interface Waived {
  readonly finding: Finding;
  readonly about: readonly Finding[];
  readonly used: readonly Waiver[];
}

function waive(finding: Finding, candidates: readonly Waiver[], context: WaiverContext): Waived {
  const judged = candidates.map((waiver) => ({ waiver, problem: problemOf(waiver, finding, context) }));
  const valid = judged.find(({ problem }) => problem === null)?.waiver;
  if (finding.outcome === 'waived') return { finding, about: [], used: [] };
  if (!valid) return { finding, about: judged.flatMap(({ problem }) => (problem ? [problem] : [])), used: candidates };
  const { reason, approver, expires, ticket } = valid;
  const waiver = { reason, approver, expires, ...(ticket === undefined ? {} : { ticket }) };
  return { finding: { ...finding, outcome: 'waived', waiver }, about: cautions(valid, finding, context), used: [valid] };
}

/** Why a waiver does not hold, or null when it does. It holds on the day on which it expires. */
function problemOf(waiver: Waiver, { ruleId, via }: Finding, { subject, policy, now }: WaiverContext): Finding | null {
  const today = dayOf(now);
  const drift = driftOf(waiver, subject);
  if (!isWaivable(ruleId, policy)) return remark('waiver-not-allowed', waiver, { message: `the policy ${policy.id} does not allow the rule to be waived`, via });
  if (waiver.approvedOn > today) return remark('waiver-not-allowed', waiver, { message: `it is dated ${waiver.approvedOn}, which lies ahead`, via });
  if (waiver.expires < today) return remark('waiver-expired', waiver, { message: `it expired on ${waiver.expires}`, via });
  return drift.length > 0 ? remark('waiver-drifted', waiver, { message: drift.join('; '), via }) : null;
}

/** What should be said of a waiver that holds. */
function cautions(waiver: Waiver, { via }: Finding, { now }: WaiverContext): readonly Finding[] {
  const lastDay = dayOf(now + soonDays * dayLength);
  return [
    ...(isUnpinned(waiver) ? [remark('waiver-too-broad', waiver, { message: 'it is pinned to no revision, licence text or terms, so it accepts whatever comes', via })] : []),
    ...(waiver.expires <= lastDay ? [remark('waiver-expires-soon', waiver, { message: `it expires on ${waiver.expires}`, via })] : []),
  ];
}

function remark(code: FindingCode, { rule, model, approver, approvedOn }: Waiver, { message, via }: { readonly message: string; readonly via: readonly string[] }): Finding {
  const { level, outcome, howToFix } = findingCodes[code];
  return { ruleId: code, level, outcome, message: sanitizeLine(`Waiver of ${rule} for ${model} (${approver}, ${approvedOn}): ${message}.`, 600), license: null, via: via.slice(0, 1), evidence: [], howToFix };
}

/** A rule with several findings calls for the same waiver several times. */
function dedupe(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.ruleId}\n${finding.message}`, finding])).values()];
}
