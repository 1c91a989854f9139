import { buildCatalog } from '../../src/license/build-catalog.ts';
import { unknownTerms } from '../../src/license/term-states.ts';
import type { Catalog, License, NodeLicense } from '../../src/model/license.ts';
import type { Lineage, LineageEdge, LineageNode } from '../../src/model/lineage.ts';
import type { Relation } from '../../src/model/relation.ts';
import type { LicenseTerms, TermId, TermState } from '../../src/model/term-values.ts';
import { termIds } from '../../src/model/terms.ts';

/** Terms that are all `none` but for those given. */
export function terms(stated: { readonly [Id in TermId]?: TermState<Id> } = {}): LicenseTerms {
  const none = Object.fromEntries(termIds.map((id) => [id, { state: 'none' }])) as unknown as LicenseTerms;
  return { ...none, ...stated };
}

/** A value state with one statement. */
export function stated<Id extends TermId>(statement: Extract<TermState<Id>, { state: 'value' }>['statements'][number]): TermState<Id> {
  return { state: 'value', statements: [statement] };
}

/** A licence of a test catalog. */
export function license(id: string, own: LicenseTerms = terms(), rest: Partial<License> = {}): License {
  return { id, name: `The ${id} text`, edition: null, family: id, kind: 'model', licensor: null, licensorOwners: [], date: null, url: null, spdxId: null, scancodeKey: null, hubTags: [], aliases: [], osiApproved: false, text: 'complete', editions: [], notes: [], terms: own, ...rest };
}

/** A small catalog: permissive, copyleft, non-commercial, and two restricted families with editions. */
export const testCatalog: Catalog = buildCatalog([
  license('free', terms({ commercialUse: stated({ value: 'allowed', section: '1' }), licenseCopy: stated({ trigger: 'distribution', section: '1' }) }), { kind: 'software', licensorOwners: 'any', osiApproved: true }),
  license('share', terms({ commercialUse: stated({ value: 'allowed', section: '1' }), copyleft: stated({ value: 'strong', section: '5' }) }), { kind: 'software', licensorOwners: 'any' }),
  license('noncom', terms({ commercialUse: stated({ value: 'prohibited', section: '2.a' }), fieldOfUse: stated({ limitedTo: ['non-commercial'], section: '2.a' }) }), { kind: 'content', licensorOwners: 'any' }),
  license('beast-1', beastTerms('Beast 1', 'banned'), { family: 'beast', licensorOwners: ['beast-co'] }),
  license('beast-2', beastTerms('Beast', 'naming'), { family: 'beast', licensorOwners: ['beast-co'] }),
  license('student', terms({ acceptableUse: stated({ where: 'attachment', amendable: 'no', restrictions: ['harm'], section: 'A' }), outputTraining: stated({ kind: 'derivative', scope: 'any-model', section: '1' }) })),
  license('twin', unknownTerms, { kind: 'ambiguous', editions: ['twin@a', 'twin@b'], text: 'none' }),
  license('twin@a', terms({ registration: stated({ trigger: 'commercial-use', section: '3' }) }), { editions: ['twin@b'] }),
  license('twin@b', terms(), { editions: ['twin@a'] }),
  license('kin', unknownTerms, { kind: 'family', text: 'none' }),
  license('other', unknownTerms, { kind: 'placeholder', text: 'none' }),
  license('table', terms(), { kind: 'data' }),
]);

function beastTerms(name: string, training: 'banned' | 'naming'): LicenseTerms {
  return terms({
    commercialUse: stated({ value: 'conditional', section: '2' }),
    userThreshold: stated({ quantity: 'monthly-active-users', amount: 700e6, comparison: 'greater-than', measured: 'at-release', counts: 'licensee-and-affiliates', appliesTo: 'any-use', consequence: 'ask-license', section: '2' }),
    outputTraining: stated({ kind: training, scope: training === 'banned' ? 'other-llms' : 'distributed-models', section: '1.b' }),
    badge: stated({ text: `Built with ${name}`, trigger: 'distribution', section: '1.b' }),
    derivativeNaming: stated({ text: name, position: 'prefix', trigger: 'distribution', reachesOutputs: training === 'naming', section: '1.b' }),
    acceptableUse: stated({ where: 'policy-document', amendable: 'implied', restrictions: ['weapons'], section: 'AUP' }),
  });
}

/** A chain or graph written as `child > relation > parent`. The subject is the first child. */
export function lineageOf(steps: readonly string[], rest: Partial<Lineage> = {}): Lineage {
  const edges = steps.filter((step) => step.includes('>')).map(edge);
  const subject = edges[0]?.child ?? steps[0] ?? 'org/a';
  const ids = [...new Set([subject, ...edges.flatMap(({ child, parent }) => [child, parent])])];
  return { subject, nodes: ids.map((id) => node(id)), edges, gaps: [], suspicions: [], complete: true, ...rest };
}

/** A node that was read. */
export function node(id: string, rest: Partial<LineageNode> = {}): LineageNode {
  return { id, revision: null, status: 'resolved', origin: 'stated-root', originEvidence: null, familyLicense: null, renamedFrom: null, ...rest };
}

function edge(step: string): LineageEdge {
  const [child = '', relation = 'finetune', parent = ''] = step.split('>').map((part) => part.trim());
  return { child, parent, relation: relation as Relation, confidence: 'declared', evidence: [{ kind: 'card', where: 'README.md#base_model', quote: parent }] };
}

/** Licences by model, each `model: id` or `model: id + id`; a model that is left out has none. */
export function licensesOf(byModel: Readonly<Record<string, string>>, catalog: Catalog = testCatalog): ReadonlyMap<string, NodeLicense> {
  return new Map(Object.entries(byModel).map(([model, text]) => [model, nodeLicense(model, text === '' ? [] : text.split(' + '), catalog)]));
}

function nodeLicense(model: string, ids: readonly string[], catalog: Catalog): NodeLicense {
  const binding = ids.map((words) => words.split(' as ')).map(([id = '', name]) => ({ id, basis: 'declared' as const, where: 'card license', terms: catalog.licenses.get(id)?.terms ?? unknownTerms, ...(name === undefined ? {} : { name }) }));
  return { model, declared: ids, declaredIds: ids, unexplained: [], ambiguous: [], choice: false, detected: [], concluded: ids.join(' AND ') || null, binding };
}
