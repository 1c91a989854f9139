import { confidences, evidenceKinds } from './evidence.ts';
import type { FactType, Vocabulary } from './fact-type.ts';
import { typeOfSchema } from './fact-type.ts';
import { LicenseFile, licenseBases, textVerdicts } from './license.ts';
import { gapReasons, nodeStatuses, origins } from './lineage.ts';
import { deployments } from './profile.ts';
import { relations } from './relation.ts';
import { gradedTerms, strictness } from './strictness.ts';
import { termSchemas, type TermId } from './term-values.ts';
import { terms } from './terms.ts';

/** One fact that a rule may read: its path after `var`, its type and what it says. */
export interface FactWords {
  readonly path: string;
  readonly type: FactType;
  readonly description: string;
}

const boolean: FactType = { kind: 'boolean' };
const number: FactType = { kind: 'number' };
const string: FactType = { kind: 'string' };
const enumOf = (values: readonly string[]): FactType => ({ kind: 'enum', values });
const listOf = (of: FactType): FactType => ({ kind: 'list', of });
const object = (fields: Readonly<Record<string, FactType>>): FactType => ({ kind: 'object', fields });
const strings = listOf(string);
const nameOf = (names: Vocabulary): FactType => ({ kind: 'string', names });

const evidence = listOf(object({ kind: enumOf(evidenceKinds), where: string, quote: string }));
const edge = object({ child: string, parent: string, relation: enumOf(relations), confidence: enumOf(confidences), evidence });
const node = object({ id: string, revision: string, license: nameOf('license-expression'), status: enumOf(nodeStatuses), declared: strings, origin: enumOf(origins) });
const kinds = LicenseFile.shape.kind.options;

const organisation: readonly FactWords[] = [
  { path: 'org.name', type: string, description: 'Name of the organisation.' },
  { path: 'org.monthlyActiveUsers', type: number, description: 'Users a month, as a number whatever form the profile gives it in.' },
  { path: 'org.dailyActiveUsers', type: number, description: 'Users a day.' },
  { path: 'org.dailyActiveDevices', type: number, description: 'Devices a day.' },
  { path: 'org.deployedDevices', type: number, description: 'Devices on which the model runs.' },
  { path: 'org.monthlyVisits', type: number, description: 'Visits a month.' },
  { path: 'org.annualRevenue.amount', type: number, description: 'Revenue a year, in the currency beside it.' },
  { path: 'org.annualRevenue.currency', type: nameOf('currency'), description: 'ISO 4217 code of that currency.' },
  { path: 'org.monthlyRevenue.amount', type: number, description: 'Revenue a month, in the currency beside it.' },
  { path: 'org.monthlyRevenue.currency', type: nameOf('currency'), description: 'ISO 4217 code of that currency.' },
  { path: 'org.domicile', type: nameOf('country'), description: 'Country of domicile, ISO 3166-1 alpha-2.' },
  { path: 'org.markets', type: listOf(nameOf('country')), description: 'Countries in which the use takes place; EU and EEA stand beside their member states.' },
  { path: 'org.competesWithLicensor', type: boolean, description: 'True when the organisation competes with the licensor.' },
];

const use: readonly FactWords[] = [
  { path: 'use.deployment', type: enumOf(deployments), description: 'How the model is put to use.' },
  { path: 'use.commercial', type: boolean, description: 'True when the use is commercial.' },
  { path: 'use.trainsOnOutputs', type: boolean, description: 'True when outputs train other models.' },
  { path: 'use.distributesWeights', type: boolean, description: 'True when the weights, or weights made from them, are passed on.' },
  { path: 'use.finetunes', type: boolean, description: 'True when the model is changed or fine-tuned.' },
  { path: 'use.fields', type: strings, description: 'Fields in which the model is used, in the profile’s own words.' },
  { path: 'use.military', type: boolean, description: 'True when the use is military.' },
  { path: 'use.multimodal', type: boolean, description: 'True when the use takes in or gives out more than text.' },
];

const model: readonly FactWords[] = [
  { path: 'model.id', type: string, description: 'Id of the model, as the source knows it.' },
  { path: 'model.owner', type: string, description: 'Organisation in the id.' },
  { path: 'model.revision', type: string, description: 'Commit that was read.' },
  { path: 'model.gated', type: enumOf(['none', 'auto', 'manual']), description: 'Whether the Hub asks users to agree first.' },
  { path: 'model.gatedEuDisallowed', type: boolean, description: 'True when the card has the Hub refuse users from the European Union (`extra_gated_eu_disallowed`).' },
  { path: 'model.disabled', type: boolean, description: 'True when the Hub has disabled the repository.' },
  { path: 'model.libraryName', type: string, description: 'Library that loads it, e.g. `transformers`.' },
  { path: 'model.pipelineTag', type: string, description: 'Task of the model, e.g. `text-generation`.' },
  { path: 'model.multimodal', type: boolean, description: 'True when the model works with more than text, by its task or architecture.' },
  { path: 'model.parameters', type: number, description: 'Number of parameters in the safetensors files.' },
  { path: 'model.tags', type: strings, description: 'Tags of the repository.' },
];

