import type { Subject } from '../../../model/report.ts';
import { decidingFinding } from '../../../report/deciding-finding.ts';
import { levelWords } from '../../../report/words.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';

/** The rule behind a verdict; where nothing blocks, the first remark with its level. Empty where nothing was found. */
export function decidingText(subject: Pick<Subject, 'findings'>): string {
  const finding = decidingFinding(subject);
  if (finding === undefined) return '';
  return sanitizeLine(finding.level === 'error' ? finding.ruleId : `${levelWords[finding.level]}: ${finding.ruleId}`);
}
