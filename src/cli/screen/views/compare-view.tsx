import type { ReactElement } from 'react';
import { cellLine, comparedColumns } from '../bodies/compare-body.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { fit } from '../text/fit.ts';
import { line } from '../text/line.ts';
import { comparedWords } from '../words.ts';
import { stroke, windowOf } from './body-window.ts';
import { Lines } from './line-view.tsx';
import type { ViewProps } from './view-props.ts';

/** Two or three models side by side; their names stay above the text. */
export function CompareView({ state }: ViewProps): ReactElement {
  const ids = state.marked.map((position) => sanitizeLine(state.report.subjects[position]?.id ?? ''));
  const widths = comparedColumns(state.size.columns, ids.length);
  const owners = ids.map((id) => id.slice(0, id.indexOf('/') + 1));
  const names = ids.map((id) => fit(id.slice(id.indexOf('/') + 1), widths.cell, 'middle'));
  return <Lines lines={[line(`  ${cellLine('', owners, widths)}`, 'strong'), line(`  ${cellLine('', names, widths)}`, 'strong'), stroke(state, [comparedWords[state.compared]]), ...windowOf(state)]} />;
}
