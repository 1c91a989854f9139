import { relationWords, type Relation } from '../../model/relation.ts';
import type { Report, Subject } from '../../model/report.ts';
import { evidenceWords, pathWords } from '../finding-words.ts';
import { digestOf } from '../../util/digest.ts';
import { concludedIds } from '../bom/concluded-ids.ts';
import { licenseName } from './licenses.ts';
import { modelName } from './models.ts';
import type { SpdxElement, SpdxNamespace } from './namespace.ts';

/** `RelationshipType` of each relation (Core, 3.0.1). A teacher's outputs were training data; a part is contained. */
const types = {
  finetune: 'descendantOf',
  adapter: 'descendantOf',
  merge: 'descendantOf',
  quantized: 'descendantOf',
  converted: 'descendantOf',
  copy: 'descendantOf',
  unknown: 'descendantOf',
  distilled: 'trainedOn',
  component: 'contains',
} as const satisfies Record<Relation, string>;

/** Stands in `to` where no licence could be established. */
const noLicense = 'expandedlicensing_NoAssertionLicense';

/** The steps of descent, and the declared and concluded licence of every model. */
export function spdxRelationships(report: Report, names: SpdxNamespace): readonly SpdxElement[] {
  const all = report.subjects.flatMap((subject) => [...descent(subject, names), ...licensing(subject, names)]);
  return [...new Map(all.map((element) => [element.spdxId, element])).values()];
}

interface Statement {
  readonly relationshipType: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly comment?: string;
  readonly completeness?: 'complete' | 'incomplete' | 'noAssertion';
}

function relationship(statement: Statement, names: SpdxNamespace): SpdxElement {
  const { relationshipType, from, to } = statement;
  return names.element('Relationship', `relationship/${digestOf({ relationshipType, from, to }).slice('sha256:'.length, 'sha256:'.length + 16)}`, { ...statement });
}

function descent({ lineage }: Subject, names: SpdxNamespace): readonly SpdxElement[] {
  const ids = new Map(lineage.nodes.map((node) => [node.id, names.id(modelName(node))]));
  return lineage.edges.flatMap(({ child, parent, relation, confidence, evidence }) => {
    const [from, to] = [ids.get(child), ids.get(parent)];
    if (from === undefined || to === undefined) return [];
    const seen = evidence.map((one) => `${one.kind} ${evidenceWords(one)}`);
    const comment = `${relationWords[relation].label} (${confidence}). ${seen.join('; ')}`;
    return [relationship({ relationshipType: types[relation], from, to: [to], comment, completeness: lineage.complete ? 'complete' : 'incomplete' }, names)];
  });
}

function licensing(subject: Subject, names: SpdxNamespace): readonly SpdxElement[] {
  const governing = subject.governingLicenses;
  return subject.lineage.nodes.flatMap((node) => {
    const isSubject = node.id === subject.id;
    const concluded = isSubject ? [...new Set(governing.map(({ id }) => id))] : concludedIds(node.license);
    const paths = isSubject ? governing.filter(({ via }) => via.length > 1).map(({ id, via }) => `${id} by way of ${pathWords(via)}`) : [];
    const from = names.id(modelName(node));
    return [
      relationship({ relationshipType: 'hasDeclaredLicense', from, to: licenseIds(node.declared, names) }, names),
      relationship({ relationshipType: 'hasConcludedLicense', from, to: licenseIds(concluded, names), ...(paths.length === 0 ? {} : { comment: paths.join('; ') }) }, names),
    ];
  });
}

function licenseIds(ids: readonly string[], names: SpdxNamespace): readonly string[] {
  return ids.length === 0 ? [noLicense] : [...new Set(ids)].map((id) => names.id(licenseName(id)));
}
