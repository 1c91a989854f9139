import type { ReactElement } from 'react';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { runLine } from '../select/run-line.ts';
import { suppositionList } from '../select/supposition-list.ts';
import { titleLine } from '../select/title-line.ts';
import type { ScreenState } from '../state.ts';
import type { Line } from '../text/line.ts';
import { words } from '../words.ts';
import { Lines } from './line-view.tsx';

/** What is looked at: how many models of each verdict, by which policy, and under which suppositions. */
export function Header({ state }: { readonly state: ScreenState }): ReactElement {
  const supposed = suppositionList(state.suppositions);
  const suppositions: readonly Line[] = supposed.length === 0 ? [] : [[{ text: `${words.supposing(state.rows.filter(({ before }) => before !== null).length)}: `, tone: 'strong' }, { text: sanitizeLine(supposed.join(', ')), tone: 'undecided' }]];
  const run = runLine(state.report);
  return <Lines lines={[titleLine(state), ...(run === null ? [] : [run]), ...suppositions]} />;
}
