import type { Report, ReportNode, Subject } from '../../model/report.ts';
import { ownerOf } from '../../util/repository-id.ts';
import { purlOf } from '../bom/purl.ts';
import type { SpdxElement, SpdxNamespace } from './namespace.ts';
import { uriPart } from '../uri-part.ts';

/** Name of a model within the document; the same model at two revisions is two packages. */
export function modelName({ id, revision }: Pick<ReportNode, 'id' | 'revision'>): string {
  return `model/${uriPart(id)}${revision === null ? '' : `@${uriPart(revision)}`}`;
}

/** Every model of every lineage once, and the ids of those that were asked about. */
export function spdxModels(report: Report, names: SpdxNamespace): { readonly elements: readonly SpdxElement[]; readonly roots: readonly string[] } {
  const packages = new Map<string, SpdxElement>();
  const owners = new Map<string, SpdxElement>();
  for (const subject of report.subjects) {
    for (const node of subject.lineage.nodes) {
      const owner = purlOf(node) === null ? null : ownerOf(node.id);
      if (owner !== null) owners.set(owner, names.element('Organization', ownerName(owner), { name: owner }));
      // What was found of a model itself wins over what was seen of it as an ancestor.
      if (node.id === subject.id || !packages.has(modelName(node))) packages.set(modelName(node), toPackage(node, { subject, report, names, owner }));
    }
  }
  const roots = report.subjects.map(({ id, revision }) => names.id(modelName({ id, revision })));
  return { elements: [...owners.values(), ...packages.values()], roots: [...new Set(roots)].filter((root) => [...packages.values()].some(({ spdxId }) => spdxId === root)) };
}

interface PackageContext {
  readonly subject: Subject;
  readonly report: Report;
  readonly names: SpdxNamespace;
  readonly owner: string | null;
}

function toPackage(node: ReportNode, { subject, report, names, owner }: PackageContext): SpdxElement {
  const purl = purlOf(node);
  return names.element('ai_AIPackage', modelName(node), {
    name: node.id,
    software_primaryPurpose: 'model',
    ...(node.revision === null ? {} : { software_packageVersion: node.revision }),
    ...(purl === null ? {} : { software_packageUrl: purl, software_downloadLocation: locationOf(node, report) }),
    ...(owner === null ? {} : { suppliedBy: names.id(ownerName(owner)) }),
    ...(node.id === subject.id ? aboutOf(subject) : { comment: `reading it: ${node.status}` }),
  });
}

function ownerName(owner: string): string {
  return `owner/${uriPart(owner)}`;
}

/** The page of the model on the Hub that was read, else on the public one. */
function locationOf({ id, revision }: ReportNode, { source }: Report): string {
  const hub = /^https?:\/\/[^\s@]+$/.test(source) ? source.replace(/\/+$/, '') : 'https://huggingface.co';
  return `${hub}/${id.split('/').map(uriPart).join('/')}${revision === null ? '' : `/tree/${uriPart(revision)}`}`;
}

/** What the AI profile has words for, and the verdict. */
function aboutOf({ about, verdict, obligations }: Subject): Readonly<Record<string, unknown>> {
  const notices = [...new Set(obligations.flatMap(({ exact }) => (exact === null ? [] : [exact])))];
  return {
    comment: `modelcheck: ${verdict}`,
    ...(notices.length === 0 ? {} : { software_attributionText: notices }),
    ...(about?.task ? { ai_domain: [about.task] } : {}),
    ...(about && about.architectures.length > 0 ? { ai_typeOfModel: about.architectures } : {}),
    ...(about && about.parameters !== null ? { ai_hyperparameter: [{ type: 'DictionaryEntry', key: 'parameters', value: String(about.parameters) }] } : {}),
  };
}
