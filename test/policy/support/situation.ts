import type { Profile } from '../../../src/model/profile.ts';
import { computeEffectiveTerms } from '../../../src/license/effective-terms.ts';
import { evaluatePolicy } from '../../../src/policy/evaluate-policy.ts';
import { dayOf } from '../../../src/policy/months.ts';
import { judgeThresholds } from '../../../src/policy/thresholds.ts';
import type { Situation } from '../../../src/policy/why/situation.ts';
import { buildFacts, buildLicenses, catalog, loadPolicy, now, type Material } from './build.ts';

/** A made-up model judged by a built-in policy, which can be judged again for another profile. */
export async function buildSituation(policyId: string, material: Material): Promise<Situation> {
  const policy = await loadPolicy(policyId);
  const profile = material.profile ?? {};
  const { facts, lineage } = buildFacts(material);
  const terms = computeEffectiveTerms(lineage, buildLicenses(material.steps), { catalog, statedBases: [] });
  const judge = (other: Profile): Situation['findings'] => {
    const again = buildFacts({ ...material, profile: other });
    return evaluatePolicy(policy, again.facts, { lineage: again.lineage });
  };
  return { policy, profile, facts, thresholds: judgeThresholds(terms, profile, now), findings: judge(profile), failOn: 'error', today: dayOf(now), judge };
}
