import type { Report, Subject, Verdict } from '../model/report.ts';
import { digestUuid } from './bom/digest-uuid.ts';
import { findingProperty } from './cyclonedx/properties.ts';
import { property } from './cyclonedx/property.ts';
import { modelComponent, referenceOf } from './cyclonedx/model-component.ts';
import { dependenciesOf } from './cyclonedx/dependencies.ts';
import { jsonDocument } from './json-text.ts';

/**
 * CycloneDX 1.6 (ECMA-424) machine-learning bill of materials: one component a model, its ancestors with their licences in the
 * pedigree, parts as components of it. Serial number and time come from the report, so that the same report gives the same bytes.
 */
export function renderCyclonedx(report: Report): string {
  const subjects = distinct(report.subjects);
  return jsonDocument({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${digestUuid(report)}`,
    version: 1,
    metadata: metadataOf(report),
    components: subjects.map((subject) => modelComponent(subject, report)),
    dependencies: subjects.flatMap(dependenciesOf),
    compositions: subjects.map((subject) => ({ aggregate: subject.lineage.complete ? 'complete' : 'incomplete', assemblies: [referenceOf(subject)] })),
  });
}

const gravity = { pass: 0, undecided: 1, violation: 2 } as const satisfies Record<Verdict, number>;

function metadataOf({ checkedAt, tool, policy, catalog, status, source, findings }: Report): object {
  return {
    timestamp: checkedAt,
    tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
    properties: [property('status', status), property('policy', policy.id), property('policyDigest', policy.digest), property('catalogDigest', catalog.digest), property('source', source), ...findings.map(findingProperty)],
  };
}

/** A model that was asked for twice stands once, as it is judged most gravely: rows of a list may state different facts. */
function distinct(subjects: readonly Subject[]): readonly Subject[] {
  const gravestLast = subjects.toSorted((left, right) => gravity[left.verdict] - gravity[right.verdict]);
  const kept = new Map(gravestLast.map((subject) => [referenceOf(subject), subject]));
  return [...new Set(subjects.map(referenceOf))].flatMap((reference) => kept.get(reference) ?? []);
}
