import type { Finding } from '../model/finding.ts';
import type { Subject } from '../model/report.ts';

/**
 * The finding that decides a model's verdict: the first violation at error level, else the first error that is a cause by itself, such
 * as a licence that nobody knows, else the first rule that waits for facts, else the first that counts.
 */
export function decidingFinding({ findings }: Pick<Subject, 'findings'>): Finding | undefined {
  const open = openFindings(findings);
  return open.find(({ level, outcome }) => level === 'error' && outcome === 'violation') ?? open.find(({ level, unknownFacts = [] }) => level === 'error' && unknownFacts.length === 0) ?? open.find(({ level }) => level === 'error') ?? open[0];
}

/** The path that decides against a model; empty for one that passes, whose gravest remark decides nothing. */
export function decidingPath(subject: Pick<Subject, 'findings' | 'verdict'>): readonly string[] {
  return subject.verdict === 'pass' ? [] : (decidingFinding(subject)?.via ?? []);
}

/** Why, in a sentence; for a model that passes, the gravest remark is called a remark, and what was accepted is counted before it. */
export function reasonWords(subject: Pick<Subject, 'findings' | 'verdict'>): string {
  const message = decidingFinding(subject)?.message;
  const accepted = subject.findings.length - openFindings(subject.findings).length;
  const counted = accepted === 0 ? null : `${accepted} accepted ${accepted === 1 ? 'finding' : 'findings'}`;
  if (message === undefined) return counted ?? 'no findings';
  return subject.verdict === 'pass' ? `${counted === null ? '' : `${counted}. `}Remark: ${message}` : message;
}

/** Findings that nobody has accepted. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome !== 'waived');
}
