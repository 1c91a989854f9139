import type { Report, Subject } from '../model/report.ts';
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

function metadataOf({ checkedAt, tool, policy, catalog, status, source, findings }: Report): object {
  return {
    timestamp: checkedAt,
    tools: { components: [{ type: 'application', name: tool.name, version: tool.version }] },
    properties: [property('status', status), property('policy', policy.id), property('policyDigest', policy.digest), property('catalogDigest', catalog.digest), property('source', source), ...findings.map(findingProperty)],
  };
}

/** A model that was asked for under two names stands once. */
function distinct(subjects: readonly Subject[]): readonly Subject[] {
  return [...new Map(subjects.map((subject) => [referenceOf(subject), subject])).values()];
}
