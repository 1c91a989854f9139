import type { EffectiveTerms } from '../model/effective-terms.ts';
import type { Finding } from '../model/finding.ts';
import type { Catalog, NodeLicenses } from '../model/license.ts';
import type { Lineage } from '../model/lineage.ts';
import { incompatibleFindings } from './incompatible-findings.ts';
import { inheritedFindings } from './inherited-findings.ts';
import { ownFindings } from './own-findings.ts';
import { ancestorPaths } from './paths.ts';

/** What the licence findings rest on. */
export interface LicenseFindingsInput {
  readonly lineage: Lineage;
  readonly licenses: NodeLicenses;
  readonly effective: EffectiveTerms;
  readonly catalog: Catalog;
}

/**
 * Everything the licensing of a model and its ancestors makes one say: each model alone, the subject against its ancestors,
 * and licences of the same weights against one another. Models that could not be read are findings of the lineage.
 */
export function licenseFindings({ lineage, licenses, effective, catalog }: LicenseFindingsInput): readonly Finding[] {
  const resolved = new Set(lineage.nodes.filter(({ status }) => status === 'resolved').map(({ id }) => id));
  const alone = ancestorPaths(lineage.subject, lineage.edges, () => false)
    .filter(({ model, channel }) => channel === 'weights' && resolved.has(model))
    .flatMap(({ model, via }) => {
      const license = licenses.get(model);
      return license ? ownFindings({ license, via, parents: lineage.edges.filter(({ child }) => child === model) }, catalog) : [];
    });
  return [...alone, ...inheritedFindings({ lineage, licenses, catalog }), ...incompatibleFindings(effective, catalog)];
}
