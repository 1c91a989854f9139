import type { Finding } from '../../model/finding.ts';
import type { Policy } from '../../model/policy.ts';
import type { Profile } from '../../model/profile.ts';
import type { ThresholdJudgement } from '../../model/report.ts';
import type { Facts } from '../facts/facts.ts';
import type { FailOn } from '../verdict.ts';

/** A judged model that can be judged again for another profile, without scanning. */
export interface Situation {
  readonly policy: Policy;
  readonly profile: Profile;
  readonly facts: Facts;
  readonly thresholds: readonly ThresholdJudgement[];
  /** All findings of the model, with waivers applied. */
  readonly findings: readonly Finding[];
  readonly failOn: FailOn;
  /** Day of the run, YYYY-MM-DD. */
  readonly today: string;
  /** The findings of the same model for another profile. */
  readonly judge: (profile: Profile) => readonly Finding[];
}
