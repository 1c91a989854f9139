import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { licenseLabel, stepsFrom, type Step } from './steps.ts';

/**
 * The lineage as a tree for the terminal, from the subject to its roots: relation, licence and confidence on each step, and the
 * evidence below it. A model that was drawn before is named and not drawn again.
 */
export function renderLineageTree(subject: Subject): string {
  const drawn = new Set<string>([subject.id]);
  const lines = [`${sanitizeLine(subject.id)}  ${licenseLabel(subject, subject.id)}`, ...branch(subject, { model: subject.id, indent: '', drawn })];
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
    return [`${indent}${last ? '└─ ' : '├─ '}${stepLine(step)}${again ? '  (see above)' : ''}`, ...evidence(step, deeper), ...(again ? [] : branch(subject, { model: step.edge.parent, indent: deeper, drawn }))];
  });
}

function stepLine({ edge, license, status }: Step): string {
  const unread = status === 'resolved' ? '' : `  ${status}`;
  return `${relationWords[edge.relation].label} ${sanitizeLine(edge.parent)}  ${license}  ${edge.confidence}${unread}`;
}

function evidence({ edge }: Step, indent: string): readonly string[] {
  return edge.evidence.slice(0, 4).map(({ where, quote }) => `${indent}   ${sanitizeLine(where)}${quote === null ? '' : `: “${sanitizeLine(quote, 120)}”`}`);
}
