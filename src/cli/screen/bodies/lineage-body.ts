import type { Subject } from '../../../model/report.ts';
import { renderLineageTree } from '../../../report/lineage/tree.ts';
import { line, type Line } from '../text/line.ts';
import { foldText } from '../text/fold.ts';

/** The lineage from the model to its roots, as a tree with licences and evidence. */
export function lineageBody(subject: Subject, columns: number): readonly Line[] {
  return foldText(renderLineageTree(subject), columns).map((text, at) => line(text, at === 0 ? 'strong' : 'plain'));
}
