import { relationWords } from '../../../model/relation.ts';
import type { LineageEdge } from '../../../model/lineage.ts';
import { decidingPath } from '../../deciding-finding.ts';
import { statusWords } from '../../words.ts';
import { html, trusted, type Markup } from '../markup.ts';
import { evidenceWords, listOf, modelId } from '../phrases.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';

const confidenceWords = {
  declared: 'declared: by the card’s base_model field',
  strong: 'strong: said explicitly',
  supporting: 'supporting: consistent, no proof by itself',
  weak: 'weak: a name',
} as const;

/** The picture of the descent, and each step of it with all its evidence. */
export function lineageSection(context: ModelContext): Section {
  const { subject, picture } = context;
  const { edges, nodes } = subject.lineage;
  if (edges.length === 0) return { title: 'Lineage', body: html`${drawing(context)}<p>${origin(nodes[0])}</p>` };
  const rows = edges.map((edge, at) => [html`<span id="${context.anchor}-e${at + 1}">${at + 1}</span>`, modelId(edge.child), relationWords[edge.relation].label, modelId(edge.parent), confidenceWords[edge.confidence], proof(edge)]);
  const steps = tableOf('Steps of descent and their evidence', ['step', 'model', 'relation', 'parent', 'confidence', 'evidence'], rows);
  return { title: 'Lineage', body: html`${roots(context)}${picture === null ? html`<p>There are too many models for a picture; the table shows every step.</p>` : drawing(context)}${steps}` };
}

function drawing({ subject, picture }: ModelContext): Markup | null {
  if (picture === null) return null;
  const path = decidingPath(subject).length > 1 ? ' The path that decides the verdict has thick lines and ends at the model so marked.' : '';
  return html`<figure>${trusted(picture)}<figcaption>Each box is a model with its own concluded licence in brackets; an arrow leads from a model to its parent. A dashed arrow is a step that the card does not declare.${path}</figcaption></figure>`;
}

function proof({ child, evidence }: LineageEdge): Markup {
  return listOf(evidence.map((one) => evidenceWords(one, child)), 'none recorded');
}

function roots({ subject }: ModelContext): Markup | null {
  const parents = new Set(subject.lineage.edges.map(({ child }) => child));
  const ends = subject.lineage.nodes.filter(({ id }) => !parents.has(id));
  const [parts, steps] = [subject.lineage.nodes.length - 1, subject.lineage.edges.length];
  return html`<p>${parts === 1 ? 'One other model was found' : `${parts} other models were found`}, by ${steps === 1 ? 'one step' : `${steps} steps`} of descent. Where the chain ends:</p>${listOf(ends.map((node) => html`${modelId(node.id)}: ${origin(node)}`), 'nowhere: the chain goes in a circle.')}`;
}

type Node = ModelContext['subject']['lineage']['nodes'][number];

function origin(node: Node | undefined): Markup | string {
  if (!node) return 'The model could not be read.';
  const shown = node.originEvidence === null ? '' : html`; seen in ${evidenceWords(node.originEvidence, node.id)}`;
  if (node.status !== 'resolved') return `not read: ${statusWords[node.status]}.`;
  if (node.origin === 'stated-root') return html`said to be trained from scratch${shown}.`;
  if (node.origin === 'own-training') return html`a training corpus is described and no parent is named${shown}.`;
  return 'nothing that was read says where it comes from; that is unknown, and no proof that it has no parent.';
}
