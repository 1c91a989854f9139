import type { Report } from '../model/report.ts';
import { jsonDocument } from './json-text.ts';
import { spdxModels } from './spdx/models.ts';
import { spdxLicenses } from './spdx/licenses.ts';
import { spdxRelationships } from './spdx/relationships.ts';
import { annotationsOf } from './spdx/annotations.ts';
import { createNamespace, type SpdxElement } from './spdx/namespace.ts';

/** What the document means to conform to (`profileConformance`); the release time that the AI profile wants is nowhere stated. */
const profiles = ['core', 'software', 'simpleLicensing', 'ai'];

/**
 * SPDX 3.0.1 (JSON-LD) with the AI profile: every model and ancestor is an `ai_AIPackage` with its declared and concluded licence,
 * and each step of descent a relationship with the evidence in its comment. Ids and times come from the report, so that the same
 * report gives the same bytes.
 */
export function renderSpdx(report: Report): string {
  const names = createNamespace(report);
  const models = spdxModels(report, names);
  const described: readonly SpdxElement[] = [...models.elements, ...spdxLicenses(report, names), ...spdxRelationships(report, names), ...annotationsOf(report, names)];
  const sbom: SpdxElement = names.element('software_Sbom', 'sbom', { rootElement: models.roots, element: ids(described), software_sbomType: ['analyzed'] });
  const dataLicense = names.element('simplelicensing_LicenseExpression', 'data-license', { simplelicensing_licenseExpression: 'CC0-1.0' });
  const makers = makersOf(report, names);
  const document = names.element('SpdxDocument', 'document', { name: `modelcheck ${report.checkedAt}`, dataLicense: dataLicense.spdxId, profileConformance: profiles, rootElement: [sbom.spdxId], element: ids([sbom, dataLicense, ...makers, ...described]) });
  return jsonDocument({ '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [names.creationInfo, document, sbom, dataLicense, ...makers, ...described] });
}

function makersOf({ tool }: Report, names: ReturnType<typeof createNamespace>): readonly SpdxElement[] {
  return [names.element('SoftwareAgent', 'agent', { name: tool.name }), names.element('Tool', 'tool', { name: `${tool.name} ${tool.version}` })];
}

function ids(elements: readonly SpdxElement[]): readonly string[] {
  return elements.map(({ spdxId }) => spdxId);
}
