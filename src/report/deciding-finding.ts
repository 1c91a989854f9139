import type { Finding } from '../model/finding.ts';
import type { Subject } from '../model/report.ts';

/** The finding that decides a model's verdict: the first violation at error level, else the first error, else the first that counts. */
export function decidingFinding({ findings }: Pick<Subject, 'findings'>): Finding | undefined {
  const open = openFindings(findings);
  return open.find(({ level, outcome }) => level === 'error' && outcome === 'violation') ?? open.find(({ level }) => level === 'error') ?? open[0];
}

/** Findings that nobody has accepted. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome !== 'waived');
}