const license: readonly FactWords[] = [
  { path: 'license.declared', type: strings, description: 'Values of the card, as written; empty when the card has none.' },
  { path: 'license.declaredIds', type: listOf(nameOf('license')), description: 'The same as catalog ids.' },
  { path: 'license.unexplained', type: strings, description: 'Values of the card that no catalog entry explains.' },
  { path: 'license.detected', type: listOf(object({ path: string, verdict: enumOf(textVerdicts), id: nameOf('license'), closest: nameOf('license'), sha256: string, unknownTerms: strings })), description: 'Licence texts of the repository and what they are.' },
  { path: 'license.concluded', type: nameOf('license-expression'), description: 'Catalog id or expression that was concluded; unknown when nothing could be.' },
  { path: 'license.binding', type: listOf(object({ id: nameOf('license'), basis: enumOf(licenseBases), where: string })), description: 'Licences that the model itself carries, and how we know.' },
  { path: 'license.osiApproved', type: boolean, description: 'True when every licence that the model itself carries is OSI-approved.' },
];

const lineage: readonly FactWords[] = [
  { path: 'governingLicenses', type: listOf(object({ id: nameOf('license'), via: strings, basis: enumOf(licenseBases), model: string, osiApproved: boolean, kind: enumOf(kinds), family: nameOf('license-family'), spdxId: nameOf('spdx-id'), date: { kind: 'date' }, editions: listOf(nameOf('license')) })), description: 'Every licence whose terms bind a user: the model’s own and each inherited one. `model` brings it, `via` is the path to that model; `editions` are the texts that may be meant where `id` is a name of several.' },
  { path: 'lineage.complete', type: boolean, description: 'False when an ancestor could not be established.' },
  { path: 'lineage.nodes', type: listOf(node), description: 'The model and its ancestors.' },
  { path: 'lineage.edges', type: listOf(edge), description: 'The steps of descent.' },
  { path: 'lineage.undeclaredEdges', type: listOf(edge), description: 'The steps that the card does not declare.' },
  { path: 'lineage.gaps', type: listOf(object({ node: string, reason: enumOf(gapReasons), detail: string })), description: 'What could not be established, and why.' },
  { path: 'lineage.suspicions', type: listOf(object({ child: string, parent: string })), description: 'Names that point at a parent and prove nothing.' },
  { path: 'lineage.roots', type: listOf(object({ id: string, origin: enumOf(origins), license: nameOf('license-expression'), status: enumOf(nodeStatuses) })), description: 'Models without a parent from which the weights come.' },
  { path: 'lineage.rootsStated', type: boolean, description: 'True when every root says where it comes from; unknown, never false, when one is silent.' },
];

const inflow = { license: nameOf('license'), via: strings, section: string } as const;
const judgement = { exceeded: boolean, exceededAtHorizon: boolean, crossesOn: string, explanation: string } as const;

const termFacts: readonly FactWords[] = [
  { path: 'terms.complete', type: boolean, description: 'False when a gap or a licence that is not known may hide further terms.' },
  { path: 'terms.statements', type: listOf(object({ term: enumOf(Object.keys(termSchemas)), state: enumOf(['value', 'unknown']), ...inflow })), description: 'Every term that binds, of whatever kind.' },
  ...gradedTerms.map((id) => ({ path: `terms.${id}.value`, type: enumOf(strictness[id]), description: `${terms[id].question} The strictest of all licences that bind; \`unstated\`: ${terms[id].none}.` })),
  ...(Object.keys(termSchemas) as readonly TermId[]).map((id) => ({ path: `terms.${id}.statements`, type: listOf(statementType(id)), description: `${terms[id].question} Each statement with its licence, path and section; empty: ${terms[id].none}.` })),
];

/** The shape of one statement of a term as rules read it: its fields, where it comes from, and for a threshold how it was judged. */
function statementType(id: TermId): FactType {
  const own = typeOfSchema(termSchemas[id]);
  const judged = id === 'userThreshold' || id === 'revenueThreshold' ? judgement : {};
  return own.kind === 'object' ? object({ ...own.fields, ...inflow, ...judged }) : own;
}

/** Every fact that a rule may read, in the order of the documentation. Paths are the keys of the JSON report. */
export const facts: readonly FactWords[] = [...organisation, ...use, ...model, ...license, ...lineage, ...termFacts];

/** All facts as one object type: what the whole fact document looks like. */
export const factDocumentType: FactType = nest(facts);

function nest(rows: readonly FactWords[]): FactType {
  const fields: Record<string, FactType> = {};
  for (const key of new Set(rows.map(({ path }) => path.split('.', 1).join()))) {
    const whole = rows.find(({ path }) => path === key);
    const inside = rows.filter(({ path }) => path.startsWith(`${key}.`)).map((row) => ({ ...row, path: row.path.slice(key.length + 1) }));
    fields[key] = whole?.type ?? nest(inside);
  }
  return { kind: 'object', fields };
}
