import type { Finding } from '../../model/finding.ts';
import type { Subject } from '../../model/report.ts';
import { acceptanceWords, findingParagraph } from '../finding-words.ts';
import { fingerprintsOf } from '../fingerprint.ts';
import { listedWords } from '../listed-words.ts';
import { sarifLocations } from './location.ts';

/** What a result needs to know of its run. */
interface RunContext {
  readonly ruleIds: readonly string[];
  readonly comparedWithBaseline: boolean;
}

/** Findings as results. `subject` is null for what is found about the run itself. */
export function sarifResults(findings: readonly Finding[], subject: Subject | null, context: RunContext): readonly object[] {
  const fingerprints = fingerprintsOf({ id: subject?.id ?? '' }, findings);
  return findings.map((finding, index) => toResult(finding, { subject, fingerprint: fingerprints[index] ?? '', ...context }));
}

interface ResultContext extends RunContext {
  readonly subject: Subject | null;
  readonly fingerprint: string;
}

function toResult(finding: Finding, { subject, fingerprint, ruleIds, comparedWithBaseline }: ResultContext): object {
  const model = subject?.id ?? finding.via[0] ?? 'modelcheck';
  const ruleIndex = ruleIds.indexOf(finding.ruleId);
  const justification = acceptanceWords(finding);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    // §3.27.9 and §3.27.10: a result of kind "open" has level "none"; gates read levels, so what is undecided fails as well.
    kind: 'fail',
    level: finding.level,
    message: { text: plainMessage(findingParagraph(finding, subject?.id ?? null)) },
    locations: sarifLocations(model, subject),
    partialFingerprints: { 'modelcheck/v1': fingerprint },
    // §3.27.23: either all results of a run have suppressions or none has.
    suppressions: justification === null ? [] : [{ kind: 'external', status: 'accepted', justification }],
    ...(comparedWithBaseline ? { baselineState: finding.baseline ? 'unchanged' : 'new' } : {}),
    properties: { model, outcome: finding.outcome, level: finding.level, license: finding.license, section: finding.section ?? null, via: finding.via, evidence: finding.evidence, unknownFacts: finding.unknownFacts ?? [], howToFix: finding.howToFix, ...(subject?.columns ? { listed: listedWords(subject) } : {}) },
  };
}

/** Embedded links (§3.11.6) and placeholders (§3.11.5) are markup in a message; what strangers wrote shows as written. */
function plainMessage(text: string): string {
  return text.replace(/[\\[\]]/g, (character) => `\\${character}`).replace(/\{(\d{1,9})\}/g, '{{$1}}');
}
