import type { Finding } from '../model/finding.ts';

/** Why a finding does not count, in one sentence; null for a finding that counts. */
export function acceptanceWords({ outcome, waiver, baseline }: Finding): string | null {
  if (waiver) return `Waived: ${waiver.reason} (${waiver.approver}, until ${waiver.expires}${waiver.ticket === undefined ? '' : `, ${waiver.ticket}`})`;
  if (baseline) return `Known in the baseline of ${baseline.checkedAt}`;
  return outcome === 'waived' ? 'Waived' : null;
}
