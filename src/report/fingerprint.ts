import type { Finding } from '../model/finding.ts';
import type { Subject } from '../model/report.ts';
import { digestOf } from '../util/digest.ts';

/**
 * Names for the findings of a model, in their order, that stay the same from run to run as long as they are about the same rule,
 * model, licence, clause and path. Messages, evidence and revisions do not count, so that a new wording or commit is not a new
 * finding. The second finding about the same ends in `:2`, and so on.
 */
export function fingerprintsOf(subject: Pick<Subject, 'id'>, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = nameOf(subject, finding);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}:${count}`;
  });
}

function nameOf({ id }: Pick<Subject, 'id'>, { ruleId, license, via, section }: Finding): string {
  return digestOf({ rule: ruleId, model: id, license, via, section: section ?? null }).slice('sha256:'.length, 'sha256:'.length + 32);
}
