import type { Report, ReportNode, Subject } from '../../model/report.ts';
import { concludedIds } from '../bom/concluded-ids.ts';
import { descentOf, type Descended } from '../bom/descent.ts';
import { purlOf } from '../bom/purl.ts';
import { licenseEntries, type StatedLicense } from './licenses.ts';
import { modelCardOf } from './model-card.ts';
import { edgeProperties, subjectProperties } from './properties.ts';

/** The component of a model that was checked, with its whole pedigree. */
export function modelComponent(subject: Subject, report: Report): object {
  const { ancestors, parts } = descentOf(subject);
  const card = modelCardOf(subject);
  const evidence = evidenceOf(subject, report);
  return {
    ...identity(nodeOf(subject), referenceOf(subject)),
    licenses: licenseEntries([...declaredOf(subject.license.declared), ...subject.governingLicenses.map(({ id, via }): StatedLicense => ({ id, acknowledgement: 'concluded', via }))], report),
    ...(ancestors.length === 0 ? {} : { pedigree: { ancestors: ancestors.map((one) => relatedComponent(one, subject, report)), notes: pedigreeNotes(subject) } }),
    ...(parts.length === 0 ? {} : { components: parts.map((one) => relatedComponent(one, subject, report)) }),
    ...(evidence === null ? {} : { evidence }),
    ...(card === null ? {} : { modelCard: card }),
    properties: subjectProperties(subject),
  };
}

/** `bom-ref` of a model that was checked. */
export function referenceOf(subject: Subject): string {
  return purlOf(nodeOf(subject)) ?? `model:${subject.id}${subject.revision === null ? '' : `@${subject.revision}`}`;
}

/** `bom-ref` of a model within the lineage of another; the same ancestor of two models has two. */
export function partReference(subject: Subject, { id }: ReportNode): string {
  return `${referenceOf(subject)}#${id}`;
}

function nodeOf({ id, revision, lineage, license }: Subject): ReportNode {
  const own = lineage.nodes.find((node) => node.id === id);
  return own ?? { id, revision, license: license.concluded, status: 'resolved', declared: license.declared, detected: license.detected, origin: 'silent', originEvidence: null, renamedFrom: null, cardDigest: null };
}

function relatedComponent(related: Descended, subject: Subject, report: Report): object {
  const { node } = related;
  const stated: readonly StatedLicense[] = [...declaredOf(node.declared), ...concludedIds(node.license).map((id): StatedLicense => ({ id, acknowledgement: 'concluded' }))];
  return { ...identity(node, partReference(subject, node)), licenses: licenseEntries(stated, report), properties: edgeProperties(related) };
}

function identity(node: ReportNode, reference: string): object {
  const purl = purlOf(node);
  const slash = purl === null ? -1 : node.id.indexOf('/');
  return {
    type: 'machine-learning-model',
    'bom-ref': reference,
    ...(slash < 0 ? {} : { group: node.id.slice(0, slash) }),
    name: node.id.slice(slash + 1),
    ...(node.revision === null ? {} : { version: node.revision }),
    ...(purl === null ? {} : { purl }),
  };
}

function declaredOf(declared: readonly string[]): readonly StatedLicense[] {
  return [...new Set(declared)].map((id) => ({ id, acknowledgement: 'declared' }));
}

function pedigreeNotes({ lineage }: Subject): string {
  const gaps = lineage.gaps.map(({ node, reason, detail }) => `${node}: ${reason}, ${detail}`);
  return lineage.complete ? 'All ancestors to the roots were established.' : `The pedigree is incomplete. ${gaps.join('; ')}`;
}

/** Where the model is named, and the licences whose texts were found in its repository. */
function evidenceOf({ locations, license }: Subject, report: Report): object | null {
  const found = [...new Set(license.detected.flatMap(({ id, verdict }) => (id !== null && verdict !== 'variant' ? [id] : [])))];
  const occurrences = (locations ?? []).map(({ file, line }) => ({ location: file, line }));
  if (found.length + occurrences.length === 0) return null;
  return {
    ...(occurrences.length === 0 ? {} : { occurrences }),
    ...(found.length === 0 ? {} : { licenses: licenseEntries(found.map((id): StatedLicense => ({ id, acknowledgement: 'declared' })), report) }),
  };
}
