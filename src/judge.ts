import { curationFindings } from './curation/curation-findings.ts';
import { withoutAnswered } from './curation/without-answered.ts';
import { licenseFindings } from './license/findings.ts';
import { listObligations } from './license/obligations.ts';
import { lineageFindings } from './lineage/findings.ts';
import { pathsFrom } from './lineage/paths.ts';
import { digestOf } from './util/digest.ts';
import { buildSubject } from './build-subject.ts';
import type { Examined } from './examine.ts';
import type { Finding } from './model/finding.ts';
import type { Catalog } from './model/license.ts';
import type { Policy } from './model/policy.ts';
import type { Profile } from './model/profile.ts';
import type { Subject, ThresholdJudgement } from './model/report.ts';
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
  const { effective } = examined;
  const { facts, thresholds, found } = findings(examined, context);
  const termsDigest = digestOf(effective);
  const corrections = applyBuiltInOverrides(correctionFindings(examined, found, context), context.policy);
  const waived = applyWaivers([...found, ...corrections], context.waivers, { subject: waiverSubject(examined, termsDigest, context.profile), policy: context.policy, now: context.now });
  const subject = buildSubject(examined, { thresholds, obligations: listObligations(effective.terms), findings: waived.findings, verdict: verdictOf(waived.findings, context.failOn), termsDigest });
  return { subject, facts, usedWaivers: waived.used };
}

interface Found {
  readonly facts: Facts;
  readonly thresholds: readonly ThresholdJudgement[];
  readonly found: readonly Finding[];
}

function findings({ lineage, licenses, effective, records, answers = [] }: Examined, { catalog, policy, profile, now }: JudgeContext): Found {
  const record = records[lineage.subject] ?? null;
  const thresholds = judgeThresholds(effective, profile, now);
  const facts = computeFacts({ record, lineage, licenses, terms: effective, thresholds, profile, catalog: catalog.licenses });
  const rules = record === null ? [] : evaluatePolicy(policy, facts, { lineage });
  const builtIn = applyBuiltInOverrides([...lineageFindings(lineage), ...withoutAnswered(licenseFindings({ lineage, licenses, effective, catalog }), licenses, answers)], policy);
  return { facts, thresholds, found: [...builtIn, ...rules] };
}

/** What was corrected, and what would be found had it not been: so that no curation clears a model unseen. */
function correctionFindings({ lineage, licenses, curated, uncorrected, answers = [] }: Examined, found: readonly Finding[], context: JudgeContext): readonly Finding[] {
  if (curated === undefined) return [];
  const paths = pathsFrom(lineage);
  const before = uncorrected === undefined ? [] : findings(uncorrected, context).found;
  const settled = [...new Set(before.filter((one) => !found.some((other) => other.ruleId === one.ruleId && other.outcome === one.outcome)).map(({ ruleId, outcome }) => `${ruleId} (${outcome})`))].sort();
  return curationFindings(curated, { licenses: uncorrected?.licenses ?? licenses, settled, answers, pathTo: (model) => paths.get(model) ?? [lineage.subject, model] });
}
