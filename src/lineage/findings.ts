import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Gap, Lineage, LineageEdge, LineageNode, NodeStatus } from '../model/lineage.ts';
import { relationWords } from '../model/relation.ts';
import { fill } from '../util/fill.ts';
import { ownerOf } from '../util/repository-id.ts';
import { ancestorsIn, parentsOf } from './cycles.ts';
import { weightsDescend } from './merge-claims.ts';
import { pathsFrom } from './paths.ts';

/** The built-in findings about a lineage: what could not be established, what is not declared, what contradicts itself. */
export function lineageFindings(lineage: Lineage): readonly Finding[] {
  const paths = pathsFrom(lineage);
  const to = (id: string): readonly string[] => paths.get(id) ?? [lineage.subject, id];
  return [...unreadModels(lineage, to), ...unusableParents(lineage, to), ...unknownNames(lineage, to), ...suspected(lineage, to), ...undeclared(lineage, to), ...renamed(lineage, to), ...otherGaps(lineage, to)];
}

type PathTo = (id: string) => readonly string[];

interface Details {
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  readonly via: readonly string[];
  readonly evidence?: readonly Evidence[];
  /** Where there is a better remedy than that of the code. */
  readonly howToFix?: string | null;
}

function finding(code: FindingCode, { message, values, via, evidence = [], howToFix: remedy = null }: Details): Finding {
  const { level, outcome, howToFix } = findingCodes[code];
  return { ruleId: code, level, outcome, message: fill(message, values), license: null, via: [...via], evidence: [...evidence], howToFix: remedy ?? howToFix };
}

/** Why a model has no record, in words. */
const statusWords = {
  resolved: 'was read',
  'not-on-hub': 'is not on the Hub',
  missing: 'does not exist where it was looked for',
  private: 'is private',
  gated: 'is gated and this reader has not been let in',
  'rate-limited': 'was not given: the source limits requests',
  unreachable: 'could not be reached',
  limit: 'lies beyond the limit of steps',
} as const satisfies Record<NodeStatus, string>;

/** What to do about a model that is not where it was looked for, by what the source says. */
const remedies: readonly (readonly [says: string, howToFix: string])[] = [
  ['holds no model', 'Name the folder that holds its README.md, config.json or weights, or a .gguf or .safetensors file.'],
  ['is not in the snapshot', 'Check the id. A snapshot holds what was recorded: run without --offline and --snapshot where there is a network, or record the model there (`modelcheck snapshot save org/name --to FILE`) and name the file with --snapshot.'],
];

/** Models that a source should have and did not give; the subject itself means that nothing was checked. */
function unreadModels({ subject, nodes, gaps, edges }: Lineage, to: PathTo): readonly Finding[] {
  return nodes.filter(({ status }) => status !== 'resolved' && status !== 'not-on-hub').map(({ id, status }) => {
    const detail = gaps.find((gap) => gap.node === id && gap.reason === status)?.detail ?? '';
    const values = { model: id, what: statusWords[status], detail, rest: detail.slice(id.length + 1), child: to(id).at(-2) ?? subject };
    const why = detail === '' ? '{what}' : detail.startsWith(`${id} `) ? '{rest}' : '{what} ({detail})';
    if (id === subject) return finding('model-unavailable', { message: `{model} ${why}; nothing was checked`, values, via: [id], howToFix: remedies.find(([of]) => detail.includes(of))?.[1] ?? null });
    return finding('base-model-unresolved', { message: `{model}, an ancestor named by {child}, ${why}`, values, via: to(id), evidence: evidenceTo(id, edges) });
  });
}

/** Models that were read and whose base is not established: paths on a machine, hostile values, files that were not read. */
function unusableParents({ nodes, gaps }: Lineage, to: PathTo): readonly Finding[] {
  const read = new Set(nodes.filter(({ status }) => status === 'resolved').map(({ id }) => id));
  return gaps.filter(({ node, reason }) => ['missing', 'unreachable', 'limit'].includes(reason) && read.has(node)).map(({ node, detail }) => finding('base-model-unresolved', { message: 'The base of {model} is not established: {detail}', values: { model: node, detail }, via: to(node) }));
}

