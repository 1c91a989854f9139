import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { evidenceWords } from '../finding-words.ts';
import { licenseLabel, stepsFrom, type Step } from './steps.ts';

/** Digits of a commit that are shown, enough to tell the revisions of a repository apart; the JSON has all 40. */
const shownDigits = 12;

/**
 * The lineage as a tree for the terminal, from the subject to its roots: revision, relation, licence and confidence on each step,
 * the evidence below it, and at each end what is said of the origin. A model that was drawn before is named and not drawn again.
 */
export function renderLineageTree(subject: Subject): string {
  const drawn = new Set<string>([subject.id]);
  const lines = [`${sanitizeLine(subject.id)}${revisionOf(subject, subject.id)}  ${licenseLabel(subject, subject.id)}${originOf(subject, subject.id)}`, ...branch(subject, { model: subject.id, indent: '', drawn })];
  const gaps = subject.lineage.gaps.map(({ node, reason, detail }) => `gap: ${sanitizeLine(node)}: ${reason}, ${sanitizeLine(detail)}`);
  return `${[...lines, ...(gaps.length > 0 ? ['', ...gaps] : []), '', completeness(subject)].join('\n')}\n`;
}

function completeness(subject: Subject): string {
  return subject.lineage.complete ? 'The lineage is complete.' : 'The lineage is not complete: some ancestor could not be established.';
}

interface Position {
  readonly model: string;
  readonly indent: string;
  readonly drawn: Set<string>;
}

function branch(subject: Subject, { model, indent, drawn }: Position): readonly string[] {
  const steps = stepsFrom(subject, model);
  return steps.flatMap((step, index) => {
    const last = index === steps.length - 1;
    const deeper = `${indent}${last ? '   ' : '│  '}`;
    const again = drawn.has(step.edge.parent);
    drawn.add(step.edge.parent);
    return [`${indent}${last ? '└─ ' : '├─ '}${stepLine(subject, step)}${again ? '  (see above)' : originOf(subject, step.edge.parent)}`, ...evidence(step, deeper), ...(again ? [] : branch(subject, { model: step.edge.parent, indent: deeper, drawn }))];
  });
}

function stepLine(subject: Subject, { edge, license, status }: Step): string {
  const unread = status === 'resolved' ? '' : `  ${status}`;
  return `${relationWords[edge.relation].label} ${sanitizeLine(edge.parent)}${revisionOf(subject, edge.parent)}  ${license}  ${edge.confidence}${unread}`;
}

function evidence({ edge }: Step, indent: string): readonly string[] {
  return edge.evidence.slice(0, 4).map((one) => `${indent}   ${sanitizeLine(evidenceWords({ ...one, quote: one.quote === null ? null : sanitizeLine(one.quote, 120) }), 1000)}`);
}

function revisionOf({ lineage }: Subject, model: string): string {
  const revision = lineage.nodes.find(({ id }) => id === model)?.revision ?? null;
  return revision === null ? '' : ` @${sanitizeLine(revision).slice(0, shownDigits)}`;
}

/** Where a chain ends, what was said of the beginning: silence is not the same as having no parent. */
const originWords = {
  'stated-root': 'said to be trained from scratch',
  'own-training': 'describes its training, names no parent',
  silent: 'origin not stated',
  derived: '',
} as const satisfies Record<Subject['lineage']['nodes'][number]['origin'], string>;

function originOf({ lineage }: Subject, model: string): string {
  const node = lineage.nodes.find(({ id }) => id === model);
  if (node === undefined || node.status !== 'resolved' || lineage.edges.some(({ child, relation }) => child === model && relation !== 'distilled' && relation !== 'component')) return '';
  const words = originWords[node.origin];
  return words === '' ? '' : `  (${words})`;
}
