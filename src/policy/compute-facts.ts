import type { EffectiveTerms } from '../model/effective-terms.ts';
import type { NodeLicenses } from '../model/license.ts';
import type { Lineage } from '../model/lineage.ts';
import type { Profile } from '../model/profile.ts';
import type { ThresholdJudgement } from '../model/report.ts';
import type { FactPart, Facts, Unknown } from './facts/facts.ts';
import { joinParts } from './facts/facts.ts';
import { governingFacts, licenseFacts, type LicenseFlags } from './facts/license-facts.ts';
import { hiddenLineage, lineageFacts } from './facts/lineage-facts.ts';
import { modelFacts, type SubjectRecord } from './facts/model-facts.ts';
import { organisationFacts, useFacts } from './facts/organisation-facts.ts';
import { termFacts } from './facts/term-facts.ts';

/** Everything that is known about one model and about who asks. */
export interface FactInput {
  /** null when the model could not be read. */
  readonly record: SubjectRecord | null;
  readonly lineage: Lineage;
  readonly licenses: NodeLicenses;
  readonly terms: EffectiveTerms;
  readonly thresholds: readonly ThresholdJudgement[];
  readonly profile: Profile;
  /** The licences of the catalog, by id. */
  readonly catalog: LicenseFlags;
}

/** Turns what was found out into the facts that rules read (`model/facts.ts`). What was not found out is `null`, never left out. */
export function computeFacts({ record, lineage, licenses, terms, thresholds, profile, catalog }: FactInput): Facts {
  const hidden = hiddenTerms(terms, lineage, licenses);
  const parts: Readonly<Record<string, FactPart>> = {
    org: organisationFacts(profile),
    use: useFacts(profile),
    model: modelFacts(lineage.subject, record),
    license: licenseFacts(licenses.get(lineage.subject), catalog),
    governingLicenses: governingFacts(terms, catalog, hidden),
    lineage: lineageFacts(lineage, licenses),
    terms: termFacts({ terms, thresholds, hidden }),
  };
  const { unknowns = {}, provenance = {} } = joinParts(parts);
  return { document: Object.fromEntries(Object.entries(parts).map(([key, { value }]) => [key, value])), unknowns, provenance };
}

/** Why further terms may bind, or null when all are known. */
function hiddenTerms({ complete }: EffectiveTerms, lineage: Lineage, licenses: NodeLicenses): Unknown | null {
  if (complete) return null;
  const lost = hiddenLineage(lineage);
  if (lost) return lost;
  const silent = lineage.nodes.map(({ id }) => id).filter((id) => (licenses.get(id)?.binding.length ?? 0) === 0 || (licenses.get(id)?.unexplained.length ?? 0) > 0);
  const models = silent.length === 0 ? 'a model of the lineage' : silent.slice(0, 3).join(', ');
  return { facts: ['terms.complete'], why: `the licence of ${models} is not known` };
}
