import type { Examined } from '../examine.ts';
import { judge, type JudgeContext } from '../judge.ts';
import { dayOf } from '../policy/months.ts';
import type { Situation } from '../policy/why/situation.ts';

/** A judged model that can be judged again for another profile without being read again. */
export function situationOf(examined: Examined, context: JudgeContext): Situation {
  const { subject, facts } = judge(examined, context);
  return {
    policy: context.policy,
    profile: context.profile,
    facts,
    thresholds: subject.thresholds,
    findings: subject.findings,
    failOn: context.failOn,
    today: dayOf(context.now),
    judge: (profile) => judge(examined, { ...context, profile }).subject.findings,
  };
}
