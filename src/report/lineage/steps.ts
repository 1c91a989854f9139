import type { LineageEdge, NodeStatus } from '../../model/lineage.ts';
import type { Subject } from '../../model/report.ts';
import { sanitizeLine } from '../../util/sanitize.ts';

/** One step up, with what is known of the parent. */
export interface Step {
  readonly edge: LineageEdge;
  readonly license: string;
  readonly status: NodeStatus;
}

/** The steps from a model to its parents, in the report's order. */
export function stepsFrom(subject: Subject, model: string): readonly Step[] {
  return subject.lineage.edges.filter(({ child }) => child === model).map((edge) => ({ edge, license: licenseLabel(subject, edge.parent), status: subject.lineage.nodes.find(({ id }) => id === edge.parent)?.status ?? 'missing' }));
}

/** The concluded licence of a model in brackets, or that there is none. */
export function licenseLabel(subject: Subject, model: string): string {
  return `[${sanitizeLine(subject.lineage.nodes.find(({ id }) => id === model)?.license ?? 'licence unknown')}]`;
}
