import type { Report, Subject } from '../model/report.ts';
import { digestOf } from '../util/digest.ts';
import { openFindings } from './deciding-finding.ts';
import { jsonText } from './json-text.ts';

/**
 * One NDJSON line a verdict, for an audit trail: what was decided, and digests of everything that decided it (policy, catalog,
 * profile, terms, revisions, cards, licence texts, waivers). `decision` is the digest of all of it but the time, so equal
 * decisions are found again.
 */
export function renderDecisionLog(report: Report): string {
  return report.subjects.map((subject) => `${jsonText(entryOf(subject, report))}\n`).join('');
}

function entryOf(subject: Subject, { checkedAt, policy, catalog, profile, failOn, tool, source, baseline }: Report): object {
  const decided = {
    model: { ref: subject.ref, id: subject.id, revision: subject.revision },
    verdict: subject.verdict,
    policy,
    catalog: catalog.digest,
    profile: subject.profile?.digest ?? profile?.digest ?? null,
    ...(subject.rowFacts ? { rowFacts: subject.rowFacts } : {}),
    terms: subject.termsDigest,
    failOn: failOn ?? 'error',
    tool,
    source,
    baseline: baseline?.checkedAt ?? null,
    lineage: subject.lineage.nodes.map(({ id, revision, status, cardDigest, detected }) => ({ id, revision, status, card: cardDigest, licenseTexts: detected.map(({ path, sha256 }) => ({ path, sha256 })) })),
    waivers: subject.findings.flatMap(({ ruleId, waiver }) => (waiver ? [{ rule: ruleId, ...waiver }] : [])),
    curations: subject.findings.flatMap(({ ruleId, via, evidence }) => (ruleId === 'curation-applied' ? evidence.map(({ where }) => ({ where, model: via.at(-1) ?? subject.id })) : [])),
    known: subject.findings.flatMap(({ ruleId, via, baseline: known }) => (known ? [{ rule: ruleId, via }] : [])),
    findings: openFindings(subject.findings).map(({ ruleId, level, outcome, license, section, via, unknownFacts }) => ({ rule: ruleId, level, outcome, license, section: section ?? null, via, unknownFacts: unknownFacts ?? [] })),
  };
  return { time: checkedAt, decision: digestOf(decided), ...decided };
}
