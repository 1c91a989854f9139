import type { Finding } from '../model/finding.ts';
import type { Subject } from '../model/report.ts';
import { digestOf } from '../util/digest.ts';

/**
 * A name for a finding that stays the same from run to run, as long as it is about the same rule, model, licence, clause and path.
 * Messages, evidence and revisions do not count, so that a new wording or commit is not a new finding.
 */
export function fingerprintOf(subject: Pick<Subject, 'id'>, { ruleId, license, via, section }: Finding): string {
  return digestOf({ rule: ruleId, model: subject.id, license, via, section: section ?? null }).slice('sha256:'.length, 'sha256:'.length + 32);
}
