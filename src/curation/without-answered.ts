import type { TermAnswer } from '../model/curation.ts';
import type { Finding } from '../model/finding.ts';
import type { NodeLicenses } from '../model/license.ts';

/** Findings without those on a changed text of which every term that the change leaves open was answered by a curation pinned to it. */
export function withoutAnswered(findings: readonly Finding[], licenses: NodeLicenses, answers: readonly TermAnswer[]): readonly Finding[] {
  const taken = answers.filter(({ problem }) => problem === null);
  if (taken.length === 0) return findings;
  return findings.filter(({ ruleId, via, evidence }) => {
    const model = via.at(-1);
    const text = model === undefined ? undefined : licenses.get(model)?.detected.find(({ path }) => path === evidence[0]?.where);
    const isRead = text !== undefined && text.unknownTerms.length === 0 && taken.some((one) => one.model === model && hashOf(one) === text.sha256?.toLowerCase());
    return ruleId !== 'license-text-variant' || !isRead;
  });
}

function hashOf({ curation }: TermAnswer): string | undefined {
  return curation.licenseTextSha256?.toLowerCase().replace(/^sha256:/, '');
}