/** Ancestors known by name alone whose licence nobody states; a teacher's outputs are judged by its licence, not here. */
function unknownNames({ nodes, edges }: Lineage, to: PathTo): readonly Finding[] {
  const isPart = (id: string): boolean => edges.some((edge) => edge.parent === id && edge.relation !== 'distilled');
  return nodes.filter(({ id, status, familyLicense }) => status === 'not-on-hub' && familyLicense === null && isPart(id)).map(({ id }) => {
    const values = { model: id, child: to(id).at(-2) ?? '' };
    return finding('base-model-unresolved', { message: '{child} descends from {model}, which could not be matched to a model on the Hub', values, via: to(id), evidence: evidenceTo(id, edges) });
  });
}

function suspected({ suspicions }: Lineage, to: PathTo): readonly Finding[] {
  return suspicions.map(({ child, parent, evidence }) => {
    const values = { child, parent, where: placesOf(evidence) };
    return finding('base-model-suspected', { message: '{child} may descend from {parent} (seen in {where}); nothing confirms or refutes it', values, via: [...to(child), parent], evidence });
  });
}

/**
 * Steps that the evidence shows and no card declares: those of the subject, and those of ancestors where another
 * organisation's licence comes in. What a declared base leads to anyway is declared.
 */
function undeclared({ subject, edges }: Lineage, to: PathTo): readonly Finding[] {
  const declared = parentsOf(edges.filter(isDeclared));
  return edges.filter((edge) => {
    const hidden = weightsDescend(edge.relation) && !isDeclared(edge) && !ancestorsIn(declared, edge.child).has(edge.parent);
    return hidden && (edge.child === subject || ownerOf(edge.child) !== ownerOf(edge.parent));
  }).map(({ child, parent, relation, confidence, evidence }) => {
    const values = { child, parent, relation: relationWords[relation].label, where: placesOf(evidence), confidence };
    return finding('base-model-undeclared', { message: '{child} descends from {parent} by {where} ({relation}, {confidence} evidence), and its card does not declare it', values, via: [...to(child), parent], evidence });
  });
}

function isDeclared({ evidence }: LineageEdge): boolean {
  return evidence.some(({ kind }) => kind === 'card' || kind === 'tags');
}

function renamed({ nodes }: Lineage, to: PathTo): readonly Finding[] {
  const moved = nodes.filter((node): node is LineageNode & { readonly renamedFrom: string } => node.renamedFrom !== null);
  return moved.map(({ id, renamedFrom }) => finding('model-renamed', { message: '{old} is now {model}', values: { old: renamedFrom, model: id }, via: to(id) }));
}

const gapFindings = {
  cycle: { code: 'lineage-cycle', message: 'No root can be established: {detail}' },
  'self-reference': { code: 'lineage-self-reference', message: '{model}: {detail}' },
  conflict: { code: 'lineage-conflict', message: '{model}: {detail}' },
} as const satisfies Partial<Record<Gap['reason'], { code: FindingCode; message: string }>>;

function otherGaps({ gaps, edges }: Lineage, to: PathTo): readonly Finding[] {
  return gaps.flatMap(({ node, reason, detail }) => {
    if (reason !== 'cycle' && reason !== 'self-reference' && reason !== 'conflict') return [];
    const { code, message } = gapFindings[reason];
    const evidence = reason === 'self-reference' ? [] : edges.filter((edge) => edge.child === node).flatMap((edge) => edge.evidence);
    return [finding(code, { message, values: { model: node, detail }, via: to(node), evidence })];
  });
}

function evidenceTo(id: string, edges: readonly LineageEdge[]): readonly Evidence[] {
  return edges.filter((edge) => edge.parent === id).flatMap((edge) => edge.evidence);
}

/** Places of evidence in a few words, each once. */
function placesOf(evidence: readonly Evidence[]): string {
  const places = [...new Set(evidence.map(({ kind, where }) => (kind === 'name' ? 'its name' : where)))];
  return places.length > 3 ? `${places.slice(0, 3).join(', ')} and ${places.length - 3} more` : places.join(', ');
}
