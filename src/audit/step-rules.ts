import { isRelicensed, mayBeOwnWork } from '../license/relicense.ts';
import type { Catalog } from '../model/license.ts';
import type { LineageEdge } from '../model/lineage.ts';
import type { StepRules } from './ancestor-sets.ts';
import { at } from './graph.ts';
import type { LicenseClasses } from './license-classes.ts';
import type { ModelColumns } from './model-classes.ts';

/** What the rules of relicensing read of a dump. */
export interface StepInput {
  readonly licenses: LicenseClasses;
  readonly columns: ModelColumns;
  readonly catalog: Catalog;
  /** Owners that are licensors, and by model the number of its owner less 1; 0 for everybody else. */
  readonly owners: { readonly owners: readonly string[]; readonly column: Int32Array };
}

/** The pipeline's rules of relicensing over numbered models, each asked once for each pair of licence classes. */
export function stepRules({ licenses, columns, catalog, owners }: StepInput): StepRules {
  const relicensed = new Map<string, boolean>();
  const ownWork = new Map<number, boolean>();
  return {
    isRelicensed: (child, parent) => {
      const owner = at(owners.column, child);
      if (owner === 0) return false;
      const [below, above] = [at(columns.license, child), at(columns.license, parent)];
      return remembered(relicensed, `${owner} ${below} ${above}`, () => {
        const name = owners.owners[owner - 1] ?? '';
        const edge = edgeWithin(name);
        const [own, inherited] = [licenses.licenses[below], licenses.licenses[above]];
        return own !== undefined && inherited !== undefined && isRelicensed(edge, new Map([[edge.child, own], [edge.parent, inherited]]), catalog);
      });
    },
    mayBeOwnWork: (license) => remembered(ownWork, license, () => {
      const edge = edgeWithin('owner');
      return (licenses.licenses[license]?.binding ?? []).some(({ id }) => mayBeOwnWork(edge, catalog.licenses.get(id)));
    }),
  };
}

function edgeWithin(owner: string): LineageEdge {
  return { child: `${owner}/child`, parent: `${owner}/parent`, relation: 'unknown', confidence: 'declared', evidence: [] };
}

function remembered<Key>(answers: Map<Key, boolean>, key: Key, ask: () => boolean): boolean {
  const known = answers.get(key) ?? ask();
  answers.set(key, known);
  return known;
}
