import { readFileSync } from 'node:fs';
import { computeEffectiveTerms } from '../../../src/license/effective-terms.ts';
import { readCompiledCatalog } from '../../../src/license/compiled-catalog.ts';
import type { Catalog, NodeLicense, NodeLicenses } from '../../../src/model/license.ts';
import type { Gap, Lineage, LineageEdge, LineageNode } from '../../../src/model/lineage.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { Profile } from '../../../src/model/profile.ts';
import { computeFacts } from '../../../src/policy/compute-facts.ts';
import type { Facts } from '../../../src/policy/facts/facts.ts';
import type { SubjectRecord } from '../../../src/policy/facts/model-facts.ts';
import { resolvePolicy, type PolicyLookup } from '../../../src/policy/resolve-policy.ts';
import { judgeThresholds } from '../../../src/policy/thresholds.ts';

const root = new URL('../../../', import.meta.url);

/** The real catalog, as it ships. */
export const catalog: Catalog = readCompiledCatalog(readFileSync(new URL('compiled/catalog.json', root), 'utf8'));

/** 22 November 2026, noon UTC. */
export const now = Date.UTC(2026, 10, 22, 12);

/** A model of a made-up lineage: its licence ids, its parents, and what differs from a readable, stated model. */
export interface Step {
  readonly id: string;
  readonly licenses: readonly string[];
  readonly parents?: readonly (string | Pick<LineageEdge, 'parent' | 'relation'>)[];
  readonly origin?: LineageNode['origin'];
  readonly status?: LineageNode['status'];
  readonly unexplained?: readonly string[];
}

/** A lineage; the first step is the subject. A model without parents is a stated root unless it says otherwise. */
export function buildLineage(steps: readonly Step[], gaps: readonly Gap[] = []): Lineage {
  const nodes = steps.map(({ id, parents, origin, status }): LineageNode => ({ id, revision: 'a'.repeat(40), status: status ?? 'resolved', origin: origin ?? (parents ? 'derived' : 'stated-root'), originEvidence: null, familyLicense: null, renamedFrom: null }));
  const edges = steps.flatMap(({ id, parents = [] }) => parents.map((parent): LineageEdge => ({ child: id, relation: 'finetune', confidence: 'declared', evidence: [{ kind: 'card', where: 'README.md#base_model', quote: null }], ...(typeof parent === 'string' ? { parent } : parent) })));
  return { subject: nodes[0]?.id ?? '', nodes, edges, gaps, suspicions: [], complete: gaps.length === 0 };
}

/** The licences of a made-up lineage. */
export function buildLicenses(steps: readonly Step[]): NodeLicenses {
  return new Map(
    steps.map((step): [string, NodeLicense] => [
      step.id,
      {
        model: step.id,
        declared: step.licenses,
        declaredIds: step.licenses,
        unexplained: step.unexplained ?? [],
        ambiguous: [],
        choice: false,
        detected: [],
        concluded: step.licenses[0] ?? null,
        binding: step.licenses.flatMap((id) => {
          const license = catalog.licenses.get(id);
          return license ? [{ id, basis: 'declared' as const, where: 'README.md#license', terms: license.terms }] : [];
        }),
      },
    ]),
  );
}

/** Everything about a made-up model that facts are computed from. */
export interface Material {
  readonly steps: readonly Step[];
  readonly gaps?: readonly Gap[];
  readonly profile?: Profile;
  readonly record?: Partial<SubjectRecord>;
}

/** The facts of a made-up model under real licences. */
export function buildFacts({ steps, gaps = [], profile = {}, record = {} }: Material): { readonly facts: Facts; readonly lineage: Lineage } {
  const lineage = buildLineage(steps, gaps);
  const licenses = buildLicenses(steps);
  const terms = computeEffectiveTerms(lineage, licenses, { catalog, statedBases: [] });
  const thresholds = judgeThresholds(terms, profile, now);
  const subject: SubjectRecord = { id: lineage.subject, revision: 'a'.repeat(40), card: null, readmeState: 'absent', gated: null, disabled: false, libraryName: 'transformers', pipelineTag: 'text-generation', parameters: null, tags: [], config: null, ...record };
  return { facts: computeFacts({ record: subject, lineage, licenses, terms, thresholds, profile, catalog: catalog.licenses }), lineage };
}

/** Reads policies of the project by id, and others from the given texts by path. */
export function policyLookup(files: Readonly<Record<string, string>> = {}): PolicyLookup {
  return {
    builtInIds: ['commercial-saas', 'eu-market', 'internal-use', 'osi-only', 'product-redistribution', 'public-sector', 'research'],
    read: async (reference) => {
      if (reference.kind !== 'built-in') return files[reference.path] === undefined ? null : { text: files[reference.path] ?? '', file: reference.path };
      try {
        return { text: readFileSync(new URL(`policies/${reference.id}.yaml`, root), 'utf8'), file: `policies/${reference.id}.yaml` };
      } catch {
        return null;
      }
    },
  };
}

/** A built-in policy, or one written in the test. */
export async function loadPolicy(reference: string, files: Readonly<Record<string, string>> = {}): Promise<Policy> {
  return (await resolvePolicy(reference, policyLookup(files))).policy;
}
