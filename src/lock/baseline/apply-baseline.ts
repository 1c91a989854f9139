import type { Baseline, BaselineFinding } from '../../model/baseline.ts';
import { findingCodes } from '../../model/finding-codes.ts';
import type { Finding } from '../../model/finding.ts';
import type { Report, Subject, Verdict } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { statusOf } from '../status-of.ts';
import { findingIdentity } from './finding-identity.ts';
import { mayBeKnown } from './may-be-known.ts';

/** How findings add up to a verdict; the policy's own, so that a baseline cannot judge otherwise. */
export type VerdictOf = (findings: readonly Finding[]) => Verdict;

/**
 * The report with the findings that an earlier one has as well accepted, and nothing else: they stay, with outcome `waived` and the
 * baseline's time. Each finding of the baseline accepts one. What the baseline knows and this run did not find is told, so that it
 * is new should it come back.
 */
export function applyBaseline(report: Report, baseline: Baseline, verdictOf: VerdictOf): Report {
  const known = knownFindings(baseline);
  const subjects = report.subjects.map((subject) => acceptKnown(subject, known, { checkedAt: baseline.checkedAt, verdictOf }));
  const stale = [...known.values()].flat();
  const findings = [...report.findings, ...stale.map(staleFinding)];
  const accepted = subjects.flatMap((subject) => subject.findings).filter((finding) => finding.baseline).length;
  return { ...report, subjects, findings, status: statusOf(subjects, verdictOf(findings)), baseline: { checkedAt: baseline.checkedAt, known: accepted, stale: stale.length } };
}

interface Known {
  readonly model: string;
  readonly finding: BaselineFinding;
}

/** Findings of the baseline by identity; several of one identity accept as many. */
function knownFindings({ subjects }: Baseline): Map<string, Known[]> {
  const known = new Map<string, Known[]>();
  for (const subject of subjects) {
    for (const finding of subject.findings.filter(({ outcome }) => outcome !== 'waived')) {
      if (!mayBeKnown(finding, subject)) continue;
      const identity = findingIdentity(finding, subject);
      known.set(identity, [...(known.get(identity) ?? []), { model: subject.id, finding }]);
    }
  }
  return known;
}

interface Acceptance {
  readonly checkedAt: string;
  readonly verdictOf: VerdictOf;
}

/** Takes what it accepts out of `known`; what is left in the end is stale. */
function acceptKnown(subject: Subject, known: Map<string, Known[]>, { checkedAt, verdictOf }: Acceptance): Subject {
  const findings = subject.findings.map((finding): Finding => {
    if (finding.outcome === 'waived' || !mayBeKnown(finding, subject)) return finding;
    return known.get(findingIdentity(finding, subject))?.shift() ? { ...finding, outcome: 'waived', baseline: { checkedAt } } : finding;
  });
  return { ...subject, findings, verdict: verdictOf(findings) };
}

function staleFinding({ model, finding }: Known): Finding {
  const { level, outcome, howToFix } = findingCodes['baseline-stale'];
  const message = `The baseline knows ${sanitizeLine(finding.ruleId)} for ${sanitizeLine(model)}${finding.license === null ? '' : ` (${sanitizeLine(finding.license)})`}, which this run did not find.`;
  return { ruleId: 'baseline-stale', level, outcome, message, license: null, via: [model], evidence: [], howToFix };
}
