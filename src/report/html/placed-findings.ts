import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { Subject } from '../../model/report.ts';

/** A finding as the report counts it: `Finding 2` or, where somebody accepted it, `Waiver 1`, and the anchor at which it stands. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly name: string;
  readonly place: string;
  /** Numbers of the steps of descent that carry all of its evidence; empty where it is shown with the finding. */
  readonly steps: readonly number[];
}

/** All findings of a model, numbered in the order of the report; open ones before accepted ones. */
export function placedFindings(subject: Subject, anchor: string): readonly PlacedFinding[] {
  const placed = (accepted: 'open' | 'accepted', [name, letter]: readonly [string, string]): readonly PlacedFinding[] =>
    subject.findings.filter(({ outcome }) => (outcome === 'waived') === (accepted === 'accepted')).map((finding, at) => ({ finding, name: `${name} ${at + 1}`, place: `${anchor}-${letter}${at + 1}`, steps: stepsOf(finding, subject) }));
  return [...placed('open', ['Finding', 'f']), ...placed('accepted', ['Waiver', 'w'])];
}

/** The steps along the path of a finding, where all of its evidence is theirs, so that it need not be told again. */
function stepsOf({ via, evidence }: Finding, { lineage: { edges } }: Subject): readonly number[] {
  const path = edges.flatMap((edge, at) => (via.some((id, step) => id === edge.child && via[step + 1] === edge.parent) ? [{ edge, number: at + 1 }] : []));
  const steps = path.filter(({ edge }) => edge.evidence.some((shown) => holds(evidence, shown)));
  return evidence.length > 0 && evidence.every((one) => steps.some(({ edge }) => holds(edge.evidence, one))) ? steps.map(({ number }) => number) : [];
}

function holds(all: readonly Evidence[], { kind, where, quote }: Evidence): boolean {
  return all.some((one) => one.kind === kind && one.where === where && one.quote === quote);
}
