import { licenseFindings } from './license/findings.ts';
import { listObligations } from './license/obligations.ts';
import { lineageFindings } from './lineage/findings.ts';
import { digestOf } from './util/digest.ts';
import { buildSubject } from './build-subject.ts';
import type { Examined } from './examine.ts';
import type { Catalog } from './model/license.ts';
import type { Policy } from './model/policy.ts';
import type { Profile } from './model/profile.ts';
import type { Subject } from './model/report.ts';
import type { Waiver } from './model/waiver.ts';
import { applyWaivers } from './policy/apply-waivers.ts';
import { applyBuiltInOverrides } from './policy/built-in.ts';
import { computeFacts } from './policy/compute-facts.ts';
import { evaluatePolicy } from './policy/evaluate-policy.ts';
import type { Facts } from './policy/facts/facts.ts';
import { judgeThresholds } from './policy/thresholds.ts';
import { verdictOf, type FailOn } from './policy/verdict.ts';
import { waiverSubject } from './waiver-subject.ts';

/** Who judges, by what. `now` is in milliseconds since the epoch. */
export interface JudgeContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly profile: Profile;
  readonly waivers: readonly Waiver[];
  readonly failOn: FailOn;
  readonly now: number;
}

/** A judged model, the facts that rules read, and the waivers that were called for. */
export interface Judged {
  readonly subject: Subject;
  readonly facts: Facts;
  readonly usedWaivers: readonly Waiver[];
}

/**
 * Judges one examined model: built-in findings, the policy's rules over the facts, waivers, verdict. Does no IO.
 * A model that could not be read has no facts to judge: that it could not be read is the one thing to say.
 */
export function judge(examined: Examined, context: JudgeContext): Judged {
  const { lineage, licenses, effective } = examined;
  const thresholds = judgeThresholds(effective, context.profile, context.now);
  const facts = computeFacts({ record: examined.records[lineage.subject] ?? null, lineage, licenses, terms: effective, thresholds, profile: context.profile, catalog: context.catalog.licenses });
  const rules = examined.records[lineage.subject] === undefined ? [] : evaluatePolicy(context.policy, facts, { lineage });
  const builtIn = applyBuiltInOverrides([...lineageFindings(lineage), ...licenseFindings({ lineage, licenses, effective, catalog: context.catalog })], context.policy);
  const termsDigest = digestOf(effective);
  const waived = applyWaivers([...builtIn, ...rules], context.waivers, { subject: waiverSubject(examined, termsDigest, context.profile), policy: context.policy, now: context.now });
  const subject = buildSubject(examined, { thresholds, obligations: listObligations(effective.terms), findings: waived.findings, verdict: verdictOf(waived.findings, context.failOn), termsDigest });
  return { subject, facts, usedWaivers: waived.used };
}
