import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import type { Subject } from '../model/report.ts';

/** The findings of a model, in which evidence from the file of an ancestor says whose file it is: `README.md:12 of org/base`. */
export function ownedFindings(subject: Pick<Subject, 'id' | 'lineage' | 'findings'>): readonly Finding[] {
  return subject.findings.map((finding) => ({ ...finding, evidence: finding.evidence.map((one) => owned(one, ownerOf(one, subject))) }));
}

function owned(evidence: Evidence, owner: string | null): Evidence {
  return owner === null ? evidence : { ...evidence, where: `${evidence.where} of ${owner}` };
}

/** The ancestor whose steps of descent rest on this evidence; null for the model itself, for curated facts, and where several could be meant. */
function ownerOf({ kind, where, quote }: Evidence, { id, lineage }: Pick<Subject, 'id' | 'lineage'>): string | null {
  if (kind === 'curated') return null;
  const owners = new Set(lineage.edges.filter(({ evidence }) => evidence.some((one) => one.kind === kind && one.where === where && one.quote === quote)).map(({ child }) => child));
  const [owner] = owners;
  return owners.size !== 1 || owner === undefined || owner === id ? null : owner;
}
